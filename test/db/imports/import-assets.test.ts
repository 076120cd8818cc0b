import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { device } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { importFile } from './import-fixture.ts';

const camera = { maker: 'Axis', model: 'P32', serial: 'SN-0815' };
const line = { serial: 'SN-0815', assetTag: 'CC-1', location: 'Hall', owner: 'Estates' };

function swept(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', camera]] });
  return inventory;
}

const register = (
  inventory: Inventory,
  day: string,
  ...lines: (Partial<typeof line> & { readonly mac?: string })[]
) => importFile(inventory, { kind: 'assets', at: `${day}T10:00:00Z`, who: 'a.jones', lines });

test('a register fills owner, location and asset tag where they are empty', () => {
  const inventory = swept();
  expect(register(inventory, '2026-03-02', line).differences).toEqual([]);
  expect(device(inventory, 1)?.decision).toMatchObject({
    assetTag: 'CC-1',
    location: 'Hall',
    owner: 'Estates',
  });
  expect(auditEntries(inventory, { device: 1 })).toMatchObject([{ who: 'a.jones', action: 'import' }]);
});

test('what a person has said stays, and is reported as a difference', () => {
  const inventory = swept();
  markDevice(inventory, 1, { location: 'Gym' }, { who: 'j.smith', at: '2026-03-01T12:00:00Z' });
  const { differences } = register(inventory, '2026-03-02', line);
  expect(device(inventory, 1)?.decision).toMatchObject({ assetTag: 'CC-1', location: 'Gym' });
  expect(differences).toEqual([{ device: 1, field: 'location', has: 'Gym', says: 'Hall' }]);
});

test('a register corrects an older one, and no decision of a person since', () => {
  const inventory = swept();
  register(inventory, '2026-03-02', line);
  markDevice(inventory, 1, { owner: 'ICT' }, { who: 'j.smith', at: '2026-03-02T12:00:00Z' });
  register(inventory, '2026-03-03', { ...line, location: 'Library', owner: 'Head' });
  expect(device(inventory, 1)?.decision).toMatchObject({ location: 'Library', owner: 'ICT' });
});

test('a line that was replaced is not counted among assets that are known', () => {
  const inventory = swept();
  register(inventory, '2026-03-02', line, { serial: 'SN-4444', assetTag: 'CC-2' });
  register(
    inventory,
    '2026-03-03',
    { ...line, location: 'Library' },
    { serial: 'SN-5555', assetTag: 'CC-2' },
  );
  expect(inventory.all('SELECT asset_tag, serial, location FROM imported ORDER BY asset_tag')).toEqual([
    { asset_tag: 'CC-1', serial: 'SN-0815', location: 'Library' },
    { asset_tag: 'CC-2', serial: 'SN-5555', location: null },
  ]);
});

test('a register tags no device by a MAC whose lease began later, until it is certain', () => {
  const inventory = swept();
  const mac = '44:19:b6:5e:00:01';
  const lease = { mac, address: '10.0.0.5' };
  importFile(inventory, { kind: 'arp', at: '2026-03-01T12:00:00Z', lines: [lease] });
  register(inventory, '2026-03-01', { mac, assetTag: 'CC-1' });
  expect(device(inventory, 1)).toMatchObject({ decision: null, imported: { mac } });
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', camera]] });
  expect(device(inventory, 1)?.decision).toMatchObject({ assetTag: 'CC-1' });
});

test('a register line with a device’s address and another serial is not about it', () => {
  const inventory = swept();
  const at = (serial: string, assetTag: string) =>
    importFile(inventory, {
      kind: 'assets',
      at: '2026-03-02T10:00:00Z',
      lines: [{ address: '10.0.0.5', serial, assetTag }],
    });
  at('SN-7711', 'CC-7');
  expect(device(inventory, 1)?.decision).toBeNull();
  // The same number, as people write it.
  at('sn 0815 / 2019', 'CC-8');
  expect(device(inventory, 1)?.decision).toMatchObject({ assetTag: 'CC-8' });
});
