import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { beginsWith, macAt, textAt } from '../reading/packet.ts';

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
