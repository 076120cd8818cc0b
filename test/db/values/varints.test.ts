import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVarints, writeVarints } from '../../../db/values/varints.ts';

test('every list of whole numbers comes back, and small numbers take one byte', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 51), max: 2 ** 51 })), (numbers) => {
      expect(readVarints(writeVarints(numbers))).toEqual(numbers.map((number) => number + 0));
    }),
  );
  expect(writeVarints([1, -1, 63, 64])).toHaveLength(5);
});

test('bytes that end within a number give the numbers before it', () => {
  const bytes = writeVarints([5, 100_000, -3]);
  expect(readVarints(bytes.subarray(0, 2))).toEqual([5]);
  expect(readVarints(bytes.subarray(0, bytes.length - 1))).toEqual([5, 100_000]);
});
