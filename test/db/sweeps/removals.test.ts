import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { device } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import { conclusions, host, type Night, start, sweepNight, sweepWriter, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE' };
const here: readonly (readonly [string, Unit])[] = [['10.0.0.5', gate]];
const saying = { who: 'j.smith', at: '2026-03-02T09:00:00Z' };

function planned(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: here });
  markDevice(inventory, 1, { state: 'removal-planned', plannedFor: '2026-03-05' }, saying);
  return inventory;
}

const silent = (inventory: Inventory, day: string, night: Partial<Night> = {}) =>
  sweepNight(inventory, { day, silent: ['10.0.0.5'], ...night }).id;
const standing = (inventory: Inventory) => [
  device(inventory, 1)?.status,
  device(inventory, 1)?.decision?.state,
];

test('three complete sweeps without a reply after the planned day prove a removal', () => {
  const inventory = planned();
  // Before the planned day, and on it, silence makes it missing and proves nothing.
  for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) silent(inventory, day);
  expect(standing(inventory)).toEqual(['missing', 'overdue']);
  silent(inventory, '2026-03-06');
  silent(inventory, '2026-03-07');
  expect(standing(inventory)).toEqual(['missing', 'overdue']);
  const last = silent(inventory, '2026-03-08');
  expect(standing(inventory)).toEqual(['removed', 'gone']);
  expect(device(inventory, 1)?.decision?.plannedFor).toBe('2026-03-05');
  expect(auditEntries(inventory, { device: 1 }).at(-1)).toMatchObject({
    who: 'camcensus',
    action: 'gone',
    at: '2026-03-08T03:00:00Z',
    message: `Confirmed gone, because: its removal was planned for 2026-03-05; 3 complete sweeps since, the last of them ${last}, scanned it without a reply.`,
  });
});

test.each<[string, Partial<Night>]>([
  ['was cut short', { outcome: 'partial' }],
  ['did not come to its address', { silent: [] }],
  ['had none of the scanners it answers', { start: { scanners: ['telnet'] } }],
  ['was of another site', { site: 'south' }],
])('a sweep that %s proves nothing', (_, night) => {
  const inventory = planned();
  silent(inventory, '2026-03-06');
  silent(inventory, '2026-03-07');
  silent(inventory, '2026-03-08', night);
  expect(standing(inventory)[1]).toBe('overdue');
  silent(inventory, '2026-03-09');
  expect(standing(inventory)).toEqual(['removed', 'gone']);
});

test('the number of sweeps that prove it can be set', () => {
  const inventory = planned();
  silent(inventory, '2026-03-06', { goneAfter: 2 });
  expect(standing(inventory)[1]).toBe('overdue');
  silent(inventory, '2026-03-07', { goneAfter: 2 });
  expect(standing(inventory)).toEqual(['removed', 'gone']);
  expect(device(inventory, 1)?.decision?.because).toContain('; 2 complete sweeps since');
});

test('one answer in between restarts the count', () => {
  const inventory = planned();
  silent(inventory, '2026-03-06');
  silent(inventory, '2026-03-07');
  sweepNight(inventory, { day: '2026-03-08', hosts: here });
  silent(inventory, '2026-03-09');
  silent(inventory, '2026-03-10');
  expect(standing(inventory)).toEqual(['present', 'overdue']);
  silent(inventory, '2026-03-11');
  expect(standing(inventory)).toEqual(['removed', 'gone']);
});

test('a removal that a person reports is proven alike, and names the person', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: here });
  markDevice(inventory, 1, { state: 'removed' }, saying);
  // It started before that was reported.
  silent(inventory, '2026-03-02');
  silent(inventory, '2026-03-03');
  silent(inventory, '2026-03-04');
  expect(standing(inventory)).toEqual(['removed', 'removed']);
  silent(inventory, '2026-03-05');
  expect(standing(inventory)).toEqual(['removed', 'gone']);
  expect(auditEntries(inventory, { device: 1 }).map(({ who, action }) => [who, action])).toEqual([
    ['j.smith', 'mark'],
    ['camcensus', 'gone'],
  ]);
  const { because } = device(inventory, 1)?.decision ?? {};
  expect(because).toContain('it was reported gone on 2026-03-02');
  // Exports give the reason and no names.
  expect(because).not.toContain('j.smith');
});

test('a removed device that replies is present again, with that in its decision', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: here });
  markDevice(inventory, 1, { state: 'removed', owner: 'Estates', plannedFor: '2026-03-02' }, saying);
  const { devices, id } = sweepNight(inventory, { day: '2026-03-03', hosts: here, outcome: 'partial' });
  // Already while the sweep runs.
  expect(devices[0]?.decision).toMatchObject({ state: 'came-back', cameBackOn: '2026-03-03' });
  expect(device(inventory, 1)).toMatchObject({
    status: 'present',
    decision: {
      ...{
        state: 'came-back',
        cameBackOn: '2026-03-03',
        by: 'camcensus',
        owner: 'Estates',
        plannedFor: null,
      },
    },
  });
  expect(auditEntries(inventory, { device: 1 }).at(-1)).toMatchObject({
    action: 'came back',
    who: 'camcensus',
    message: `It answered again at 10.0.0.5 in sweep ${id}. It was reported as removed on 2026-03-02 by j.smith.`,
  });
  sweepNight(inventory, { day: '2026-03-04', hosts: here });
  expect(auditEntries(inventory, { device: 1 })).toHaveLength(2);
});

test('a device that is proven gone comes back as well', () => {
  const inventory = planned();
  for (const day of ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09']) silent(inventory, day);
  sweepNight(inventory, { day: '2026-03-10', hosts: here });
  expect(standing(inventory)).toEqual(['present', 'came-back']);
  expect(auditEntries(inventory, { device: 1 }).at(-1)?.message).toBe(
    'It answered again at 10.0.0.5 in sweep 6. It was confirmed as removed on 2026-03-08.',
  );
});

test('a device that replied at one of its addresses before it was removed is not back', () => {
  const inventory = freshInventory();
  const of = { ...conclusions(), digest: 'f1' };
  const both = [...here, ['10.0.0.6', gate]] as const;
  for (const day of ['2026-03-01', '2026-03-02'])
    sweepNight(inventory, { day, hosts: both, conclusions: of });
  const id = beginSweep(inventory, start({ startedAt: '2026-03-03T02:00:00Z' }));
  const writer = sweepWriter(inventory, id, '2026-03-03T02:10:00Z', { conclusions: of });
  writer.record(host('10.0.0.5', gate));
  markDevice(inventory, 1, { state: 'removed' }, { who: 'j.smith', at: '2026-03-03T09:00:00Z' });
  finishSweep(inventory, id, {
    ...{ endedAt: '2026-03-03T10:00:00Z', outcome: 'partial', reason: 'stopped', counts: noCounts, writer },
  });
  expect(standing(inventory)).toEqual(['removed', 'removed']);
});
