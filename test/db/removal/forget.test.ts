import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { findDevices } from '../../../db/devices/find.ts';
import { addAuditEntry, auditEntries } from '../../../db/file/audit.ts';
import { checkInventory } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { forgetDevice, forgetMac, wasEverListed } from '../../../db/removal/forget.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const by = { who: 'j.smith', at: '2026-03-09T10:15:00Z' };
const laptop: Unit = {
  maker: 'Ubiquiti',
  type: 'other',
  model: 'ZenBook-9917',
  serial: 'XQ-LAPTOP-77',
  mac: '3c:22:fb:9a:bc:de',
  endpoint: 'urn:uuid:5f3a-laptop',
  name: 'Annas-Laptop',
};
const camera = (serial: string): Unit => ({
  maker: 'Axis',
  serial,
  mac: `ac:cc:8e:00:00:${serial.slice(-2)}`,
});

function night(inventory: Inventory, day: string, hosts: readonly (readonly [string, Unit])[]) {
  return sweepNight(inventory, { day, allHosts: true, hosts: [['10.0.0.5', camera('AX-11')], ...hosts] });
}

/** Everything that is in the file and the log beside it. */
function bytesOf(inventory: Inventory): string {
  inventory.close();
  return readFileSync(inventory.path, 'latin1');
}

test('forgetDevice leaves nothing of the host in the file, and all of its neighbour', () => {
  const inventory = freshInventory();
  night(inventory, '2026-03-01', [['10.0.7.77', laptop]]);
  night(inventory, '2026-03-02', [
    ['10.0.7.78', { ...laptop, name: 'Annas-Notebook', firmware: 'F-2201-X' }],
  ]);
  const [host] = findDevices(inventory, laptop.serial ?? '');
  const [kept] = findDevices(inventory, 'AX-11');
  addAuditEntry(inventory, {
    ...by,
    action: 'mark',
    device: host?.id ?? 0,
    message: 'Belongs to Anna Meier.',
    detail: { owner: 'Anna Meier' },
  });
  addAuditEntry(inventory, {
    ...by,
    action: 'import',
    device: null,
    message: 'Imported 1 line.',
    detail: [laptop.mac],
  });
  addAuditEntry(inventory, {
    ...by,
    action: 'mark',
    device: kept?.id ?? 0,
    message: 'Above the door.',
    detail: null,
  });
  const cameras = listDevices(inventory);
  expect(wasEverListed(inventory, host?.id ?? 0)).toBe(false);
  expect(forgetDevice(inventory, host?.id ?? 0, by)).toMatchObject({
    devices: 1,
    known: 'identifiers',
    erased: true,
  });
  expect(findDevices(inventory, laptop.serial ?? '')).toEqual([]);
  expect(listDevices(inventory, { allHosts: true })).toEqual(cameras);
  expect(checkInventory(inventory).problems).toEqual([]);
  const redacted = 'What this was is not kept: the device was forgotten.';
  expect(
    auditEntries(inventory).map(({ action, message, device, detail }) => [action, device, message, detail]),
  ).toEqual([
    ['mark', null, redacted, null],
    ['import', null, redacted, null],
    ['mark', kept?.id, 'Above the door.', null],
    ['forget', null, 'A host that is not a camera was forgotten.', null],
  ]);
  const bytes = bytesOf(inventory).toLowerCase();
  for (const trace of [
    laptop.serial,
    laptop.mac,
    laptop.endpoint,
    laptop.model,
    'Annas',
    'Meier',
    'F-2201-X',
    '10.0.7.7',
  ])
    expect(bytes).not.toContain(trace?.toLowerCase());
  expect(bytes).toContain('ac:cc:8e:00:00:11');
});

test('a forgotten host is not stored again at any site; a camera always is', () => {
  const inventory = freshInventory();
  night(inventory, '2026-03-01', [['10.0.7.77', laptop]]);
  forgetDevice(inventory, findDevices(inventory, laptop.serial ?? '')[0]?.id ?? 0, by);
  const others: readonly (readonly [string, Unit])[] = [
    ['10.0.7.80', { ...laptop, mac: '3c:22:fb:00:00:01', endpoint: 'urn:uuid:other' }],
    ['10.0.7.81', { type: 'other', mac: '3c:22:fb:9a:bc:de' }],
    ['10.0.7.82', { ...laptop, serial: 'OTHER-1', mac: '3c:22:fb:00:00:02', endpoint: 'urn:uuid:third' }],
    ['10.0.7.83', { ...laptop, type: 'camera' }],
  ];
  const { devices } = night(inventory, '2026-03-10', others);
  expect(devices.map((device) => device?.ip ?? null)).toEqual([
    '10.0.0.5',
    null,
    null,
    '10.0.7.82',
    '10.0.7.83',
  ]);
  const elsewhere = sweepNight(inventory, {
    day: '2026-03-10',
    site: 'south',
    allHosts: true,
    hosts: [['10.9.0.1', { type: 'other', mac: '3c:22:fb:9a:bc:de' }]],
  });
  expect(elsewhere.devices).toEqual([null]);
});

