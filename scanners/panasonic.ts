import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { beginsWith, macAt, numberAt, textAt } from './parsing/packet.ts';

/** Panasonic's (i-PRO) discovery. Two sources disagree about the query: only on request, never by default. */
export const panasonic: DatagramScanner = {
  id: 'panasonic',
  kind: 'datagram',
  use: 'on-request',
  sends:
    'One 52-byte query to UDP 10670 at the broadcast address of each local segment in scope, twice; the replies come to UDP 10669.',
  neverSends: 'Never a setting, never a login, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 10670,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 10669, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/**
 * 52 bytes (UniversalScanner, `Panasonic.cs`): in place of the sender's MAC and address that tool sends ones, and zeros
 * for the checksum. Another tool sends 94 bytes, not all of them known. That is why it is sent only on request.
 */
const query = Uint8Array.from(
  Buffer.from(
    '00010000000d000000000000ffffffffffffffffffff00012011' +
      '1e11231f1e1913000002000000000000000000000000ffff0000',
    'hex',
  ),
);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

const recordsAt = 0x35;
const maxRecords = 128;

const fullModel = 0xa7;
const shortModel = 0xa8;
const firmware = 0xa9;

/**
 * Facts of an answer: the MAC at 6, and from 53 on records of 16-bit type, 16-bit length and value (UniversalScanner,
 * `Panasonic.cs`). Addresses are not read. Null if it names no model, our own query included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (!beginsWith(reply, [0, 1])) return null;
  const mac = macAt(reply, 6);
  const records = recordsOf(reply);
  const text = (type: number): string => textAt(records.get(type) ?? new Uint8Array(0), 0, 64);
  const model = text(fullModel) === '' ? text(shortModel) : text(fullModel);
  if (mac === null || model === '') return null;
  return factsOf([
    ['maker.answer', 'panasonic'],
    ['maker.model', model],
    ['maker.firmware', text(firmware)],
    ['maker.mac', mac],
  ]);
}

/** The first record of each type; a truncated one is left out. */
function recordsOf(reply: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const records = new Map<number, Uint8Array>();
  let at = recordsAt;
  for (let count = 0; count < maxRecords; count += 1) {
    const type = numberAt(reply, at, 2, 'big');
    const length = numberAt(reply, at + 2, 2, 'big');
    if (type === null || length === null || at + 4 + length > reply.length) break;
    if (!records.has(type)) records.set(type, reply.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return records;
}
