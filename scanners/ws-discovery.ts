import { randomUUID } from 'node:crypto';
import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { scopeFacts } from './onvif/scopes.ts';
import { factsOf, type Reported } from './parsing/facts.ts';
import { keptUrl } from './parsing/kept-url.ts';
import { childText, findAll, findFirst, readXml, type XmlElement } from './parsing/xml.ts';

/** WS-Discovery: ONVIF devices answer it, even if a firewall hides everything else. */
export const wsDiscovery: DatagramScanner = {
  id: 'ws-discovery',
  kind: 'datagram',
  order: 20,
  sends:
    'A WS-Discovery Probe datagram (network video transmitter) to UDP 3702 of each address, a second one (device) and both again to a host that shows life, and both twice to the group of each local segment in scope.',
  neverSends: 'Never Resolve, Hello or Bye, never a repeat to a device that has replied.',
  // Two requests, twice each; an answer is one datagram.
  cost: { connections: 0, datagrams: 4, bytes: 4 * 65_507 },
  port: 3702,
  group: { v4: '239.255.255.250', v6: 'ff02::c' },
  audience: 'every-address',
  listenMs: 2500,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** The two types queried, one per datagram: two in one mean AND, and devices then stay silent. */
export const probedTypes = [
  { namespace: 'http://www.onvif.org/ver10/network/wsdl', name: 'NetworkVideoTransmitter' },
  { namespace: 'http://www.onvif.org/ver10/device/wsdl', name: 'Device' },
] as const;

const soap = 'http://www.w3.org/2003/05/soap-envelope';
const addressing = 'http://schemas.xmlsoap.org/ws/2004/08/addressing';
const discovery = 'http://schemas.xmlsoap.org/ws/2005/04/discovery';

/**
 * One Probe (WS-Discovery 2005/04, 5.2), in the form that the pickiest devices answer: a single line without spaces
 * between elements, the namespaces declared again on the Types element itself.
 */
export function probe(type: (typeof probedTypes)[number], messageId: string): string {
  const header =
    `<a:Action s:mustUnderstand="1">${discovery}/Probe</a:Action>` +
    `<a:MessageID>uuid:${messageId}</a:MessageID>` +
    `<a:ReplyTo><a:Address>${addressing}/role/anonymous</a:Address></a:ReplyTo>` +
    '<a:To s:mustUnderstand="1">urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To>';
  const types = `<d:Types xmlns:d="${discovery}" xmlns:dp0="${type.namespace}">dp0:${type.name}</d:Types>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${soap}" xmlns:a="${addressing}">` +
    `<s:Header>${header}</s:Header><s:Body><d:Probe xmlns:d="${discovery}">${types}</d:Probe></s:Body></s:Envelope>`
  );
}

/** The text before and after the id: a Probe goes to every address of a scope, and only the id differs. */
const around = probedTypes.map((type) => probe(type, '\n').split('\n') as [before: string, behind: string]);

/** Both probes, each with a fresh id. The same by unicast and to the group. */
export function requests(): readonly Uint8Array[] {
  return around.map(([before, behind]) => Buffer.from(before + randomUUID() + behind, 'latin1'));
}

const maxMatches = 16;
const maxAddresses = 8;

/**
 * Facts of one ProbeMatches message with zero, one or several ProbeMatch in it; none of a fault, with which some
 * cameras answer (edgexfoundry/device-onvif-camera issue 134). Null for anything else, our own Probe looped back
 * included. Addresses in it are kept as text; connections go to the sender's own. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const envelope = readXml(reply);
  if (envelope === null) return null;
  const matches = findFirst(envelope, 'ProbeMatches');
  if (matches === null) return findFirst(envelope, 'Fault') === null ? null : [];
  return factsOf(findAll(matches, 'ProbeMatch', maxMatches).flatMap(matchFacts));
}

function matchFacts(match: XmlElement): Reported[] {
  const reference = findFirst(match, 'EndpointReference');
  return [
    ['onvif.endpoint', reference === null ? null : childText(reference, 'Address')],
    ['onvif.types', childText(match, 'Types')],
    ...words(childText(match, 'XAddrs'), maxAddresses).map((url): Reported => ['onvif.xaddr', keptUrl(url)]),
    ...scopeFacts(words(childText(match, 'Scopes'), 64)),
  ];
}

function words(text: string | null, limit: number): string[] {
  return (text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, limit);
}
