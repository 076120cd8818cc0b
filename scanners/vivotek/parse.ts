import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { macAt, textAt } from '../reading/packet.ts';

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
