import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { macAt, textAt } from './parsing/packet.ts';

/** Vivotek's discovery: name, model and MAC. Foscam's shares the port; the first bytes distinguish them. */
export const vivotek: DatagramScanner = {
  id: 'vivotek',
  kind: 'datagram',
  sends:
    'One 5-byte query to UDP 10000 of hosts that showed life and to the broadcast address of each local segment in scope, at most twice.',
  neverSends: 'Never a setting, a login or a restart.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 10000,
  group: { v4: null, v6: null },
  broadcast: true,
  audience: 'alive',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** A counter that starts at 1, then four bytes that never change (UniversalScanner, `Vivotek.cs`). */
const query = Uint8Array.of(1, 0x4a, 0x5d, 0x8f, 0x1c);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

/** `02`, then four bytes that need not equal those that were sent. */
const headerLength = 5;
const maxRecords = 64;

const fullName = 0x01;
const mac = 0x02;
/** A value of one byte without a length. */
const withoutLength = 0x04;
const model = 0x09;

/**
 * Facts of an answer: records of type, length and value (UniversalScanner, `Vivotek.cs`). The device's idea of its
 * address (often 169.254) is not read. Other protocols share the port, so a complete MAC and a text are required. Null
 * for anything else. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (reply[0] !== 2) return null;
  const records = recordsOf(reply);
  const hardware = records.get(mac);
  const text = (type: number): string => textAt(records.get(type) ?? new Uint8Array(0), 0, 128);
  if (hardware?.length !== 6 || (text(fullName) === '' && text(model) === '')) return null;
  // The factory name is model and MAC: no owner has named it.
  const name = text(model) !== '' && text(fullName).startsWith(text(model)) ? null : text(fullName);
  return factsOf([
    ['maker.answer', 'vivotek'],
    ['maker.mac', macAt(hardware, 0)],
    ['maker.model', text(model)],
    ['maker.name', name],
  ]);
}

/** The first record of each type; a truncated one is left out. */
function recordsOf(reply: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const records = new Map<number, Uint8Array>();
  let at = headerLength;
  for (let count = 0; count < maxRecords; count += 1) {
    const type = reply[at];
    const length = reply[at + 1];
    if (type === undefined || length === undefined) break;
    const from = at + (type === withoutLength ? 1 : 2);
    const end = from + (type === withoutLength ? 1 : length);
    if (end > reply.length) break;
    if (!records.has(type)) records.set(type, reply.subarray(from, end));
    at = end;
  }
  return records;
}
