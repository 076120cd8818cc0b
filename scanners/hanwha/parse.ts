import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { textAt } from '../reading/packet.ts';

const answerCommand = 0x0b;
/** Up to the end of the model's first ten bytes. */
const minLength = 0x77;

/**
 * Facts of an answer (UniversalScanner, `Hanwha.cs`). The model is documented with 10 bytes; longer ones run on to
 * their NUL, at most to the next field at 0x85. Addresses and the URL in the payload are not read. Null for anything
 * else, our own query included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (reply[0] !== answerCommand || reply.length < minLength) return null;
  const mac = textAt(reply, 0x13, 18);
  if (!/^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i.test(mac)) return null;
  return factsOf([
    ['maker.answer', 'hanwha'],
    ['maker.model', textAt(reply, 0x6d, 0x85 - 0x6d)],
    ['maker.mac', mac],
  ]);
}
