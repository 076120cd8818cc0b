import { randomInt } from 'node:crypto';
import { canonicalMac } from '../src/model/address.ts';
import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { element, elements, inside, integer, integerOf, tag } from './snmp/ber.ts';

/**
 * SNMPv3 engine discovery: an agent reports its engine ID without a login, and with it often its maker and MAC address.
 */
export const snmpEngine: DatagramScanner = {
  id: 'snmp-engine',
  kind: 'datagram',
  order: 110,
  sends:
    'One SNMPv3 engine discovery (RFC 3414, 4) without user or password to UDP 161 of hosts that showed life, at most twice.',
  neverSends: 'Never a user name, never a community, never SNMP v1 or v2c, never a request for a value.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 161,
  group: { v4: null, v6: null },
  audience: 'alive',
  manages: true,
  listenMs: 2000,
  repeats: 2,
  gapMs: 500,
  requests,
  parse,
};

const version3 = 3;
const userSecurityModel = 3;
/** Requests a Report; neither authentication nor privacy (RFC 3412, 6.4). */
const reportable = 0x04;
/** The largest answer that is accepted, in bytes. */
const maxSize = 65_507;

/**
 * The first request of every SNMPv3 manager (RFC 3414, 4): a GetRequest without user and values, with an empty engine
 * ID. The engine answers with a Report that contains its engine ID, and nothing else.
 */
export function requests(
  _target: string | null = null,
  id: number = randomInt(1, 0x7fff_ffff),
): readonly Uint8Array[] {
  const empty = element(tag.octetString);
  const security = element(tag.sequence, empty, integer(0), integer(0), empty, empty, empty);
  const message = element(
    tag.sequence,
    integer(version3),
    element(
      tag.sequence,
      integer(id),
      integer(maxSize),
      element(tag.octetString, Uint8Array.of(reportable)),
      integer(userSecurityModel),
    ),
    element(tag.octetString, security),
    element(
      tag.sequence,
      empty,
      empty,
      element(tag.get, integer(id), integer(0), integer(0), element(tag.sequence)),
    ),
  );
  return [message];
}

/** Valid lengths of an engine ID, in bytes (RFC 3411, SnmpEngineID). */
const shortest = 5;
const longest = 32;
/** Length of engine IDs in the form before RFC 3411. */
const oldLength = 12;
/** The format byte for a MAC address, and where that begins. */
const macFormat = 3;
const macAt = 5;

/**
 * Facts of one Report of an SNMPv3 engine: its engine ID in hex, the enterprise number in it, and the MAC address if it
 * contains one (RFC 3411, 5). Null for anything else, our own request looped back included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const [version, head, security, scoped] = inside(reply, tag.sequence) ?? [];
  if (integerOf(version) !== 3 || head?.tag !== tag.sequence) return null;
  if (security?.tag !== tag.octetString || scoped?.tag !== tag.sequence) return null;
  const [, , pdu] = elements(scoped.content) ?? [];
  const [engine] = inside(security.content, tag.sequence) ?? [];
  if (pdu?.tag !== tag.report || engine?.tag !== tag.octetString) return null;
  const id = Buffer.from(engine.content);
  if (id.length < shortest || id.length > longest || id.every((byte) => byte === 0 || byte === 0xff))
    return [];
  return factsOf([
    ['snmp.engine-id', id.toString('hex')],
    ['snmp.enterprise', enterpriseOf(id)],
    ['maker.mac', macOf(id)],
  ]);
}

// The first bit distinguishes the two forms; an ID in neither has no enterprise number.
function enterpriseOf(id: Buffer): string | null {
  const first = id.readUInt32BE(0);
  const isNew = first >= 0x8000_0000;
  if (!isNew && id.length !== oldLength) return null;
  const enterprise = first & 0x7fff_ffff;
  return enterprise === 0 ? null : String(enterprise);
}

function macOf(id: Buffer): string | null {
  const isMac = ((id[0] ?? 0) & 0x80) !== 0 && id[macAt - 1] === macFormat && id.length === macAt + 6;
  return isMac ? canonicalMac(id.toString('hex', macAt)) : null;
}
