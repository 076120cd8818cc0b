import type { Address, AddressFamily } from '../src/model/address.ts';
import { headerValue, readHead } from '../src/model/head.ts';
import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { headerText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';
import { keptUrl } from './parsing/kept-url.ts';
import { urlHost } from './targeting/own-address.ts';

/** SSDP: UPnP devices name their server and where their description is. */
export const ssdp: DatagramScanner = {
  id: 'ssdp',
  kind: 'datagram',
  order: 80,
  sends:
    'One M-SEARCH for root devices to UDP 1900 of hosts that showed life and to the group of each local segment in scope, at most twice.',
  neverSends: 'Never ssdp:all, never an announcement, never a control or event request.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 1900,
  group: { v4: '239.255.255.250', v6: 'ff02::c' },
  audience: 'alive',
  listenMs: 2500,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** The group as HOST names it. */
const groups: Readonly<Record<AddressFamily, string>> = { 4: '239.255.255.250', 6: '[FF02::C]' };

/**
 * One M-SEARCH (UDA 1.1, 1.3.2) for root devices: one answer per device, where `ssdp:all` yields dozens. For an address
 * HOST is that address and MX is left out (1.3.2, unicast); for the group, HOST is the group's address in that family
 * (UDA 2.0, annex A), and devices spread their answers over two seconds.
 */
export function requests(target: Address | null, family: AddressFamily = 4): readonly Uint8Array[] {
  const host = target === null ? groups[family] : urlHost(target);
  const lines = [
    'M-SEARCH * HTTP/1.1',
    `HOST: ${host}:1900`,
    'MAN: "ssdp:discover"',
    ...(target === null ? ['MX: 2'] : []),
    'ST: upnp:rootdevice',
    '',
    '',
  ];
  return [Buffer.from(lines.join('\r\n'), 'latin1')];
}

/**
 * Facts of one answer to a discovery request (UDA 1.1, 1.3.3). Null for anything else, unsolicited announcements and our own
 * M-SEARCH looped back included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const head = readHead(reply);
  if (!/^HTTP\/1\.[01][ \t]+200\b/.test(head.startLine ?? '')) return null;
  const server = headerValue(head, 'server');
  const location = headerValue(head, 'location');
  const facts = factsOf([
    ['ssdp.server', server === null ? null : headerText(server)],
    ['ssdp.target', headerValue(head, 'st')],
    ['ssdp.usn', headerValue(head, 'usn')],
    ['ssdp.location', location === null ? null : keptUrl(location)],
  ]);
  return facts.some((fact) => fact.field !== 'ssdp.server') ? facts : null;
}
