import { expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const old: Unit = { maker: 'Axis', model: 'P3245', serial: 'ACCC8E001122', realm: 'AXIS_ACCC8E' };
const recorder: Unit = { maker: 'Hikvision', type: 'recorder', model: 'DS-7732', serial: 'DS-773FE569B9' };
const busy: Unit = { type: 'camera', name: 'camera 360' };

const night = (inventory: Inventory, day: number, ...hosts: [string, Unit][]) =>
  sweepNight(inventory, {
    day: `2026-03-0${day}`,
    hosts,
    silent: ['10.0.0.5', '10.0.0.9'].filter((address) => !hosts.some(([one]) => one === address)),
  });

const places = (inventory: Inventory) =>
  listDevices(inventory).map(({ id, addresses }) => [id, ...addresses]);

test('a host without identifiers is not the last but one device at its address', () => {
  const inventory = freshInventory();
  night(inventory, 1, ['10.0.0.5', old]);
  night(inventory, 2, ['10.0.0.5', recorder]);
  // The second card answers first, and the first reports nothing of itself.
  const { devices } = night(inventory, 3, ['10.0.0.9', recorder], ['10.0.0.5', busy]);
  expect(devices.map((device) => device?.id)).toEqual([2, 3]);
  expect(devices[1]).toMatchObject({ serial: null, manufacturer: null });
  night(inventory, 4, ['10.0.0.5', recorder], ['10.0.0.9', recorder]);
  expect(places(inventory)).toEqual([
    [2, '10.0.0.5', '10.0.0.9'],
    [1, '10.0.0.5'],
  ]);
});

test('nor on a later night, after its follower has moved on', () => {
  const inventory = freshInventory();
  night(inventory, 1, ['10.0.0.5', old]);
  night(inventory, 2, ['10.0.0.5', recorder]);
  night(inventory, 3, ['10.0.0.9', recorder]);
  const { devices } = night(inventory, 4, ['10.0.0.5', busy]);
  expect(devices[0]?.id).toBe(3);
});

test('a device that is back at its address without identifiers is known the next night', () => {
  const inventory = freshInventory();
  night(inventory, 1, ['10.0.0.5', old]);
  night(inventory, 2, ['10.0.0.5', recorder]);
  night(inventory, 3, ['10.0.0.9', recorder], ['10.0.0.5', busy]);
  night(inventory, 4, ['10.0.0.9', recorder], ['10.0.0.5', old]);
  expect(places(inventory)).toEqual([
    [2, '10.0.0.9'],
    [1, '10.0.0.5'],
  ]);
});
