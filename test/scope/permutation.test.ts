import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permutation, widePermutation, widestNumber } from '../../src/scope/permutation.ts';

describe('permutation', () => {
  test('of every size to 300 reaches each index once', () => {
    for (let size = 1; size <= 300; size++) {
      const narrow = Array.from({ length: size }, (_, index) => permutation(size, 3)(index));
      const wide = Array.from({ length: size }, (_, index) =>
        Number(widePermutation(BigInt(size), 3)(BigInt(index))),
      );
      const each = Array.from({ length: size }, (_, index) => index);
      expect(
        [...narrow].sort((a, b) => a - b),
        `size ${size}`,
      ).toEqual(each);
      expect(
        [...wide].sort((a, b) => a - b),
        `wide, size ${size}`,
      ).toEqual(each);
    }
  });

  test('of a million reaches each index once', () => {
    const size = 1_000_003;
    const seen = new Uint8Array(size);
    const shuffled = permutation(size, 2 ** 40 + 1);
    for (let index = 0; index < size; index++) seen[shuffled(index)]!++;
    expect(seen.every((times) => times === 1)).toBe(true);
  });

  test('stays inside and repeats nothing at sizes too large to walk', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 2n ** 128n),
        fc.nat(),
        fc.array(fc.bigInt(0n, 2n ** 128n), { maxLength: 20 }),
        (size, seed, picks) => {
          const indexes = [...new Set(picks.map((pick) => pick % size))];
          const wide = indexes.map(widePermutation(size, seed));
          expect(new Set(wide).size).toBe(indexes.length);
          for (const index of wide) expect(index >= 0n && index < size).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: widestNumber }),
        fc.nat(),
        fc.array(fc.nat(), { maxLength: 20 }),
        (size, seed, picks) => {
          const indexes = [...new Set(picks.map((pick) => pick % size))];
          const narrow = indexes.map(permutation(size, seed));
          expect(new Set(narrow).size).toBe(indexes.length);
          for (const index of narrow)
            expect(Number.isSafeInteger(index) && index >= 0 && index < size).toBe(true);
        },
      ),
    );
  });

  test('depends on every part of the seed', () => {
    const orders = [0, 1, 2, 2 ** 32, 2 ** 33].map((seed) =>
      Array.from({ length: 64 }, (_, index) => permutation(64, seed)(index)).join(),
    );
    expect(new Set(orders).size).toBe(orders.length);
  });
});
