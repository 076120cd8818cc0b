import { describe, expect, test } from 'vitest';
import { device, listDevices } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { listImports } from '../../../db/imports/imports.ts';
import { tryOut } from '../../../db/imports/store-import.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { forgetDevice, forgetMac } from '../../../db/removal/forget.ts';
import { dump } from '../dump.ts';
import { rows, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { about, importFile } from './import-fixture.ts';

const camera = { maker: 'Axis', model: 'P32', serial: 'SN-0815' };
const [macA, macB] = ['44:19:b6:5e:00:01', '44:19:b6:5e:00:02'];

/** An inventory that has seen these units at 02:10 of the first of March. */
function swept(...hosts: readonly (readonly [string, Unit])[]): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts });
  return inventory;
}

describe('a line is about', () => {
  test('the device that shows its MAC address, wherever it is and whenever that was', () => {
    const inventory = swept(['10.0.0.5', { ...camera, mac: macA }]);
    const lines = [{ mac: macA, address: '10.0.0.99', hostName: 'hall' }];
    expect(about(importFile(inventory, { kind: 'kea', at: '2025-01-01T00:00:00Z', lines }))).toEqual([
      '1 by mac',
    ]);
    expect(device(inventory, 1)?.imported).toMatchObject({ hostName: 'hall', mac: null });
  });

  test('an import matches the device at the address at that time without a MAC', () => {
    const inventory = swept(['10.0.0.5', camera]);
    const lines = [{ mac: macA, address: '10.0.0.5' }];
    expect(about(importFile(inventory, { kind: 'arp', at: '2026-03-01T10:00:00Z', lines }))).toEqual([
      '1 by address',
    ]);
    expect(device(inventory, 1)).toMatchObject({ mac: null, imported: { mac: macA } });
  });

  test.each([
    ['2026-03-02T09:00:00Z', 'another'],
    ['2026-02-27T09:00:00Z', 'another'],
    ['2026-02-28T09:00:00Z', '1 by address'],
  ])('a line is about at %s, a night and more from when a device was there: %s', (at, expected) => {
    const inventory = swept(['10.0.0.5', camera]);
    const lines = [{ mac: macA, address: '10.0.0.5', from: at, to: at }];
    expect(about(importFile(inventory, { kind: 'arp', at: '2026-04-01T00:00:00Z', lines }))).toEqual([
      expected,
    ]);
  });

  test('an import matches no device whose address another unit has since', () => {
    const inventory = swept(['10.0.0.5', camera], ['10.0.0.6', { ...camera, serial: 'SN-0816', mac: macB }]);
    sweepNight(inventory, {
      day: '2026-03-09',
      hosts: [['10.0.0.5', { maker: 'Dahua', model: 'X', serial: 'SN-0899' }]],
    });
    const file = importFile(inventory, {
      kind: 'isc-dhcpd',
      at: '2026-03-09T10:00:00Z',
      lines: [
        // Device 1 was there until the first; this lease began on the fifth.
        { mac: macA, address: '10.0.0.5', from: '2026-03-05T00:00:00Z', to: '2026-03-06T00:00:00Z' },
        { mac: macA, address: '10.0.0.6' },
        { mac: macA, address: '10.0.0.7' },
      ],
    });
    expect(about(file)).toEqual(['another', 'another', 'unknown']);
    expect(rows(inventory, 'imported')).toBe(0);
  });

  test('an import matches no device that shows another MAC at that time', () => {
    const inventory = swept(['10.0.0.6', { ...camera, mac: macB }]);
    const lines = [{ mac: macA, address: '10.0.0.6' }];
    const file = importFile(inventory, { kind: 'arp', at: '2026-03-01T02:10:00Z', lines });
    expect(about(file)).toEqual(['another']);
    expect(device(inventory, 1)?.imported).toBeNull();
  });

  test('an import matches no device if several have the serial or a line disagrees', () => {
    const inventory = swept(
      ['10.0.0.5', { ...camera, serial: 'CLONED-1234' }],
      ['10.0.0.6', { maker: 'Dahua', model: 'X', serial: 'CLONED-1234' }],
      ['10.0.0.7', { ...camera, serial: 'S-OWN-5678', mac: macA }],
    );
    const lines = [
      { serial: 'cloned-1234', assetTag: '1' },
      { serial: 's-own-5678', assetTag: '2' },
      { serial: 'cloned-1234', mac: macA, assetTag: '3' },
      { serial: 's-own-5678', mac: macB, assetTag: '4' },
    ];
    const matches = about(importFile(inventory, { kind: 'assets', at: '2026-03-02T00:00:00Z', lines }));
    expect(matches).toEqual(['several', '3 by serial', '3 by mac', '3 by serial']);
  });

  test('a switch port, by a MAC address from another import', () => {
    const inventory = swept(['10.0.0.5', camera]);
    const at = '2026-03-01T10:00:00Z';
    const port = { mac: macA, switchName: 'sw1', switchPort: 'Gi1/0/3', vlan: '20' };
    expect(about(importFile(inventory, { kind: 'cisco', at, lines: [port] }))).toEqual(['unknown']);
    importFile(inventory, { kind: 'kea', at, lines: [{ mac: macA, address: '10.0.0.5' }] });
    expect(about(importFile(inventory, { kind: 'cisco', at, lines: [port] }))).toEqual(['1 by imported-mac']);
    expect(device(inventory, 1)?.imported).toMatchObject({
      switchName: 'sw1',
      switchPort: 'Gi1/0/3',
      vlan: '20',
    });
  });

  test('an import matches no device if one MAC address has three addresses', () => {
    const inventory = swept(['10.0.0.5', camera]);
    const lines = ['10.0.0.5', '10.0.0.6', '10.0.0.7'].map((address) => ({ mac: macA, address }));
    const file = importFile(inventory, { kind: 'ip-neigh', at: '2026-03-01T10:00:00Z', lines });
    expect(about(file)).toEqual(['another', 'unknown', 'unknown']);
  });
});

