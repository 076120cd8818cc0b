import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { textAt } from './parsing/packet.ts';

/** Hanwha's (Samsung Techwin, Wisenet) discovery: model and MAC, sent to a fixed port. */
export const hanwha: DatagramScanner = {
  id: 'hanwha',
  kind: 'datagram',
  sends:
    'One 262-byte query to UDP 7701 at the broadcast address of each local segment in scope, twice; the replies come to UDP 7711.',
  neverSends: 'Never a setting, a login or a restart, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 7701,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 7711, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

const length = 262;

/** `01` and 261 zeros (UniversalScanner, `Hanwha.cs`). */
export function requests(): readonly Uint8Array[] {
  const query = new Uint8Array(length);
  query[0] = 1;
  return [query];
}

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
