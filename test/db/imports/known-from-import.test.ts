import { describe, expect, test } from 'vitest';
import { device, listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { forgetMac } from '../../../db/removal/forget.ts';
import { rows, sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { importFile } from './import-fixture.ts';

const camera = { maker: 'Axis', model: 'P32', serial: 'SN-0815' };
const mac = '44:19:b6:5e:00:02';

function swept(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', camera]] });
  return inventory;
}

describe('a camera that only a lease shows', () => {
  const lease = { mac, address: '10.0.0.77', vendorClass: 'Axis camera' };
  const day = (date: string) => ({
    kind: 'kea' as const,
    at: `${date}T10:00:00Z`,
    lines: [{ ...lease, from: `${date}T09:00:00Z`, to: `${date}T10:00:00Z` }],
  });

  test('storeImport makes it a device that is not scanned, and stays so while silent', () => {
    const inventory = swept();
    expect(importFile(inventory, day('2026-03-01')).newDevices).toEqual([2]);
    expect(listDevices(inventory)).toContainEqual(expect.objectContaining({ id: 2, mac, status: 'unasked' }));
    expect(importFile(inventory, day('2026-03-01'))).toMatchObject({ id: null, newDevices: [] });
    for (const silent of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'])
      sweepNight(inventory, { day: silent, hosts: [['10.0.0.5', camera]], silent: ['10.0.0.77'] });
    expect(device(inventory, 2)).toMatchObject({ ip: '10.0.0.77', status: 'unasked' });
  });

  test('recordHost finds it by its MAC address where a sweep receives something from it', () => {
    const inventory = swept();
    importFile(inventory, day('2026-03-01'));
    sweepNight(inventory, {
      day: '2026-03-02',
      hosts: [
        ['10.0.0.5', camera],
        ['10.0.0.78', { maker: 'Axis', model: 'P32', serial: 'SN-0901', mac }],
      ],
      silent: ['10.0.0.77'],
    });
    expect(listDevices(inventory)).toHaveLength(2);
    expect(device(inventory, 2)).toMatchObject({ ip: '10.0.0.78', status: 'present', serial: 'SN-0901' });
    expect(rows(inventory, 'device')).toBe(2);
  });

  test('storeImport makes none of what was forgotten, of a router, or before a sweep', () => {
    const inventory = swept();
    const router = ['10.0.0.1', '10.0.1.1', '10.0.2.1'].map((address) => ({ ...lease, address }));
    expect(importFile(inventory, { ...day('2026-03-01'), lines: router }).newDevices).toEqual([]);
    forgetMac(inventory, mac, { at: '2026-03-02T00:00:00Z', who: 'a.jones' });
    expect(importFile(inventory, day('2026-03-03')).newDevices).toEqual([]);
    expect(importFile(freshInventory(), day('2026-03-01')).newDevices).toEqual([]);
  });
});