test('the port with the fewest MAC addresses is the nearest', () => {
  const inventory = swept(['10.0.0.5', { ...camera, mac: macA }]);
  const at = '2026-03-01T10:00:00Z';
  const on = (switchName: string, switchPort: string, mac: string) => ({ mac, switchName, switchPort });
  const lines = [
    on('core', 'Po1', macA),
    on('core', 'Po1', macB),
    on('edge', '3', macA),
    on('edge', '24', macB),
  ];
  importFile(inventory, { kind: 'aruba', at, lines });
  expect(device(inventory, 1)?.imported).toMatchObject({ switchName: 'edge', switchPort: '3' });
});

test('an import makes no device, makes none present, and moves no date', () => {
  const inventory = swept(['10.0.0.5', { ...camera, mac: macA }]);
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-04'])
    sweepNight(inventory, { day, hosts: [], silent: ['10.0.0.5'] });
  const before = device(inventory, 1);
  expect(before?.status).toBe('missing');
  const lines = [
    { mac: macA, address: '10.0.0.5', vendorClass: 'AXIS' },
    { mac: macB, address: '10.0.0.77' },
  ];
  importFile(inventory, { kind: 'kea', at: '2026-03-05T10:00:00Z', lines });
  const { imported, concluded, ...after } = device(inventory, 1)!;
  expect({ ...before, concluded, imported: null }).toEqual({ ...after, concluded, imported: null });
  expect(imported).toMatchObject({ vendorClass: 'AXIS' });
  expect(rows(inventory, 'device')).toBe(1);
});

test('the same file twice changes nothing, not a byte', () => {
  const inventory = swept(['10.0.0.5', camera], ['10.0.0.6', { ...camera, serial: 'SN-0816', mac: macB }]);
  const leases = {
    kind: 'kea',
    at: '2026-03-01T10:00:00Z',
    lines: [
      { mac: macA, address: '10.0.0.5', hostName: 'hall', from: '2026-03-01T00:00:00Z' },
      { mac: macB, address: '10.0.0.6', vendorClass: 'AXIS' },
    ],
  } as const;
  const assets = {
    kind: 'assets',
    at: '2026-03-01T11:00:00Z',
    lines: [
      { serial: 'SN-0815', assetTag: 'CC-1', location: 'Hall' },
      { serial: 'SN-0815', assetTag: 'CC-1', location: 'Gym' },
      { serial: 'S-NEVER', assetTag: 'CC-2' },
    ],
  } as const;
  for (const file of [leases, assets]) expect(importFile(inventory, file).id).not.toBeNull();
  const before = dump(inventory);
  for (const file of [leases, assets, leases]) expect(importFile(inventory, file).id).toBeNull();
  expect(dump(inventory)).toBe(before);
  expect(auditEntries(inventory).filter(({ action }) => action === 'import')).toHaveLength(3);
});

test('an import that is tried out reports the same and writes nothing', () => {
  const inventory = swept(['10.0.0.5', camera]);
  const file = {
    kind: 'arp',
    at: '2026-03-01T10:00:00Z',
    lines: [{ mac: macA, address: '10.0.0.5' }],
  } as const;
  const before = dump(inventory);
  const tried = tryOut(inventory, () => importFile(inventory, file));
  expect(dump(inventory)).toBe(before);
  expect(tried).toEqual(importFile(inventory, file));
});

test('an import stores no line without a device, except of a register', () => {
  const inventory = swept(['10.0.0.5', camera]);
  const at = '2026-03-01T10:00:00Z';
  importFile(inventory, {
    kind: 'kea',
    at,
    lines: [{ mac: macB, address: '10.0.0.99', hostName: 'Ann’s phone' }],
  });
  importFile(inventory, { kind: 'assets', at, lines: [{ serial: 'S-NEVER', assetTag: 'CC-9' }] });
  expect(inventory.all('SELECT kind, asset_tag, device FROM imported')).toEqual([
    { kind: 'assets', asset_tag: 'CC-9', device: null },
  ]);
});

