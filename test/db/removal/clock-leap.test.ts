import { expect, test } from 'vitest';
import { auditEntries } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { clockLeap } from '../../../db/removal/clock-leap.ts';
import { prunable, prune } from '../../../db/removal/prune.ts';
import { pruneAfterNight, pruneHeldUp } from '../../../src/nightly/prune.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

/** A camera whose firmware is a different one every night. */
function nights(...days: readonly string[]): Inventory {
  const inventory = freshInventory();
  for (const day of days)
    sweepNight(inventory, {
      day,
      hosts: [['10.0.0.5', { maker: 'Axis', serial: 'S-1', firmware: `F${day}` }]],
    });
  return inventory;
}

const config = { retention: 400, nightly: { prune: true } };

async function night(inventory: Inventory, at: string, over = {}): Promise<string[]> {
  const lines: string[] = [];
  const log = {
    info: (_: object, text: string) => lines.push(text),
    warn: (_: object, text: string) => lines.push(text),
    error: (_: object, text: string) => lines.push(text),
  };
  const now = () => new Date(at);
  await pruneAfterNight('north', { inventory, config: { ...config, ...over }, log: log as never, now });
  return lines;
}

const leapt =
  'Between 2026-11-02 02:00 UTC and 2046-11-03 02:00 UTC no sweep began for 7306 days: either nothing was swept, or the clock leapt ahead and recent history would be deleted. If the clock is right, run camcensus db prune --trust-clock once.';

test('prune deletes nothing under a clock twenty years ahead, and states why', async () => {
  const inventory = nights('2026-11-01', '2026-11-02', '2046-11-03');
  const at = '2046-11-03T03:00:00Z';
  expect(await night(inventory, at)).toEqual([`Old history is not pruned. ${leapt}`]);
  sweepNight(inventory, { day: '2046-11-04', hosts: [] });
  const next = '2046-11-04T03:00:00Z';
  expect(await night(inventory, next)).toEqual([`Old history is not pruned. ${leapt}`]);
  expect(auditEntries(inventory)).toEqual([]);
  expect(pruneHeldUp(inventory, config, new Date(next))).toBe(
    `Old history is not pruned after a night. ${leapt}`,
  );
  expect(pruneHeldUp(inventory, { ...config, nightly: { prune: false } }, new Date(next))).toBeNull();
  // Nothing had ended by then.
  expect(pruneHeldUp(inventory, { ...config, retention: 36_500 }, new Date(next))).toBeNull();
});

test('prune does not trust a clock that leapt before the next sweep', async () => {
  const inventory = nights('2026-11-01', '2026-11-02');
  expect(await night(inventory, '2046-11-03T02:00:00Z')).toEqual([`Old history is not pruned. ${leapt}`]);
});

test('a person who says that the clock is right is believed, until it leaps again', async () => {
  const inventory = nights('2024-02-01', '2024-02-02', '2026-03-09');
  const before = '2025-02-01T00:00:00Z';
  expect(clockLeap(inventory, { before, now: '2026-03-09T03:00:00Z' })).toMatchObject({ days: 766 });
  const by = { who: 'j.smith', at: '2026-03-09T10:00:00Z', clockTrusted: true };
  expect(await prune(inventory, before, by)).toMatchObject({ observations: 1 });
  expect(auditEntries(inventory).at(-1)).toMatchObject({ who: 'j.smith', detail: { clockTrusted: true } });
  expect(clockLeap(inventory, { before, now: '2026-03-10T03:00:00Z' })).toBeNull();
  expect(clockLeap(inventory, { before, now: '2031-03-10T03:00:00Z' })).toMatchObject({
    from: '2026-03-09T02:00:00Z',
  });
});

test('prune accepts nights a term apart and a clock that was set back', async () => {
  const now = '2026-03-09T03:00:00Z';
  const before = '2025-02-01T00:00:00Z';
  const leapOf = (...days: string[]) => clockLeap(nights(...days), { before, now });
  expect(leapOf('2025-09-01', '2025-12-09', '2026-03-08')).toBeNull();
  expect(leapOf('2026-03-01', '2046-03-02', '2026-03-03')).toBeNull();
  expect(leapOf('2026-03-01', '1970-01-01', '2026-03-03')).toBeNull();
  // The months of silence ended before what is to be pruned did.
  expect(
    leapOf('2023-01-01', '2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'),
  ).toBeNull();
});

test('after the leap, only history that is old by nights since then counts', async () => {
  const inventory = nights('2024-02-01', '2024-02-02', '2026-02-02', '2026-02-03');
  expect(prunable(inventory, '2026-02-01T00:00:00Z').observations).toBeGreaterThan(0);
  expect(await night(inventory, '2026-03-09T03:00:00Z', { retention: 20 })).toEqual([
    'old history was pruned',
  ]);
});
