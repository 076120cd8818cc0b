import { expect, test } from 'vitest';
import { rememberingConclusions } from '../../bench/year/conclusions.ts';
import { momentOf, replay } from '../../bench/year/replay.ts';
import { listDevices } from '../../db/devices/devices.ts';
import type { Device } from '../../src/model/device.ts';
import { dump } from '../db/dump.ts';
import { freshInventory } from '../db/temporary.ts';
import { long } from '../long.ts';

test.runIf(long)('25 nights of churn join no two units, and each day’s list can be had again', async () => {
  const inventory = freshInventory();
  const saved = new Map<number, readonly Device[]>();
  const year = replay(inventory, {
    nights: 25,
    devices: 70,
    seed: 3,
    conclusions: await rememberingConclusions(),
    onNight: (night) => {
      if (night % 6 === 3) saved.set(night, listDevices(inventory));
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
    expect(listDevices(inventory, { asOf: momentOf(night, 55) }), `night ${night}`).toEqual(list);
  const shared = inventory.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT address FROM device_address a JOIN device d ON d.id = a.device GROUP BY address HAVING count(DISTINCT d.site) > 1)',
  );
  expect(shared?.n).toBeGreaterThan(0);
});

test('who says the same as the night before is recorded as everybody is, only sooner', async () => {
  const remembering = await rememberingConclusions();
  const { digest: _, ...unknowing } = remembering;
  const [sooner, whole] = [remembering, unknowing].map((conclusions) => {
    const inventory = freshInventory();
    replay(inventory, { nights: 9, devices: 60, seed: 5, conclusions });
    inventory.run('UPDATE device SET read_with = NULL');
    // Rows are found in the order in which they were written; what is asked is what they say.
    return dump(inventory)
      .split('\n')
      .filter((line) => !line.includes('applied_at'))
      .sort();
  });
  expect(sooner).toEqual(whole);
});
