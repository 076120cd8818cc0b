import { processorMs } from '../processor-time.ts';
import { promise } from './promises.ts';
import type { FuzzTarget } from './target.ts';

/** Longest reply that is read, in bytes. */
const longest = 65_536;
/** Processor time for one input, in milliseconds. Honest work takes a few; what grows with the square takes seconds. */
const mostMs = 1_000;

/**
 * A seed's beginning, one piece of it repeated as often as a reply has room for, and its end: what makes a reader that
 * is not linear show it.
 */
export function repeated(seed: Uint8Array, from: number, length: number, most = longest): Uint8Array {
  const at = from % (seed.length + 1);
  const piece = seed.subarray(at, at + length);
  const filler = piece.length === 0 ? Buffer.from('<') : piece;
  const [head, tail] = [
    seed.subarray(0, Math.min(at, most / 4)),
    seed.subarray(at + length).subarray(0, most / 4),
  ];
  return Buffer.concat([head, Buffer.alloc(most - head.length - tail.length, filler), tail]);
}

/** Tries the bytes and fails where it takes longer than any input may; tried twice, as other work may have come between. */
export async function inTime({ name, run }: FuzzTarget, bytes: Uint8Array): Promise<void> {
  let took = await processorMs(() => run(bytes));
  if (took > mostMs) took = await processorMs(() => run(bytes));
  promise(took <= mostMs, `${name} takes ${Math.round(took)} ms for ${bytes.length} bytes`);
}
