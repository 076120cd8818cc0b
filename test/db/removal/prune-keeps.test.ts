import { expect, test } from 'vitest';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { prunable } from '../../../db/removal/prune.ts';
import { concluding, person } from '../corrections/merge-fixture.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const limit = '2025-06-01T00:00:00Z';
const question = {
  port: 80,
  transport: 'tcp',
  tls: false,
  scanner: 'http',
  path: '/',
  why: 'x',
  outcome: 'silent',
} as const;
const phone = (serial: string): Unit => ({ maker: 'Ubiquiti', type: 'other', serial });

/** Two phones, a camera that no policy flags and one that is flagged, all gone for years; a camera that answers. */
function gone(): Inventory {
  const inventory = freshInventory();
  const still: [string, Unit] = ['10.0.0.9', { maker: 'Axis', serial: 'STILL-HERE' }];
  const left: [string, Unit][] = [
    ['10.0.0.1', phone('PHONE-1')],
    ['10.0.0.2', phone('PHONE-2')],
    ['10.0.0.3', { maker: 'Axis', serial: 'AXIS-3' }],
    ['10.0.0.4', { maker: 'Hikvision', serial: 'HIK-4' }],
  ];
  const silent = left.map(([address]) => address);
  sweepNight(inventory, { day: '2024-01-01', allHosts: true, hosts: [...left, still], asked: [question] });
  for (const day of ['02', '03', '04'])
    sweepNight(inventory, { day: `2024-01-${day}`, silent, hosts: [still] });
  return inventory;
}

test('prune takes hosts that left and are no cameras, and probes of unflagged cameras', () => {
  expect(prunable(gone(), limit)).toMatchObject({ hosts: 2, probes: 3 });
  expect(prunable(gone(), '2024-01-01T02:10:00Z')).toMatchObject({ hosts: 0, probes: 0 });
});

test.each<[string, (inventory: Inventory) => unknown]>([
  ['was flagged once', (of) => of.run("UPDATE conclusion SET verdict = 'flagged' WHERE device = 1")],
  ['was on the list once', (of) => of.run('UPDATE device_version SET listed = 1 WHERE device = 1')],
  ['is on the list', (of) => of.run('UPDATE device SET listed = 1 WHERE id = 1')],
  ['is there', (of) => of.run("UPDATE device SET status = 'present' WHERE id = 1")],
  ['was seen since', (of) => of.run("UPDATE device SET last_seen = '2025-12-01T00:00:00Z' WHERE id = 1")],
  ['is the recorder of a camera', (of) => of.run('UPDATE device SET through = 1 WHERE id = 3')],
])('a host that %s is kept', (_, change) => {
  const inventory = gone();
  change(inventory);
  expect(prunable(inventory, limit).hosts).toBe(1);
});

test.each([
  ['are one in the inventory', 'DELETE FROM reversible'],
  ['were one, which can be taken back', 'UPDATE device SET merged_into = NULL'],
])('two hosts that %s are kept', (_, change) => {
  const inventory = gone();
  mergeByHand(inventory, { device: 2, into: 1, ...person }, concluding);
  inventory.run('UPDATE audit SET device = NULL');
  inventory.run(change);
  expect(prunable(inventory, limit).hosts).toBe(0);
});
