import { expect, test } from 'vitest';
import { rememberingConclusions } from '../../bench/year/conclusions.ts';
import { momentOf, replay } from '../../bench/year/replay.ts';
import { listDevices } from '../../db/devices.ts';
import type { Device } from '../../src/model/device.ts';
import { freshInventory } from '../db/temporary.ts';

/** What a list of the past keeps: when a device was seen last is known to the sweep, and whether it was confirmed is not. */
function kept(devices: readonly Device[]): unknown[] {
  return devices.map(({ lastSeen: _seen, confirmed: _confirmed, ...device }) => device);
}

test('twenty-five nights of churn join no two units, call nobody missing who was not asked, and every day’s list can be had again', () => {
  const inventory = freshInventory();
  const saved = new Map<number, unknown[]>();
  const year = replay(inventory, {
    nights: 25,
    devices: 70,
    seed: 3,
    conclusions: rememberingConclusions(),
    onNight: (night) => {
      if (night % 6 === 3) saved.set(night, kept(listDevices(inventory)));
    },
  });
  expect(year.ours.wrongDevices()).toEqual([]);
  expect(year.ours.splitUnits()).toEqual([]);
  expect(year.ours.score()).toMatchObject({ wrongMerges: 0, splits: 0, falselyMissing: 0 });
  // The world is one in which keys alone go wrong, or nothing would be shown.
  for (const key of [year.byMac, year.byAddress]) {
    expect(key.score().splits).toBeGreaterThan(3);
    expect(key.score().falselyMissing).toBeGreaterThan(3);
  }
  expect(year.ours.score().units).toBeGreaterThan(65);
  expect(saved.size).toBe(4);
  for (const [night, list] of saved)
    expect(kept(listDevices(inventory, { asOf: momentOf(night, 55) })), `night ${night}`).toEqual(list);
  const shared = inventory.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT address FROM device_address a JOIN device d ON d.id = a.device GROUP BY address HAVING count(DISTINCT d.site) > 1)',
  );
  expect(shared?.n).toBeGreaterThan(0);
});
