import type { Address, AddressFamily } from '../../src/model/address.ts';
import { urlHost } from '../asking/own-address.ts';

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
