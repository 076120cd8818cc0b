import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../facts.ts';
import { elements, inside, integerOf, tag } from '../snmp/ber.ts';

/** Lengths that an engine's name may have, in bytes (RFC 3411, SnmpEngineID). */
const shortest = 5;
const longest = 32;
/** Length of names in the form that was usual before RFC 3411. */
const oldLength = 12;
/** The format byte that says "a MAC address follows", and where that begins. */
const macFormat = 3;
const macAt = 5;

/**
 * Facts of one Report of an SNMPv3 engine: its name in hex, the enterprise that it is registered to, and its MAC
 * address where the name is made of one (RFC 3411, 5). Null for anything else, our own looped request included. Total.
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

// The first bit tells the two forms apart; a name in neither says nothing of an enterprise.
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
