import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { elements, inside, integerOf, tag } from '../snmp/ber.ts';

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
