import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';

/** Sony's discovery: model, serial, firmware and MAC. Cameras with VISCA over IP use another port, not probed. */
export const sony: DatagramScanner = {
  id: 'sony',
  kind: 'datagram',
  sends:
    'One enquiry (ENQ:allinfo) to UDP 2380 at the broadcast address of each local segment in scope, twice; the replies come to UDP 2380.',
  neverSends: 'Never a setting, never a VISCA command, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 2380,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 2380, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** `ENQ:allinfo` between the markers of a packet (UniversalScanner, `Sony.cs`). */
const query = Uint8Array.from([2, ...Buffer.from('ENQ:allinfo', 'latin1'), 0xff, 3]);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

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
