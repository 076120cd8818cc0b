import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { diffSweeps } from '../../../db/devices/diff.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { compile, openDatabase, pragma } from '../../../db/file/database.ts';
import { migrate, readMigrations } from '../../../db/file/migrate.ts';
import type { Inventory, SqlValue } from '../../../db/inventory.ts';
import { announce } from '../../../db/notices/announce.ts';
import { openInventory } from '../../../db/open.ts';
import { noticeKinds } from '../../../src/model/notice.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { merge } from '../identity/merge-fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { freshInventory, temporaryFolder } from '../temporary.ts';

type Row = Readonly<Record<string, SqlValue>>;

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE', firmware: 'V1', mac: '44:19:b6:00:00:01' };
const yard: Unit = { maker: 'Axis', serial: 'S-YARD', mac: 'ac:cc:8e:00:00:02' };
const hall: Unit = { maker: 'Dahua', serial: 'S-HALL', mac: '3c:ef:8c:00:00:03' };
const said = { who: 'j.smith', at: '2026-03-02T12:00:00Z' };
const all: [string, Unit][] = [
  ['10.0.0.5', gate],
  ['10.0.0.6', yard],
  ['10.0.0.7', hall],
];

/** An inventory of today with something in nearly every table. */
function full(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: all });
  sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [['10.0.0.9', { ...gate, firmware: 'V2' }], ...all.slice(1)],
    silent: ['10.0.0.5'],
  });
  markDevice(inventory, 1, { state: 'accepted', until: '2999-01-01', because: 'the lease' }, said);
  importFile(inventory, {
    kind: 'kea',
    at: said.at,
    lines: [{ mac: '44:19:b6:00:00:01', hostName: 'gate' }],
  });
  merge(inventory, 3, 2);
  inventory.run(
    "INSERT INTO worthless (site, kind, value, since, reason) VALUES ('north', 'mac', '00:11:22:33:44:55', ?, 'two units')",
    said.at,
  );
  announce(inventory, { at: said.at, kinds: noticeKinds, channels: ['email'], expireDays: 14 });
  return inventory;
}

/** The rows of each table, with the columns that an older schema had. */
type Held = ReadonlyMap<string, { readonly columns: readonly string[]; readonly rows: readonly Row[] }>;

/** What of it an inventory of an older schema would hold, in a file of that schema; returns that. */
function older(inventory: Inventory, schema: number, file: string): Held {
  const held = new Map<string, { readonly columns: readonly string[]; readonly rows: readonly Row[] }>();
  const db = openDatabase(file);
  pragma(db, 'journal_mode = WAL');
  migrate(db, readMigrations().slice(0, schema));
  pragma(db, 'foreign_keys = OFF');
  const tables = compile(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration'",
  )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const columns = compile(db, 'SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
      .pluck()
      .all(table) as string[];
    const insert = compile(
      db,
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    );
    const rows = inventory.all<Row>(`SELECT ${columns.join(', ')} FROM ${table}`);
    held.set(table, { columns, rows });
    for (const row of rows) insert.run(Object.fromEntries(columns.map((name) => [name, row[name] ?? null])));
  }
  expect(compile(db, 'PRAGMA foreign_key_check').all()).toEqual([]);
  db.close();
  return held;
}

const devices = (inventory: Inventory) =>
  listDevices(inventory, { allHosts: true }).map(({ id, ip, serial, firmware, verdict, status }) =>
    [id, ip, serial, firmware, verdict, status].join(' '),
  );
const history = (inventory: Inventory) =>
  deviceHistory(inventory, 1)?.versions.map(({ at, changes }) => [at, changes.map(({ what }) => what)]);

test('an inventory of every older schema is brought forward with all that it holds, and goes on', () => {
  const now = full();
  const folder = temporaryFolder();
  for (const { number: schema } of readMigrations()) {
    const file = join(folder, `${schema}.db`);
    const held = older(now, schema, file);
    const inventory = openInventory(file, { create: false });
    for (const [table, { columns, rows }] of held)
      expect(inventory.all(`SELECT ${columns.join(', ')} FROM ${table}`), `${schema} ${table}`).toEqual(rows);
    const { ok, counts } = checkInventory(inventory);
    expect({ schema, ok, counts }).toEqual({ schema, ok: true, counts: checkInventory(now).counts });
    // Before schema 11 nothing was merged.
    expect(devices(inventory)).toEqual(expect.arrayContaining(devices(now)));
    expect(listDevices(inventory, { asOf: '2026-03-01' })).toHaveLength(3);
    expect(history(inventory)).toEqual(history(now));
    expect(diffSweeps(inventory, 1, 2).moved).toHaveLength(1);
    const night = sweepNight(inventory, {
      day: '2026-03-03',
      hosts: [['10.0.0.9', { ...gate, firmware: 'V3' }]],
    });
    expect(night.devices).toMatchObject([{ id: 1, firmware: 'V3' }]);
    expect(diffSweeps(inventory, 2, 3).firmwareChanged).toHaveLength(1);
    inventory.close();
  }
});
