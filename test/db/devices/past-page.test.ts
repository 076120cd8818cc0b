import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { type DeviceQuery, listDevices, listSummaries, pageWithTotal } from '../../../db/devices/devices.ts';
import type { Inventory, SqlParameter, SqlValue } from '../../../db/inventory.ts';
import { sortKeys } from '../../../src/model/device-order.ts';
import { merge } from '../corrections/merge-fixture.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory, newInventory } from '../temporary.ts';

const by = { who: 'j.smith', at: '2026-03-01T12:00:00Z' };

const makers = ['Hikvision', 'Axis', 'Unheard-of', 'Dahua'];

/** What answers at a site in a night: one moves, one has another maker each night, one another firmware, and one falls silent. */
function hosts(site: string, index: number): [string, Unit][] {
  const all = Array.from({ length: 9 }, (_, n): [string, Unit] => [
    `10.0.${n % 3}.${n + 3}`,
    { maker: makers[n % 4] ?? '', serial: `${site}-CAMERA-${n}`, firmware: 'V0' },
  ]);
  const change = (n: number, address: string, unit: Unit) => {
    all[n] = [address, { ...all[n]?.[1], ...unit }];
  };
  change(4, `10.0.1.${7 + index}`, {});
  change(5, '10.0.2.8', { maker: makers[(5 + index) % 4] ?? '' });
  change(6, '10.0.0.9', { firmware: `V${index}` });
  change(8, '10.0.2.11', { type: 'other' });
  return index === 0 ? all : all.toSpliced(7, 1);
}

/** Three sites whose devices change, move, merge, fall silent and are decided on. */
function fill(inventory: Inventory): void {
  const night = (day: string, index: number) => {
    for (const site of ['Site 10', 'Site 2', 'south'])
      sweepNight(inventory, {
        day,
        site,
        allHosts: true,
        hosts: hosts(site, index),
        silent: ['10.0.1.10'],
        missingAfter: 2,
      });
  };
  night('2026-03-01', 0);
  markDevice(inventory, 1, { state: 'accepted', until: '2026-03-03', because: 'lease' }, by);
  markDevice(inventory, 2, { owner: 'Estates' }, by);
  merge(inventory, 3, 4);
  for (const [index, day] of ['2026-03-03', '2026-03-04', '2026-03-05'].entries()) night(day, index + 1);
}

const filters: readonly DeviceQuery[] = [
  {},
  { allHosts: true },
  { flagged: true },
  { flagged: true, review: true, site: 'south' },
  { maker: 'hikvision' },
  { status: 'missing' },
  { state: 'open' },
  { state: 'accepted' },
  { left: true },
  { left: true, site: 'Site 2' },
  { owner: 'estates' },
  { since: '2026-03-02' },
  { search: 'CAMERA-6' },
  { search: 'axis south' },
  { search: '10.0.1. v1' },
  { search: '10.0.0.3', allHosts: true },
  { search: 'estates', site: 'Site 10' },
  { search: '7', flagged: true },
  { search: '02:00' },
  { search: '100 %?' },
  { sort: [{ key: 'maker', descending: true }] },
  {
    sort: [
      { key: 'status', descending: false },
      { key: 'model', descending: true },
    ],
    maker: 'hikvision',
  },
];

/** All tests read the same. */
const folder = mkdtempSync(join(tmpdir(), 'camcensus-past-'));
let inventory: Inventory;
beforeAll(() => {
  inventory = newInventory(join(folder, 'council.db'));
  fill(inventory);
});
afterAll(() => {
  inventory.close();
  rmSync(folder, { recursive: true });
});

test.each(filters)('listDevices gives the pages of the whole list of the past: %j', (filter) => {
  for (const asOf of ['2026-02-01', '2026-03-01', '2026-03-02T12:00:00Z', '2026-03-04', '2026-03-06']) {
    const query = { ...filter, asOf };
    const [all, shown] = [listDevices(inventory, query), listSummaries(inventory, query)];
    for (let offset = 0; offset <= all.length; offset += 4) {
      const page = { ...query, limit: 4, offset };
      expect(listDevices(inventory, page)).toEqual(all.slice(offset, offset + 4));
      expect(listSummaries(inventory, page)).toEqual(shown.slice(offset, offset + 4));
    }
  }
});

test.each(sortKeys)('a page of the past sorted by %s is the same part of the whole list', (key) => {
  for (const asOf of ['2026-03-02T12:00:00Z', '2026-03-04', '2026-03-06'])
    for (const descending of [false, true]) {
      const query: DeviceQuery = { sort: [{ key, descending }], asOf, allHosts: true };
      const whole = listSummaries(inventory, query);
      expect(whole.length).toBeGreaterThan(20);
      for (const offset of [0, 5, 19]) {
        const page = { ...query, limit: 7, offset };
        expect(listSummaries(inventory, page)).toEqual(whole.slice(offset, offset + 7));
        expect(pageWithTotal(inventory, page).total).toBe(whole.length);
      }
    }
});

test('a past page sorted by last-seen is right where a site kept no sightings', () => {
  const old = freshInventory();
  fill(old);
  old.run("DELETE FROM sighting WHERE sweep IN (SELECT id FROM sweep WHERE site = 'south')");
  for (const asOf of ['2026-03-02T12:00:00Z', '2026-03-04', '2026-03-06'])
    for (const descending of [false, true]) {
      const query: DeviceQuery = { sort: [{ key: 'last-seen', descending }], asOf, allHosts: true };
      const whole = listSummaries(old, query);
      expect(whole.filter(({ site }) => site === 'south').length).toBeGreaterThan(5);
      for (const offset of [0, 5, 19])
        expect(listSummaries(old, { ...query, limit: 7, offset })).toEqual(whole.slice(offset, offset + 7));
    }
});

test('listDevices reads of a page of the past the evidence of its devices alone', () => {
  const read: number[] = [];
  const watched: Inventory = {
    ...inventory,
    all: <Row>(sql: string, ...values: SqlParameter[]) => {
      const rows = inventory.all<Row>(sql, ...values);
      if (sql.includes('c.evidence')) read.push(rows.length);
      return rows;
    },
  };
  expect(listDevices(watched, { asOf: '2026-03-04', limit: 3 })).toHaveLength(3);
  expect(read).toEqual([3]);
});

test.each([
  ['the usual order', undefined, 6],
  ['model', [{ key: 'model', descending: true }], 8],
] as const)(
  'listSummaries reads of other devices of a past page by %s only what places them',
  (_, sort, columns) => {
    const read: (readonly [rows: number, columns: number])[] = [];
    const noted = <Row>(rows: Row[]): Row[] => {
      read.push([rows.length, Object.keys(rows[0] ?? {}).length]);
      return rows;
    };
    const watched: Inventory = {
      ...inventory,
      all: <Row>(sql: string, ...values: SqlParameter[]) => noted(inventory.all<Row>(sql, ...values)),
      lists: <Row extends readonly SqlValue[]>(sql: string, ...values: SqlParameter[]) =>
        noted(inventory.lists<Row>(sql, ...values)),
    };
    expect(listSummaries(watched, { asOf: '2026-03-04', limit: 3, ...(sort && { sort }) })).toHaveLength(3);
    const ofOthers = read.filter(([rows]) => rows > 3);
    expect(ofOthers).toHaveLength(1);
    expect(ofOthers[0]?.[0]).toBeGreaterThan(20);
    expect(ofOthers[0]?.[1]).toBeLessThanOrEqual(columns);
  },
);
