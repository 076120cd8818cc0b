import { describe, expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { deviceObservations } from '../../../db/evidence/observations.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { devicesSeenIn } from '../../../db/sweeps/known-addresses.ts';
import { noCounts, sweep } from '../../../db/sweeps/sweeps.ts';
import { host, start, sweepNight, sweepWriter, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const old: Unit = {
  maker: 'Hikvision',
  type: 'recorder',
  model: 'DS-7608',
  serial: 'DS-7605519AD6',
  realm: 'HIK',
};
const next: Unit = {
  maker: 'Hikvision',
  type: 'recorder',
  model: 'DS-7732',
  serial: 'DS-773D911AF5',
  realm: 'HIK',
};
/** Any unit of that maker on a busy night. */
const busy: Unit = { type: 'camera', name: 'entrance', realm: 'HIK' };

const night = (inventory: Inventory, day: number, ...hosts: [string, Unit][]) =>
  sweepNight(inventory, {
    day: `2026-03-0${day}`,
    hosts,
    silent: ['10.0.0.5', '10.0.0.9'].filter((address) => !hosts.some(([one]) => one === address)),
  });

const lastSeen = (inventory: Inventory) =>
  Object.fromEntries(listDevices(inventory).map(({ id, lastSeen: at }) => [id, at.slice(0, 10)]));

describe('a host without identifiers at the address of a device that has some', () => {
  test('an unidentified host is not that device: nothing is stored for the old one', () => {
    const inventory = freshInventory();
    night(inventory, 1, ['10.0.0.5', old]);
    night(inventory, 2, ['10.0.0.5', busy]);
    const { devices } = night(inventory, 3, ['10.0.0.5', next]);
    expect(devices[0]).toMatchObject({ id: 2, serial: next.serial });
    expect(lastSeen(inventory)).toEqual({ 1: '2026-03-01', 2: '2026-03-03' });
    const stored = deviceObservations(inventory, 1).filter(({ value }) => value === 'entrance');
    expect(stored).toEqual([]);
  });

  test('an unidentified host keeps the device present, and the sweep warns of it', () => {
    const inventory = freshInventory();
    night(inventory, 1, ['10.0.0.5', old]);
    const { id } = night(inventory, 2, ['10.0.0.5', busy]);
    expect(listDevices(inventory)).toMatchObject([
      { id: 1, status: 'present', confirmed: true, lastSeen: '2026-03-01T02:10:00Z', serial: old.serial },
    ]);
    expect(devicesSeenIn(inventory, id)).toEqual([1]);
    const { counts } = sweep(inventory, id)!;
    expect(counts).toMatchObject({ devices: 1, flagged: 1 });
    expect(counts.warnings).toMatchObject([{ kind: 'unidentified', network: null, addresses: 1 }]);
    expect(counts.warnings[0]?.message).toMatch(
      /10\.0\.0\.5 did not identify itself.*neither seen nor silent/,
    );
  });

  test('never counts as silence, in whatever order the nights come', () => {
    const inventory = freshInventory();
    night(inventory, 1, ['10.0.0.5', old]);
    night(inventory, 2);
    night(inventory, 3);
    night(inventory, 4, ['10.0.0.5', busy]);
    expect(listDevices(inventory)).toMatchObject([{ id: 1, status: 'present', confirmed: false }]);
    night(inventory, 5);
    expect(listDevices(inventory)).toMatchObject([{ id: 1, status: 'missing' }]);
  });

  test('an unidentified host is the device if it gives no identifier on a second night', () => {
    const inventory = freshInventory();
    night(inventory, 1, ['10.0.0.5', old]);
    for (const day of [2, 3, 4, 5]) night(inventory, day, ['10.0.0.5', busy]);
    expect(lastSeen(inventory)).toEqual({ 1: '2026-03-05' });
    // It identified itself in between: the next night without identifiers is the first again.
    night(inventory, 6, ['10.0.0.5', old]);
    night(inventory, 7, ['10.0.0.5', busy]);
    expect(lastSeen(inventory)).toEqual({ 1: '2026-03-06' });
  });

  test('an unidentified host is the device if its other interface identifies itself', () => {
    for (const order of ['before', 'after']) {
      const inventory = freshInventory();
      night(inventory, 1, ['10.0.0.5', old], ['10.0.0.9', old]);
      const legs: [string, Unit][] = [
        ['10.0.0.5', busy],
        ['10.0.0.9', old],
      ];
      const { id } = night(inventory, 2, ...(order === 'before' ? legs : [...legs].reverse()));
      expect(listDevices(inventory), order).toMatchObject([
        { id: 1, addresses: ['10.0.0.5', '10.0.0.9'], lastSeen: '2026-03-02T02:10:00Z' },
      ]);
      expect(sweep(inventory, id)?.counts.warnings, order).toEqual([]);
    }
  });

  test('an unidentified host keeps its first report if it identifies itself later', () => {
    const inventory = freshInventory();
    night(inventory, 1, ['10.0.0.5', old]);
    const id = beginSweep(inventory, start({ startedAt: '2026-03-02T02:00:00Z' }));
    const at = '2026-03-02T02:10:00Z';
    const writer = sweepWriter(inventory, id, at);
    writer.record(host('10.0.0.5', busy, at));
    const { name: _, ...unnamed } = old;
    const late = host('10.0.0.5', unnamed, at);
    writer.record({ ...late, answered: late.answered.filter(({ scanner }) => scanner === 'onvif') });
    writer.scanned('10.0.0.5');
    const counts = { ...noCounts, ...writer.tally() };
    finishSweep(inventory, id, { endedAt: at, outcome: 'complete', reason: null, counts, writer });
    expect(listDevices(inventory)).toMatchObject([
      { id: 1, name: 'entrance', serial: old.serial, lastSeen: at },
    ]);
    expect(sweep(inventory, id)?.counts.warnings).toEqual([]);
  });

  test('an address of a recorder without a reply counts for itself in a dead network', () => {
    const inventory = freshInventory();
    const cameras = [5, 6].map((n): [string, Unit] => [
      `10.0.1.${n}`,
      { maker: 'Axis', model: 'P1', serial: `ACCC8E00000${n}` },
    ]);
    const dead = ['10.0.1.5', '10.0.1.6', '10.0.1.9'];
    sweepNight(inventory, { day: '2026-03-01', hosts: [...cameras, ['10.0.0.9', old], ['10.0.1.9', old]] });
    const { id } = sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.9', busy]], silent: dead });
    const found = sweep(inventory, id)?.counts.warnings.map(({ kind, network }) => [kind, network]);
    expect(found).toEqual([
      ['silent-network', '10.0.1.0/24'],
      ['unidentified', null],
    ]);
  });
});

test('a host with only a realm on one night is another than one with another realm', () => {
  const inventory = freshInventory();
  const mute: Unit = { type: 'camera', realm: 'RTSPD' };
  night(inventory, 1, ['10.0.0.5', mute]);
  const { devices } = night(inventory, 2, ['10.0.0.5', { ...next, realm: 'Login to 9f2a' }]);
  expect(devices[0]?.id).toBe(2);
  // Under the same realm it has only found its tongue.
  night(inventory, 2, ['10.0.0.9', mute]);
  expect(night(inventory, 3, ['10.0.0.9', { ...old, realm: 'RTSPD' }]).devices[0]?.id).toBe(3);
});
