import { expect, test } from 'vitest';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { controllersSeen, listSweeps, noCounts } from '../../../db/sweeps/sweeps.ts';
import type { SweepWarning } from '../../../src/model/sweep.ts';
import { start } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const warning: SweepWarning = {
  kind: 'industrial',
  network: '10.1.2.0/24',
  addresses: 12,
  shownBy: ['10.1.2.9', '10.1.2.10'],
  message: '10.1.2.0/24 has industrial controllers.',
};

function ended(inventory: ReturnType<typeof freshInventory>, warnings: readonly SweepWarning[]): number {
  const id = beginSweep(inventory, start());
  const counts = { ...noCounts, warnings };
  finishSweep(inventory, id, {
    endedAt: start().startedAt,
    outcome: 'partial',
    reason: 'x',
    counts,
    writer: null,
  });
  return id;
}

test('the controllers that the last sweep of the site found are known to the next one', () => {
  const inventory = freshInventory();
  ended(inventory, [warning, { ...warning, kind: 'tarpit' }]);
  const next = beginSweep(inventory, start());
  expect(controllersSeen(inventory, start().site, next)).toEqual(['10.1.2.9', '10.1.2.10']);
  expect(controllersSeen(inventory, 'elsewhere', next)).toEqual([]);
  expect(controllersSeen(inventory, start().site, 1)).toEqual([]);
});

test('a sweep by an older camcensus with fewer counters is read as having found none', () => {
  const inventory = freshInventory();
  const id = ended(inventory, []);
  inventory.run("UPDATE sweep SET counts = json_remove(counts, '$.warnings', '$.skipped') WHERE id = ?", id);
  expect(listSweeps(inventory)[0]?.counts).toMatchObject({ warnings: [], skipped: 0 });
  expect(controllersSeen(inventory, start().site, id + 1)).toEqual([]);
});