test('a forgotten host known by address only is not stored there for ninety days', () => {
  const inventory = freshInventory();
  const nameless: Unit = { maker: 'Ubiquiti', type: 'other' };
  night(inventory, '2026-03-01', [['10.0.7.77', nameless]]);
  const id = listDevices(inventory, { allHosts: true }).find(({ ip }) => ip === '10.0.7.77')?.id ?? 0;
  expect(forgetDevice(inventory, id, by)).toMatchObject({ known: 'addresses' });
  const at = (day: string, site: string) =>
    sweepNight(inventory, { day, site, allHosts: true, hosts: [['10.0.7.77', nameless]] }).devices[0] ?? null;
  expect(at('2026-06-06', 'north')).toBeNull();
  expect(at('2026-06-06', 'south')).not.toBeNull();
  expect(at('2026-06-08', 'north')).not.toBeNull();
});

test('a MAC address can be kept out before anything is known of it', () => {
  const inventory = freshInventory();
  forgetMac(inventory, '3c:22:fb:9a:bc:de', by);
  expect(
    night(inventory, '2026-03-10', [['10.0.7.77', { type: 'other', mac: '3c:22:fb:9a:bc:de' }]]).devices[1],
  ).toBeNull();
  expect(bytesOf(inventory)).not.toContain('3c:22:fb:9a:bc:de');
});

test('a camera that is forgotten by force leaves no tombstone and comes back as new', () => {
  const inventory = freshInventory();
  night(inventory, '2026-03-01', []);
  const [before] = findDevices(inventory, 'AX-11');
  expect(wasEverListed(inventory, before?.id ?? 0)).toBe(true);
  const events = [
    { kind: 'flagged-new', device: { id: before?.id } },
    { kind: 'site-not-swept', device: null },
  ];
  for (const id of [1, 2])
    inventory.run("INSERT INTO notice VALUES (?, '2026-03-02T03:00:00Z', ?)", id, JSON.stringify(events));
  inventory.run(
    "INSERT INTO outbox (notice, channel, mark, state, due_at) VALUES (1, 'email', 'a', 'delivered', 0), (2, 'email', 'b', 'waiting', 0)",
  );
  expect(forgetDevice(inventory, before?.id ?? 0, by)).toMatchObject({ known: 'nothing' });
  // What was sent keeps that something was reported; what waits goes out as it is.
  expect(inventory.all('SELECT json_array_length(events) AS n FROM notice')).toEqual([{ n: 1 }, { n: 2 }]);
  expect(listDevices(inventory)).toEqual([]);
  night(inventory, '2026-03-10', []);
  expect(findDevices(inventory, 'AX-11')[0]?.id).toBeGreaterThan(before?.id ?? 0);
});

test('forgetDevice redacts the address of the host in sweep messages, and no other', () => {
  const inventory = freshInventory();
  const { id } = night(inventory, '2026-03-01', [['10.0.7.7', laptop]]);
  const message = 'Stopped answering while being scanned, and left alone: 10.0.7.7, 10.0.7.77, 110.0.7.7.';
  const warnings = JSON.stringify([{ kind: 'fell-silent', network: null, addresses: 3, message }]);
  inventory.run(
    "UPDATE sweep SET counts = json_set(counts, '$.warnings', json(?)), reason = ? WHERE id = ?",
    warnings,
    message,
    id,
  );
  const [host] = findDevices(inventory, laptop.serial ?? '');
  forgetDevice(inventory, host?.id ?? 0, by);
  const row = inventory.get<{ reason: string; counts: string }>(
    'SELECT reason, counts FROM sweep WHERE id = ?',
    id,
  );
  const now = 'Stopped answering while being scanned, and left alone: (forgotten), 10.0.7.77, 110.0.7.7.';
  expect(row?.reason).toBe(now);
  expect(JSON.parse(row?.counts ?? '{}').warnings[0].message).toBe(now);
});

test('forgetDevice warns that the log still has the host while a reader is open', () => {
  const inventory = freshInventory();
  night(inventory, '2026-03-01', [['10.0.7.77', laptop]]);
  const reader = openInventory(inventory.path, { create: false, readonly: true });
  reader.run('BEGIN');
  reader.get('SELECT count(*) FROM device');
  inventory.get('PRAGMA busy_timeout = 1');
  const [host] = findDevices(inventory, laptop.serial ?? '');
  expect(forgetDevice(inventory, host?.id ?? 0, by).erased).toBe(false);
  reader.run('COMMIT');
  reader.close();
});
