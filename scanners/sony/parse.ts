import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';

const maxBytes = 4096;
const maxUnits = 64;
const separator = 0xff;

/**
 * Facts of an answer: `02`, units `NAME:value` each ended by `ff`, `03` (UniversalScanner, `Sony.cs`). Addresses in the
 * payload are not read. Null for anything else, queries on this port included, our own or others'. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (reply[0] !== 2 || reply.at(-1) !== 3) return null;
  const units = unitsOf(reply.subarray(1, -1).subarray(0, maxBytes));
  const mac = units.get('MAC');
  if (units.has('ENQ') || mac === undefined || !units.has('MODEL')) return null;
  return factsOf([
    ['maker.answer', 'sony'],
    ['maker.model', units.get('MODEL')],
    ['maker.serial', units.get('SERIAL')],
    ['maker.firmware', units.get('SOFTVERSION')],
    ['maker.mac', mac],
  ]);
}

/** The first value of each name; bytes after the last separator are not a unit. */
function unitsOf(body: Uint8Array): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  let at = 0;
  for (let count = 0; count < maxUnits; count += 1) {
    const end = body.indexOf(separator, at);
    if (end === -1) break;
    const text = decodeText(body.subarray(at, end));
    const colon = text.indexOf(':');
    const name = text.slice(0, Math.max(colon, 0));
    if (name !== '' && !units.has(name)) units.set(name, text.slice(colon + 1));
    at = end + 1;
  }
  return units;
}
