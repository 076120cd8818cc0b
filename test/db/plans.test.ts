import { expect, test } from 'vitest';
import { deviceHistory } from '../../db/devices/history.ts';
import { auditEntries } from '../../db/file/audit.ts';
import type { Inventory, SqlParameter } from '../../db/inventory.ts';
import { deleteDevice } from '../../db/removal/delete-device.ts';
import { lastTwo } from '../../db/sweeps/last-two.ts';
import { siteNights } from '../../db/sweeps/site-nights.ts';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { sweepNight, type Unit } from './fixture.ts';
import { freshInventory } from './temporary.ts';

/** Tables that grow with every night, every device or every change. */
const long =
  /^SCAN (?:audit|conclusion|device|device_address|device_version|fact|identifier|observation|sweep|[acdofv])\b(?! VIRTUAL)/;

/** The long tables that are read whole by the queries of a piece of work, with the query. */
function readWhole(inventory: Inventory, work: (watched: Inventory) => unknown): readonly string[] {
  const queries = new Set<string>();
  const noting =
    <Answer>(query: (sql: string, ...values: SqlParameter[]) => Answer) =>
    (sql: string, ...values: SqlParameter[]) => {
      queries.add(sql);
      return query(sql, ...values);
    };
  work({
    ...inventory,
    all: noting(inventory.all) as Inventory['all'],
    lists: noting(inventory.lists) as Inventory['lists'],
    get: noting(inventory.get) as Inventory['get'],
    run: noting(inventory.run),
  });
  return [...queries]
    .filter((sql) => !/^\s*(?:PRAGMA|VACUUM)/.test(sql))
    .flatMap((sql) => scansIn(inventory, sql));
}

function scansIn(inventory: Inventory, sql: string): readonly string[] {
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => [name, null] as const);
  const marks = Array.from(sql.matchAll(/\?/g), () => null);
  const values = names.length > 0 ? [Object.fromEntries(names)] : marks;
  return inventory
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
    .filter(({ detail }) => long.test(detail))
    .map(({ detail }) => `${detail}: ${sql.replace(/\s+/g, ' ')}`);
}

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE', firmware: 'V1' };
const phone: Unit = { maker: 'Ubiquiti', type: 'other', serial: 'S-PHONE' };

test.each<[string, (inventory: Inventory) => unknown]>([
  ['a device, for its history', (inventory) => deviceHistory(inventory, 1)],
  ['a device, for what was done to it', (inventory) => auditEntries(inventory, { device: 1 })],
  ['a device that is deleted', (inventory) => inventory.write(() => deleteDevice(inventory, 2))],
  ['a site, for its newest sweep', (inventory) => listSweeps(inventory, { site: 'north', limit: 1 })],
  ['a site, for its last two sweeps', (inventory) => lastTwo(inventory, 'north')],
  [
    'a site, for its nights',
    (inventory) => siteNights(inventory, { name: 'north', targets: [] }, '2026-03-02T12:00:00Z'),
  ],
])('no question about one of thousands reads the rows of all: %s', (_, work) => {
  const inventory = freshInventory();
  const hosts: [string, Unit][] = [
    ['10.0.0.5', gate],
    ['10.0.0.6', phone],
  ];
  sweepNight(inventory, { day: '2026-03-01', allHosts: true, hosts });
  expect(readWhole(inventory, work)).toEqual([]);
});

test('nor does a night, of each host that it visits', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  const questions = readWhole(inventory, (watched) =>
    sweepNight(watched, {
      day: '2026-03-02',
      hosts: [
        ['10.0.0.5', { ...gate, firmware: 'V2' }],
        ['10.0.0.7', { maker: 'Axis', serial: 'S-NEW' }],
      ],
    }),
  );
  // At its end it looks once at all devices of its site.
  expect(questions.filter((sql) => !/FROM device d? ?WHERE (?:d\.)?site/.test(sql))).toEqual([]);
});
