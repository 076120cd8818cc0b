import { expect, test } from 'vitest';
import { splitByHand } from '../../../db/corrections/split.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { forgetDevice } from '../../../db/removal/forget.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { diffSweeps } from '../../../db/sweeps/diff.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import type { Device } from '../../../src/model/device.ts';
import { concluding, legA, legB, merge, person } from '../corrections/merge-fixture.ts';
import { host, start, sweepNight, sweepWriter, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

/** A night on which each host answers at its own time. */
function timedNight(inventory: Inventory, day: string, hosts: readonly (readonly [string, Unit, string])[]) {
  const id = beginSweep(inventory, start({ startedAt: `${day}T02:00:00Z` }));
  let at = '';
  const writer = sweepWriter(inventory, id, () => at);
  for (const [address, unit, time] of hosts) {
    at = `${day}T${time}Z`;
    writer.record(host(address, unit, at));
    writer.scanned(address);
  }
  const counts = { ...noCounts, ...writer.tally() };
  finishSweep(inventory, id, {
    endedAt: `${day}T03:00:00Z`,
    outcome: 'complete',
    reason: null,
    counts,
    writer,
  });
}

/** The second of two nights is the day at whose noon {@link merge} and a split are. */
function twoTimedNights(atNine: Unit): Inventory {
  const inventory = freshInventory();
  for (const day of ['2026-03-01', '2026-03-02'])
    timedNight(inventory, day, [
      ['10.0.0.5', legA, '02:10:00'],
      ['10.0.0.9', atNine, '02:20:00'],
    ]);
  return inventory;
}

const seen = (devices: readonly Device[]) => devices.map(({ id, ip, lastSeen }) => [id, ip, lastSeen]);

test('devices merged after a sweep were last seen when the later of both was', () => {
  const inventory = twoTimedNights(legB);
  merge(inventory);
  const saved = seen(listDevices(inventory));
  expect(saved).toEqual([[1, '10.0.0.5', '2026-03-02T02:20:00Z']]);
  expect(seen(listDevices(inventory, { asOf: '2026-03-02' }))).toEqual(saved);
});

test('a device split after a sweep was last seen when what is left of it was', () => {
  const inventory = twoTimedNights({ ...legA, mac: legB.mac as string });
  expect(seen(listDevices(inventory))).toEqual([[1, '10.0.0.5', '2026-03-02T02:20:00Z']]);
  splitByHand(inventory, { device: 1, address: '10.0.0.9', ...person }, concluding);
  const saved = seen(listDevices(inventory));
  expect(saved).toEqual([
    [1, '10.0.0.5', '2026-03-02T02:10:00Z'],
    [2, '10.0.0.9', '2026-03-02T02:20:00Z'],
  ]);
  expect(seen(listDevices(inventory, { asOf: '2026-03-02' }))).toEqual(saved);
});

test('that the newest device is forgotten leaves the last sighting of the others in later comparisons', () => {
  const inventory = freshInventory();
  const laptop: Unit = { maker: 'Ubiquiti', type: 'other', serial: 'S-LAPTOP' };
  const nights: [string, (readonly [string, Unit])[]][] = [
    ['2026-03-01', [['10.0.0.5', legA]]],
    ['2026-03-02', [['10.0.0.5', legA]]],
    [
      '2026-03-03',
      [
        ['10.0.0.5', legA],
        ['10.0.0.7', laptop],
      ],
    ],
    ['2026-03-04', []],
    ['2026-03-05', []],
  ];
  for (const [day, hosts] of nights) {
    sweepNight(inventory, { day, hosts, silent: ['10.0.0.5'], allHosts: true, missingAfter: 9 });
    if (day === '2026-03-03') forgetDevice(inventory, 2, { who: 'me', at: `${day}T12:00:00Z` });
  }
  expect(seen(listDevices(inventory))).toEqual([[1, '10.0.0.5', '2026-03-03T02:10:00Z']]);
  const compared = () =>
    diffSweeps(inventory, 4, 5).silent.map(({ before, after }) => [before?.lastSeen, after?.lastSeen]);
  expect(compared()).toEqual([['2026-03-03T02:10:00Z', '2026-03-03T02:10:00Z']]);
  expect(lastVersions(inventory)).toEqual([1, 1, 2, 2, 2]);
  // As an older camcensus stored it.
  inventory.run('UPDATE sweep SET last_version = 1 WHERE id > 3');
  expect(compared()).toEqual([['2026-03-03T02:10:00Z', '2026-03-03T02:10:00Z']]);
});

const lastVersions = (inventory: Inventory) =>
  inventory.lists<[number]>('SELECT last_version FROM sweep ORDER BY id').flat();
