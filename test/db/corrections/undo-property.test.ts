import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkImported } from '../../../db/imports/link-imported.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { long } from '../../long.ts';
import { newestDevice, now, pastRows } from '../now.ts';
import { freshInventory } from '../temporary.ts';
import { concluding } from './merge-fixture.ts';
import { aStep, aSweep, take, takeBack, timeOf } from './random-steps.ts';

const runs = long ? 300 : 20;

/** The highest number that was ever given to a version and to a conclusion. */
const given = (inventory: Inventory) =>
  inventory.all<{ name: string; seq: number }>(
    "SELECT name, seq FROM sqlite_sequence WHERE name IN ('device', 'device_version', 'conclusion') ORDER BY name",
  );

test('undo restores every row, whatever came before, and numbers never go back', () => {
  fc.assert(
    fc.property(aSweep, fc.array(aStep, { maxLength: 12 }), (first, steps) => {
      const inventory = freshInventory();
      let numbers = given(inventory);
      for (const [hour, step] of [first, ...steps].entries()) {
        // As the end of a sweep does, which one that was killed has not reached.
        inventory.write(() =>
          linkImported(inventory, 'north', { ...concluding, at: timeOf(24 * hour + 11) }),
        );
        const [before, newest, past] = [now(inventory), newestDevice(inventory), pastRows(inventory)];
        const change = take(inventory, step, 24 * hour + 12);
        expect(inventory.all('PRAGMA foreign_key_check')).toEqual([]);
        if (change !== null) {
          expect(takeBack(inventory, change, 24 * hour + 13).exactly).toBe(true);
          expect(now(inventory, newest)).toBe(before);
          expect(pastRows(inventory)).toEqual(expect.arrayContaining([...past]));
          if (hour % 2 === 0) take(inventory, step, 24 * hour + 14);
        }
        expect(inventory.all('PRAGMA foreign_key_check')).toEqual([]);
        const after = given(inventory);
        for (const { name, seq } of numbers)
          expect(after.find((one) => one.name === name)?.seq, name).toBeGreaterThanOrEqual(seq);
        numbers = after;
      }
      inventory.close();
    }),
    { numRuns: runs },
  );
}, 600_000);
