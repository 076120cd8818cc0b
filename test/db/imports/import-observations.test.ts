import { describe, expect, onTestFinished, test } from 'vitest';
import { device } from '../../../db/devices/devices.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { currentObservations } from '../../../db/evidence/observations.ts';
import { acquireLease, type Lease, releaseLease, thisMoment } from '../../../db/file/lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { conclusions, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { importFile } from './import-fixture.ts';

const camera = { maker: 'Axis', model: 'P32', serial: 'SN-0815' };
const macA = '44:19:b6:5e:00:01';

/** An inventory that has seen these units at 02:10 of the first of March. */
function swept(...hosts: readonly (readonly [string, Unit])[]): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts });
  return inventory;
}

/** The lease of a sweep through another connection. */
function heldLease(inventory: Inventory): Lease | null {
  const other = openInventory(inventory.path, { create: false });
  onTestFinished(() => other.close());
  return acquireLease(other, { ...thisMoment(), holder: 'scan', ttlMs: 3_600_000 }).lease;
}

describe('what a lease states of a device is an observation', () => {
  const named = { mac: macA, address: '10.0.0.5', vendorClass: 'AXIS,P32', hostName: 'axis-1' };
  const observed = (inventory: Inventory) =>
    currentObservations(inventory, 1)
      .filter(({ scanner }) => scanner === 'import')
      .map(({ field, value }) => `${field} ${value}`);

  test('a lease is observed where the device was seen there while the lease was held', () => {
    const inventory = swept(['10.0.0.5', camera]);
    const lines = [{ ...named, from: '2026-02-20T00:00:00Z' }];
    importFile(inventory, { kind: 'kea', at: '2026-03-01T10:00:00Z', lines });
    expect(observed(inventory)).toEqual(['dhcp.host-name axis-1', 'dhcp.vendor-class AXIS,P32']);
  });

  test('a lease is no observation if it began later, until a sweep sees the device', () => {
    const inventory = swept(['10.0.0.5', camera]);
    const [at, next] = ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z'];
    importFile(inventory, { kind: 'kea', at, lines: [{ ...named, from: '2026-03-01T08:00:00Z' }] });
    expect(device(inventory, 1)?.imported).toMatchObject({ mac: macA, vendorClass: 'AXIS,P32' });
    expect(observed(inventory)).toEqual([]);
    importFile(inventory, { kind: 'kea', at: next, lines: [{ ...named, from: '2026-03-02T08:00:00Z' }] });
    sweepNight(inventory, { day: '2026-03-03', hosts: [['10.0.0.5', camera]] });
    expect(observed(inventory)).toHaveLength(2);
  });

  test('and never what the device is recognised by', () => {
    const reading = conclusions();
    // A fingerprint that reads the serial number out of the name.
    const hostName = {
      ...reading,
      identify: (seen: Parameters<typeof reading.identify>[0]) => {
        const name = seen.find(({ field }) => field === 'dhcp.host-name')?.value;
        return { ...reading.identify(seen), ...(name === undefined ? {} : { serial: name }) };
      },
    };
    const inventory = swept(['10.0.0.5', { ...camera, mac: macA }]);
    const before = inventory.all('SELECT * FROM identifier');
    importFile(inventory, { kind: 'kea', at: '2026-03-01T10:00:00Z', lines: [named], conclusions: hostName });
    expect(device(inventory, 1)?.serial).toBe('axis-1');
    expect(inventory.all('SELECT * FROM identifier')).toEqual(before);
    expect(deviceHistory(inventory, 1)?.versions.map(({ cause }) => cause)).toContain('person');
  });

  test('a lease is observed at the end of the sweep, where one is running', () => {
    const inventory = swept(['10.0.0.5', { ...camera, mac: macA }]);
    const at = '2026-03-01T10:00:00Z';
    const lease = heldLease(inventory);
    importFile(inventory, { kind: 'kea', at, lines: [named] });
    expect([observed(inventory), device(inventory, 1)?.imported?.hostName]).toEqual([[], 'axis-1']);
    expect(lease).not.toBeNull();
    if (lease !== null) releaseLease(inventory, lease);
    sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', { ...camera, mac: macA }]] });
    expect(observed(inventory)).toHaveLength(2);
  });
});
