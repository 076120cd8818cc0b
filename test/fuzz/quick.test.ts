import process from 'node:process';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { long } from '../long.ts';
import { inTime, repeated } from './effort.ts';
import { crashersOf, seedsOf } from './seeds.ts';
import { targets } from './targets/index.ts';

/** Most lengths at which one seed is cut. `npm run fuzz` is what goes on for long. */
const mostCuts = long ? 60 : 8;

test('every target has a name of its own', () => {
  expect(targets.length).toBeGreaterThanOrEqual(50);
  expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
});

const warnings: Error[] = [];
const warned = (warning: Error) => void warnings.push(warning);
process.on('warning', warned);
afterAll(() => {
  process.off('warning', warned);
  // They would be on an operator's terminal, with the stranger's words in them.
  expect(warnings).toEqual([]);
});

describe.each(targets)('$name', (target) => {
  const seeds = seedsOf(target).map(({ bytes }) => bytes);
  const seed = fc.constantFrom(...seeds);

  test('keeps its promises for what once broke them', async () => {
    for (const { bytes } of crashersOf(target)) await inTime(target, bytes);
  });

  test('keeps its promises for seeds cut at every length', async () => {
    for (const whole of seeds) {
      const step = Math.ceil((whole.length + 1) / mostCuts);
      for (let length = 0; length <= whole.length; length += step)
        await target.run(whole.subarray(0, length));
      await target.run(whole);
    }
  });

  test('keeps its promises for seeds with bytes changed, for two spliced, and for any bytes', async () => {
    const change = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    const altered = fc.tuple(seed, change).map(([whole, changes]) => changed(whole, changes));
    const spliced = fc
      .tuple(seed, seed, fc.nat(), fc.nat())
      .map(([head, tail, from, to]) =>
        Buffer.concat([head.subarray(0, from % (head.length + 1)), tail.subarray(to % (tail.length + 1))]),
      );
    const any = fc.uint8Array({ maxLength: 2_048 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(altered, spliced, any), async (bytes) => {
        await target.run(bytes);
      }),
      { numRuns: long ? 100 : 12 },
    );
  });

  test('takes no longer than any input may for one piece again and again, as often as there is room', async () => {
    await fc.assert(
      fc.asyncProperty(seed, fc.nat(), fc.integer({ min: 1, max: 24 }), (whole, from, length) =>
        inTime(target, repeated(whole, from, length, target.longest)),
      ),
      { numRuns: long ? 8 : 3 },
    );
  });
});

function changed(whole: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = Uint8Array.from(whole);
  for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value;
  return copy;
}
