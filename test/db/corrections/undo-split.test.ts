import { describe, expect, test } from 'vitest';
import { splitByHand } from '../../../db/corrections/split.ts';
import { undo } from '../../../db/corrections/undo.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { device, listDevices } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import type { ImportKind } from '../../../src/model/imported.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { importFile, type Saying } from '../imports/import-fixture.ts';
import { newestDevice, now } from '../now.ts';
import { freshInventory } from '../temporary.ts';
import { concluding, person } from './merge-fixture.ts';

const unit: Unit = { maker: 'Dahua', type: 'recorder', serial: 'REC-55501' };
const night = (inventory: Inventory, day: string) =>
  sweepNight(inventory, {
    day,
    hosts: [
      ['10.0.0.5', unit],
      ['10.0.0.6', unit],
    ],
  });

/** One unit with two addresses, and a line of a file about the second. */
function joined(kind: ImportKind, values: Saying): Inventory {
  const inventory = freshInventory();
  night(inventory, '2026-03-01');
  importFile(inventory, {
    kind,
    at: '2026-03-01T10:00:00Z',
    lines: [{ address: '10.0.0.6', from: '2026-03-01T02:00:00Z', ...values }],
  });
  return inventory;
}
const split = (inventory: Inventory) =>
  splitByHand(inventory, { device: 1, address: '10.0.0.6', ...person }, concluding);
const later = { ...concluding, at: '2026-03-03T12:00:00Z' };
const lines = (inventory: Inventory) => inventory.all('SELECT kind, line, device FROM imported ORDER BY id');

const port: Saying = { mac: '02:00:00:00:00:09', switchName: 'sw1', switchPort: 'gi0/6', vlan: '7' };
const register: Saying = { assetTag: 'TAG-6', owner: 'Estates' };

describe('undo of a split', () => {
  test.each([
    ['snmp', port],
    ['dnsmasq', { mac: '02:00:00:00:00:09', hostName: 'nvr-hall' }],
    ['assets', register],
    ['assets', { serial: 'REC-55501', location: 'Hall' }],
  ] as const)('undo of a split keeps the imported lines of the address: %s %j', (kind, values) => {
    const inventory = joined(kind, values);
    const [before, newest] = [now(inventory), newestDevice(inventory)];
    const { change } = split(inventory);
    expect(undo(inventory, { change, ...person }, later)).toMatchObject({ exactly: true });
    expect(now(inventory, newest)).toBe(before);
    expect(lines(inventory)).toMatchObject([{ kind, device: 1 }]);
  });

  test('undo of a split keeps imported lines also after a night as two', () => {
    const inventory = joined('snmp', {
      mac: null,
      address: null,
      serial: 'REC-55501',
      ...{ vlan: '7' },
    });
    expect(lines(inventory)).toHaveLength(1);
    const { change } = split(inventory);
    night(inventory, '2026-03-03');
    expect(undo(inventory, { change, ...person }, later)).toMatchObject({ exactly: false });
    expect(lines(inventory)).toMatchObject([{ kind: 'snmp', device: 1 }]);
    expect(device(inventory, 1)?.imported?.vlan).toBe('7');
  });

  test('works where a register had given the new device an owner', () => {
    const inventory = joined('assets', register);
    const { change, other } = split(inventory);
    expect(device(inventory, other)?.decision).toMatchObject({ owner: 'Estates', assetTag: 'TAG-6' });
    expect(undo(inventory, { change, ...person }, later).exactly).toBe(true);
    expect(listDevices(inventory)).toMatchObject([{ id: 1, addresses: ['10.0.0.5', '10.0.0.6'] }]);
  });

  test('works where another device was marked as replaced by the new one', () => {
    const inventory = joined('snmp', port);
    sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.9', { maker: 'Axis', serial: 'A-1' }]] });
    const { change, other } = split(inventory);
    const by = { who: 'j.smith', at: '2026-03-02T13:00:00Z' };
    markDevice(inventory, 2, { state: 'replaced', replacedBy: other }, by);
    undo(inventory, { change, ...person }, later);
    expect(listDevices(inventory).find(({ id }) => id === 1)?.addresses).toEqual(['10.0.0.5', '10.0.0.6']);
  });
});

test('undo gives no version and no conclusion number out again', () => {
  const inventory = joined('snmp', port);
  const numbers = () =>
    inventory.all<{ name: string; seq: number }>(
      "SELECT name, seq FROM sqlite_sequence WHERE name IN ('device_version', 'conclusion') ORDER BY name",
    );
  const { change } = split(inventory);
  const given = numbers();
  undo(inventory, { change, ...person }, later);
  for (const [index, { seq }] of numbers().entries()) expect(seq).toBeGreaterThanOrEqual(given[index]!.seq);
  expect(listDevices(inventory, { asOf: '2026-03-02T13:00:00Z' })).toHaveLength(2);
  expect(listDevices(inventory, { asOf: '2026-03-03T13:00:00Z' })).toHaveLength(1);
  expect(inventory.all('SELECT device, cause FROM device_version WHERE at = ?', later.at)).toEqual([
    { device: 1, cause: 'person' },
    { device: 2, cause: 'person' },
  ]);
});

test('a split by a sweep that a person undoes is not made again', () => {
  const inventory = freshInventory();
  const identity = { maker: 'Dahua', serial: 'CAM-90210' };
  const hosts = (endpoint: string | undefined): [string, Unit][] =>
    ['1', '2'].map((n) => [
      `10.0.0.${n}`,
      { ...identity, ...(endpoint && { endpoint: `urn:uuid:aa85c000-6324-11b3-819e-${endpoint}${n}` }) },
    ]);
  sweepNight(inventory, { day: '2026-03-01', hosts: hosts(undefined) });
  sweepNight(inventory, { day: '2026-03-02', hosts: hosts('5850ed1fe38') });
  expect(listDevices(inventory)).toHaveLength(2);
  const [taken] = auditEntries(inventory);
  undo(inventory, { change: taken!.id, ...person }, concluding);
  sweepNight(inventory, { day: '2026-03-03', hosts: hosts('5850ed1fe38') });
  expect(listDevices(inventory)).toMatchObject([{ addresses: ['10.0.0.1', '10.0.0.2'] }]);
});
