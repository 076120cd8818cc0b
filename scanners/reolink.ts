import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { beginsWith, macAt, textAt } from './parsing/packet.ts';

/** Reolink's discovery: type, name and MAC, sent to a fixed port. The UID in the answer is dropped unread. */
export const reolink: DatagramScanner = {
  id: 'reolink',
  kind: 'datagram',
  sends:
    'One 4-byte query to UDP 2000 at the broadcast address of each local segment in scope, twice; the replies come to UDP 3000.',
  neverSends: 'Never a byte to TCP 9000, never a login, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 2000,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 3000, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** Four bytes, which the answer repeats at offset 104. */
const query = Uint8Array.of(0xaa, 0xaa, 0, 0);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

/** The UID begins here, and with the password gives access from anywhere: dropped before anything is read. */
const readable = 0xe4;
const nameAt = 0x84;
const nameLength = 32;

/**
 * Facts of an answer: it repeats our four bytes at 104 (one async Reolink client). Addresses and UID are not read. Null
 * for anything else, our own query included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const packet = reply.subarray(0, readable);
  if (packet.length < nameAt + nameLength || !beginsWith(packet.subarray(0x68), [0xaa, 0xaa, 0, 0]))
    return null;
  const mac = macAt(packet, 0x50);
  if (mac === null) return null;
  return factsOf([
    ['maker.answer', 'reolink'],
    ['maker.device-class', textAt(packet, 0x3a, 0x50 - 0x3a)],
    ['maker.mac', mac],
    ['maker.name', textAt(packet, nameAt, nameLength)],
  ]);
}
