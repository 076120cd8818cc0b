import { expect, test } from 'vitest';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { host, rows, start, sweepWriter } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

test('SweepWriter.recordSome writes fifty hosts in one transaction', () => {
  const inventory = freshInventory();
  let transactions = 0;
  const counting: Inventory = {
    ...inventory,
    write: (work) => {
      transactions += 1;
      return inventory.write(work);
    },
    writeSoon: (work) => {
      transactions += 1;
      return inventory.writeSoon(work);
    },
  };
  const at = '2026-03-01T02:10:00Z';
  const writer = sweepWriter(counting, beginSweep(inventory, start()), at);
  const hosts = Array.from({ length: 50 }, (_, number) => ({
    host: host(`10.0.0.${number}`, { maker: 'Axis', serial: `S-${number}` }, at),
    at,
  }));
  transactions = 0;
  let written = 0;
  while (written < hosts.length) {
    const before = transactions;
    // A busy machine may end a transaction early, which the count that is returned shows.
    written += writer.recordSome(hosts.slice(written));
    expect(transactions).toBe(before + 1);
  }
  expect(transactions).toBeLessThan(hosts.length / 2);
  expect(rows(inventory, 'device')).toBe(50);
});
