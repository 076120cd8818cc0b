import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { findDevices } from '../../../db/devices/find.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { deviceObservations } from '../../../db/evidence/observations.ts';
import { addAuditEntry, auditEntries } from '../../../db/file/audit.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { compactInventory } from '../../../db/file/compact.ts';
import { acquireLease, thisMoment } from '../../../db/file/lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { announce } from '../../../db/notices/announce.ts';
import { openInventory } from '../../../db/open.ts';
import { prunable, prune } from '../../../db/removal/prune.ts';
import { diffSweeps } from '../../../db/sweeps/diff.ts';
import { noticeKinds } from '../../../src/model/notice.ts';
import { pruneAfterNight } from '../../../src/nightly/prune.ts';
import { conclusions, rows, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const by = { who: 'j.smith', at: '2026-03-09T10:15:00Z' };
const limit = '2025-06-01T00:00:00Z';
const phone = { maker: 'Ubiquiti', type: 'other', serial: 'PHONE', name: 'Anna', firmware: 'P1' } as const;
const axis = (serial: string, firmware: string): Unit => ({ maker: 'Axis', serial, firmware });

/** Cameras that were updated twice, a flagged one, one that was flagged once, and hosts that are no cameras. */
function years(): Inventory {
  const inventory = freshInventory();
  const all = (day: string, firmware: string, others: readonly (readonly [string, Unit])[] = [], over = {}) =>
    sweepNight(inventory, {
      day,
      allHosts: true,
      silent: ['10.0.0.20', '10.0.0.21', '10.0.0.22'],
      hosts: [
        ['10.0.0.5', axis('AXIS', firmware)],
        ['10.0.0.6', { maker: 'Hikvision', serial: 'HIK', firmware }],
        ['10.0.0.7', { maker: 'Dahua', serial: 'DAHUA', firmware }],
        ...others,
      ],
      ...over,
    });
  const switched = { ...phone, serial: 'SWITCH', name: 'core' };
  const marked = { ...phone, serial: 'MARKED', name: 'lift' };
  all('2024-01-01', 'V1', [
    ['10.0.0.20', phone],
    ['10.0.0.21', switched],
    ['10.0.0.22', marked],
  ]);
  all('2024-02-01', 'V2', [['10.0.0.20', { ...phone, firmware: 'P2' }]]);
  for (const day of ['02', '03', '04']) all(`2024-02-${day}`, 'V2', [['10.0.0.21', switched]]);
  // From here on no policy flags Dahua.
  all('2025-12-01', 'V3', [['10.0.0.21', switched]], { conclusions: onlyHikvision });
  const [found] = findDevices(inventory, 'MARKED');
  addAuditEntry(inventory, {
    ...by,
    action: 'mark',
    device: found?.id ?? 0,
    message: 'Belongs to the lift.',
    detail: null,
  });
  return inventory;
}
const onlyHikvision = conclusions({ flagged: ['Hikvision'] });

const past = (inventory: Inventory, serial: string) => {
  const [found] = findDevices(inventory, serial);
  return deviceObservations(inventory, found?.id ?? 0)
    .filter(({ until }) => until !== null)
    .map(({ value }) => value);
};

/** What lists, comparisons, histories and explanations show of what is on the default list. */
function reported(inventory: Inventory): unknown {
  const listed = listDevices(inventory);
  return [
    listed,
    listed.map(({ id }) => deviceHistory(inventory, id)),
    ['2024-01-01', '2024-02-03', '2026-01-01'].map((asOf) => listDevices(inventory, { asOf })),
    diffSweeps(inventory, 1, 6),
  ];
}

test('prune takes old rows of unflagged devices and hosts that left, no history', async () => {
  const inventory = years();
  const before = reported(inventory);
  expect(findDevices(inventory, 'PHONE')).toMatchObject([{ status: 'missing' }]);
  expect(past(inventory, 'AXIS')).toEqual(['V2', 'V1']);
  const plan = prunable(inventory, limit);
  expect(plan).toEqual({ observations: 1, hosts: 1, probes: 0, undos: 0, messages: 0 });
  expect(await prune(inventory, limit, by)).toEqual({
    observations: 1,
    hosts: 1,
    probes: 0,
    undos: 0,
    messages: 0,
  });
  expect(reported(inventory)).toEqual(before);
  expect(past(inventory, 'AXIS')).toEqual(['V2']);
  expect(past(inventory, 'HIK')).toEqual(['V2', 'V1']);
  expect(past(inventory, 'DAHUA')).toEqual(['V2', 'V1']);
  expect(findDevices(inventory, 'PHONE')).toEqual([]);
  expect(findDevices(inventory, 'SWITCH')).toHaveLength(1);
  expect(findDevices(inventory, 'MARKED')).toMatchObject([{ status: 'missing' }]);
  expect(inventory.all("SELECT value FROM fact WHERE value IN ('P2', 'Anna', 'V1')")).toEqual([
    { value: 'V1' },
  ]);
  expect(checkInventory(inventory).problems).toEqual([]);
  expect(auditEntries(inventory).at(-1)).toMatchObject({
    ...by,
    action: 'prune',
    detail: { before: limit, observations: 1, hosts: 1 },
  });
  // A second one finds nothing, and records nothing.
  const kept = rows(inventory, 'audit');
  expect(await prune(inventory, limit, by)).toEqual({
    observations: 0,
    hosts: 0,
    probes: 0,
    undos: 0,
    messages: 0,
  });
  expect(rows(inventory, 'audit')).toBe(kept);
});

test('others write between the small steps of a prune', async () => {
  const inventory = freshInventory();
  const units = (night: number) =>
    Array.from({ length: 90 }, (_, number): readonly [string, Unit] => [
      `10.0.1.${number}`,
      axis(`S-${number}`, `V${night}`),
    ]);
  for (let night = 1; night <= 9; night++)
    sweepNight(inventory, { day: `2024-01-0${night}`, hosts: units(night) });
  const other = openInventory(inventory.path, { create: false });
  other.get('PRAGMA busy_timeout = 1');
  let over = false;
  const pruning = prune(inventory, limit, by).finally(() => {
    over = true;
  });
  let written = 0;
  while (!over) {
    other.write(() => other.run('INSERT INTO site VALUES (?)', `site ${written++}`));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await pruning).toMatchObject({ observations: 720 });
  // Two batches and the empty one after them, with a breath between.
  expect(written).toBeGreaterThan(2);
  other.close();
});

test('prune makes the file smaller without a sweep, and not during one', async () => {
  const inventory = years();
  for (let count = 0; count < 400; count++)
    inventory.run("INSERT INTO fact (field, value) VALUES ('http.title', hex(randomblob(400)))");
  inventory.run("DELETE FROM fact WHERE field = 'http.title' AND length(value) = 800");
  const { before, after } = compactInventory(inventory);
  expect(after).toBeLessThan(before);
  expect(checkInventory(inventory).problems).toEqual([]);
  const other = openInventory(inventory.path, { create: false });
  acquireLease(other, { holder: 'scan', ttlMs: 60_000, ...thisMoment() });
  expect(() => compactInventory(inventory)).toThrow(
    expect.objectContaining({ kind: 'locked', message: expect.stringContaining('scan') }),
  );
  other.close();
});

test('prune deletes messages delivered long ago, and announce does not repeat them', async () => {
  const inventory = freshInventory();
  const telling = {
    at: '2024-01-02T06:00:00Z',
    kinds: noticeKinds,
    channels: ['email', 'syslog'],
    expireDays: 14,
  } as const;
  const hosts: [string, Unit][] = [['10.0.0.6', { maker: 'Hikvision', serial: 'HIK' }]];
  sweepNight(inventory, { day: '2024-01-01', hosts });
  expect(announce(inventory, telling)?.events).toHaveLength(1);
  const delivered = (channel: string) =>
    inventory.run(
      "UPDATE outbox SET state = 'delivered', ended_at = '2024-01-02T06:01:00Z' WHERE channel = ?",
      channel,
    );
  delivered('email');
  // One channel is still to be tried.
  expect(prunable(inventory, limit).messages).toBe(0);
  delivered('syslog');
  expect(await prune(inventory, limit, by)).toMatchObject({ messages: 2 });
  expect(rows(inventory, 'outbox')).toBe(0);
  expect(inventory.all('SELECT events FROM notice')).toEqual([{ events: '[]' }]);
  expect(announce(inventory, telling)).toBeNull();
});

test('a night prunes only where the config enables it', async () => {
  const inventory = years();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const night = (on: boolean) =>
    pruneAfterNight('north', {
      inventory,
      config: { retention: 280, nightly: { prune: on } },
      log,
      now: () => new Date('2026-03-09T12:00:00Z'),
    });
  // Nothing was swept for nearly two years, which is true here.
  const message = 'The clock is right.';
  addAuditEntry(inventory, { ...by, action: 'prune', device: null, message, detail: { clockTrusted: true } });
  await night(false);
  expect(past(inventory, 'AXIS')).toEqual(['V2', 'V1']);
  await night(true);
  expect(past(inventory, 'AXIS')).toEqual(['V2']);
  expect(past(inventory, 'HIK')).toEqual(['V2', 'V1']);
  expect(auditEntries(inventory).at(-1)).toMatchObject({ who: 'camcensus', action: 'prune' });
});

test('a host that is recorded as the replacement of a device is kept', async () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2024-01-01',
    allHosts: true,
    hosts: [
      ['10.0.0.5', axis('AXIS', 'V1')],
      ['10.0.0.20', phone],
    ],
  });
  markDevice(
    inventory,
    1,
    { state: 'replaced', replacedBy: 2 },
    { who: 'j.smith', at: '2024-01-01T12:00:00Z' },
  );
  sweepNight(inventory, { day: '2024-01-02', allHosts: true, outcome: 'partial' });
  expect(prunable(inventory, limit)).toMatchObject({ hosts: 0 });
  await prune(inventory, limit, by);
  expect(listDevices(inventory, { allHosts: true }).map(({ id }) => id)).toEqual([1, 2]);
});