test('who imported what is in the list of imports and in the audit trail', () => {
  const inventory = swept(['10.0.0.5', camera]);
  const at = '2026-03-01T10:00:00Z';
  importFile(inventory, { kind: 'arp', at, who: 'a.jones', lines: [{ mac: macA, address: '10.0.0.5' }] });
  const counts = { lines: 1, matched: 1, devices: 1, added: 1, bad: 0 };
  expect(listImports(inventory)).toMatchObject([
    { id: 1, at, who: 'a.jones', site: 'north', kind: 'arp', counts },
  ]);
  expect(auditEntries(inventory)).toMatchObject([
    { who: 'a.jones', action: 'import', detail: { import: 1, counts } },
  ]);
});

describe('after later sweeps', () => {
  test('an import drops a line that is about another unit, and its statements', () => {
    const inventory = swept(['10.0.0.5', camera]);
    importFile(inventory, {
      kind: 'arp',
      at: '2026-03-01T20:00:00Z',
      lines: [{ mac: macA, address: '10.0.0.5' }],
    });
    expect(device(inventory, 1)?.imported?.mac).toBe(macA);
    sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.8', camera]], silent: ['10.0.0.5'] });
    expect(device(inventory, 1)?.imported).toBeNull();
    expect(rows(inventory, 'imported')).toBe(0);
  });

  test('an asset that was not known is found by its serial number when a sweep sees it', () => {
    const inventory = swept();
    sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', camera]] });
    const lines = [{ serial: 'SN-7777', assetTag: 'CC-7', location: 'Gate' }];
    importFile(inventory, { kind: 'assets', at: '2026-03-01T10:00:00Z', who: 'a.jones', lines });
    sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.6', { ...camera, serial: 'SN-7777' }]] });
    expect(device(inventory, 2)?.decision).toMatchObject({
      assetTag: 'CC-7',
      location: 'Gate',
      state: 'open',
    });
    expect(auditEntries(inventory, { device: 2 })).toMatchObject([{ who: 'a.jones', action: 'import' }]);
  });
});

test('forgetting a device deletes what imports state of it', () => {
  const inventory = swept(
    ['10.0.0.5', { ...camera, mac: macA }],
    ['10.0.0.6', { ...camera, serial: 'SN-0816', mac: macB }],
  );
  const at = '2026-03-01T10:00:00Z';
  const lines = [
    { mac: macA, hostName: 'ann-phone', address: '10.0.0.5' },
    { mac: macB, address: '10.0.0.6' },
  ];
  importFile(inventory, { kind: 'kea', at, lines });
  importFile(inventory, {
    kind: 'assets',
    at,
    lines: [
      { mac: macA, assetTag: 'CC-1' },
      { mac: '44:19:b6:00:00:09', assetTag: 'CC-9' },
    ],
  });
  forgetDevice(inventory, 1, { who: 'j.smith', at });
  forgetMac(inventory, '44:19:b6:00:00:09', { who: 'j.smith', at });
  expect(inventory.all('SELECT mac, device FROM imported')).toEqual([{ mac: macB, device: 2 }]);
  expect(dump(inventory)).not.toMatch(/ann-phone|CC-1|CC-9/);
});

test('an import keeps the newest fifty lines of a kind for one device', () => {
  const inventory = swept(['10.0.0.5', { ...camera, mac: macA }]);
  for (let day = 0; day < 60; day++)
    importFile(inventory, {
      kind: 'kea',
      at: new Date(Date.UTC(2026, 2, 1 + day, 10)).toISOString().replace('.000', ''),
      lines: [{ mac: macA, address: `10.0.1.${day}` }],
    });
  const kept = inventory
    .all<{ address: string }>('SELECT address FROM imported ORDER BY id')
    .map(({ address }) => address);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([50, '10.0.1.10', '10.0.1.59']);
});

test('a list of the past has what imports stated then', () => {
  const inventory = swept(['10.0.0.5', { ...camera, mac: macA }]);
  const name = (at: string, hostName: string) =>
    importFile(inventory, { kind: 'kea', at, lines: [{ mac: macA, hostName }] });
  name('2026-03-02T10:00:00Z', 'hall');
  const saved = listDevices(inventory);
  name('2026-03-04T10:00:00Z', 'gym');
  const past = (asOf: string) => listDevices(inventory, { asOf }).map(({ imported }) => imported?.hostName);
  expect(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map(past)).toEqual([
    [undefined],
    ['hall'],
    ['hall'],
    ['gym'],
  ]);
  expect(listDevices(inventory, { asOf: '2026-03-02' })[0]?.imported).toEqual(saved[0]?.imported);
});
