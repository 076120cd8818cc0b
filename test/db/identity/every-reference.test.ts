import { expect, test } from 'vitest';
import { undo } from '../../../db/corrections/undo.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { addAuditEntry } from '../../../db/file/audit.ts';
import { deviceReferences } from '../../../db/identity/device-references.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { forgetDevice } from '../../../db/removal/forget.ts';
import { prunable } from '../../../db/removal/prune.ts';
import { concluding, merge, person, twoLegs } from '../corrections/merge-fixture.ts';
import { sweepNight } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { newestDevice, now } from '../now.ts';

const at = '2026-03-02T11:00:00Z';
const later = { ...concluding, at: '2026-03-03T12:00:00Z' };

/** By what a device is named in columns that no night of the fixture fills. */
const added: Readonly<Record<string, (inventory: Inventory, device: number) => unknown>> = {
  'decision.device': (of, device) =>
    markDevice(of, device, { state: 'confirmed', because: 'seen', owner: 'Estates' }, { who: 'x', at }),
  'device_probe.device': (of, device) =>
    of.run("INSERT INTO device_probe (device, address, probes) VALUES (?, '10.0.0.77', '[]')", device),
  'sweep_told.device': (of, device) =>
    of.run('INSERT OR IGNORE INTO sweep_told (sweep, device) SELECT max(id), ? FROM sweep', device),
  'pin.device': (of, device) =>
    of.run(
      "INSERT INTO pin (site, kind, value, device, audit_id) SELECT 'north', 'serial', 'PINNED', ?, max(id) FROM audit",
      device,
    ),
  'device_import.device': (of) =>
    importFile(of, {
      kind: 'snmp',
      at,
      lines: [{ serial: 'REC-55502', vlan: '7', from: '2026-03-01T02:00:00Z' }],
    }),
  'device.through': (of, device) => of.run('UPDATE device SET through = ? WHERE id = 3', device),
  'device_version.through': (of, device) =>
    of.run('UPDATE device_version SET through = ? WHERE device = 3', device),
  'device_version.merged_into': (of, device) =>
    of.run('UPDATE device_version SET merged_into = ? WHERE device = 3', device),
  'device_import_past.device': (of, device) =>
    of.run(
      "INSERT INTO device_import_past (device, at, said) VALUES (?, '2026-03-01T00:00:00Z', NULL)",
      device,
    ),
  'device.merged_into': (of, device) => of.run('UPDATE device SET merged_into = ? WHERE id = 4', device),
  'reversible.device': (of, device) => addReversible(of, device, 3),
  'reversible.other': (of, device) => addReversible(of, 3, device),
  'hub_resend.device': (of, device) => of.run('INSERT INTO hub_resend (device) VALUES (?)', device),
  'audit.device': (of, device) => addEntry(of, device),
};

function addEntry(inventory: Inventory, device: number | null): void {
  addAuditEntry(inventory, { at, who: 'x', action: 'merge', device, message: 'm', detail: null });
}

function replacedBy(inventory: Inventory, device: number): void {
  inventory.run("INSERT INTO decision (device, state, replaced_by) VALUES (3, 'replaced', ?)", device);
}

function addReversible(inventory: Inventory, device: number, other: number): void {
  addEntry(inventory, null);
  inventory.run(
    "INSERT INTO reversible (audit_id, kind, device, other, before, after) SELECT max(id), 'merge', ?, ?, ?, '' FROM audit",
    device,
    other,
    JSON.stringify({ device: [], owned: {} }),
  );
}

/** Device 2, which rows of every table but `decision.replaced_by` name, and devices 1, 3 and 4. */
function named(without: readonly string[] = []): Inventory {
  const inventory = twoLegs();
  const hosts = ['7', '8'].map(
    (last) => [`10.0.0.${last}`, { maker: 'Axis', serial: `AX-${last}` }] as const,
  );
  sweepNight(inventory, { day: '2026-03-02', hosts: [...hosts] });
  for (const [name, add] of Object.entries(added)) if (!without.includes(name)) add(inventory, 2);
  return inventory;
}

function namesOf(inventory: Inventory, device: number, references = deviceReferences): readonly string[] {
  return references
    .filter(
      ({ table, column }) =>
        inventory.get(`SELECT 1 FROM ${table} WHERE ${column} = ?`, device) !== undefined,
    )
    .map(({ table, column }) => `${table}.${column}`);
}

const all = deviceReferences.map(({ table, column }) => `${table}.${column}`);
const toForget = all.filter((name) => name !== 'decision.replaced_by');

test('forgetDevice leaves no row that names the device, in any table', () => {
  const inventory = named();
  expect(namesOf(inventory, 2)).toEqual(toForget);
  forgetDevice(inventory, 2, { who: 'j.smith', at: later.at });
  expect(namesOf(inventory, 2)).toEqual([]);
});

test('mergeByHand leaves no row of today that names the merged device', () => {
  const inventory = named(['device.merged_into', 'reversible.device', 'reversible.other']);
  merge(inventory);
  // What is left is the past, and how to undo it.
  expect(namesOf(inventory, 2)).toEqual([
    'device_version.device',
    'device_version.through',
    'device_version.merged_into',
    'conclusion.device',
    'device_import_past.device',
    'reversible.other',
    'audit.device',
  ]);
});

test('undo of a merge restores the rows of every table that it touched', () => {
  const inventory = named(['device.merged_into', 'reversible.device', 'reversible.other']);
  const [before, newest] = [now(inventory), newestDevice(inventory)];
  const change = merge(inventory);
  expect(now(inventory, newest)).not.toBe(before);
  expect(undo(inventory, { change, ...person }, later).exactly).toBe(true);
  expect(now(inventory, newest)).toBe(before);
});

test.each([
  'decision.replaced_by',
  'device.through',
  'device.merged_into',
  'reversible.device',
  'reversible.other',
  'audit.device',
])('prune keeps a host that left while %s names it', (name) => {
  const inventory = twoLegs();
  const hosts = ['7', '8'].map(
    (last) => [`10.0.0.${last}`, { maker: 'Axis', serial: `AX-${last}` }] as const,
  );
  sweepNight(inventory, { day: '2026-03-02', hosts });
  inventory.run("UPDATE device SET status = 'missing', listed = 0 WHERE id = 2");
  inventory.run('UPDATE device_version SET listed = 0 WHERE device = 2');
  for (const table of ['conclusion', 'device'])
    inventory.run(`UPDATE ${table} SET verdict = 'clear' WHERE ${table === 'device' ? 'id' : 'device'} = 2`);
  const hostsToPrune = () => prunable(inventory, '2027-01-01T00:00:00Z').hosts;
  expect(hostsToPrune()).toBe(1);
  const add = added[name] ?? replacedBy;
  add(inventory, 2);
  expect(namesOf(inventory, 2)).toContain(name);
  expect(hostsToPrune()).toBe(0);
});
