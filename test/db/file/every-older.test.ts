import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { compile, openDatabase, pragma } from '../../../db/file/database.ts';
import { migrate, readMigrations } from '../../../db/file/migrate.ts';
import type { Inventory, SqlValue } from '../../../db/inventory.ts';
import { announce } from '../../../db/notices/announce.ts';
import { openInventory } from '../../../db/open.ts';
import { diffSweeps } from '../../../db/sweeps/diff.ts';
import { noticeKinds } from '../../../src/model/notice.ts';
import { long } from '../../long.ts';
import { merge } from '../corrections/merge-fixture.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { freshInventory, temporaryFolder } from '../temporary.ts';

type Row = Readonly<Record<string, SqlValue>>;

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE', firmware: 'V1', mac: '44:19:b6:00:00:01' };
const yard: Unit = { maker: 'Axis', serial: 'S-YARD', mac: 'ac:cc:8e:00:00:02' };
const hall: Unit = { maker: 'Dahua', serial: 'S-HALL', mac: '3c:ef:8c:00:00:03' };
const decided = { who: 'j.smith', at: '2026-03-02T12:00:00Z' };
const all: [string, Unit][] = [
  ['10.0.0.5', gate],
  ['10.0.0.6', yard],
  ['10.0.0.7', hall],
];

const probe = {
  scanner: 'http',
  port: 80,
  tls: false,
  path: '/',
  why: 'says "end":',
  outcome: 'silent',
} as const;
const warnings = [
  { kind: 'path', network: null, addresses: 3, message: 'The "kind":"way" of "says":' },
  { kind: 'receive-failed', network: null, addresses: 0, message: 'x' },
  { kind: 'unidentified', network: null, addresses: 1, message: 'y' },
];

/** An inventory of today with something in nearly every table. */
function full(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: all, asked: [probe] });
  inventory.run(
    "UPDATE sweep SET counts = json_set(counts, '$.warnings', json(?))",
    JSON.stringify(warnings),
  );
  sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [['10.0.0.9', { ...gate, firmware: 'V2' }], ...all.slice(1)],
    silent: ['10.0.0.5'],
  });
  markDevice(inventory, 1, { state: 'accepted', until: '2999-01-01', because: 'the lease' }, decided);
  importFile(inventory, {
    kind: 'kea',
    at: decided.at,
    lines: [{ mac: '44:19:b6:00:00:01', hostName: 'gate' }],
  });
  merge(inventory, 3, 2);
  inventory.run(
    "INSERT INTO ambiguous_identifier (site, kind, value, since, reason) VALUES ('north', 'mac', '00:11:22:33:44:55', ?, 'two units')",
    decided.at,
  );
  announce(inventory, { at: decided.at, kinds: noticeKinds, channels: ['email'], expireDays: 14 });
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
    const [today, names] = [tableToday(table), columns.map((name) => columnToday(table, name))];
    const rows = inventory.all<Row>(`SELECT ${names.join(', ')} FROM ${today}`);
    held.set(today, { columns: names, rows });
    for (const row of rows) insert.run(schema < renamedIn ? formerRow(table, columns, row) : row);
  }
  expect(compile(db, 'PRAGMA foreign_key_check').all()).toEqual([]);
  db.close();
  return held;
}

const renamedIn = 25;
/** The tables and columns that migration 0025 renamed, by their names before it. */
const renamedTables: Readonly<Record<string, string>> = {
  finding: 'decision',
  worthless: 'ambiguous_identifier',
  device_asked: 'device_probe',
  notice_told: 'notice_sent',
};
const renamedColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  finding: { said_at: 'decided_at', said_by: 'decided_by', because: 'reason' },
  audit: { says: 'message' },
  outbox: { says: 'message', birth: 'process_started' },
  lease: { birth: 'process_started' },
  nightly_service: { birth: 'process_started' },
  imported: { firm: 'certain' },
  pin: { act: 'audit_id' },
  reversible: { act: 'audit_id' },
  device_asked: { questions: 'probes' },
  device: { mute_since: 'unidentified_since', gravity: 'severity' },
  sweep: { begun_at: 'first_started_at', manner: 'settings_digest' },
};
/** Keys and kinds in stored JSON, today and before. */
const renamedInText: Readonly<Record<string, readonly (readonly [today: string, before: string])[]>> = {
  'device_asked.questions': [['"outcome":', '"end":']],
  'sweep.counts': [
    ['"scanned":', '"asked":'],
    ['"rejected":', '"doubted":'],
    ['"skipped":', '"spared":'],
    ['"flows":', '"conversations":'],
    ['"outcomes":', '"endings":'],
    ['"warnings":', '"findings":'],
    ['"message":', '"says":'],
    ['"kind":"path"', '"kind":"way"'],
    ['"kind":"receive-failed"', '"kind":"unheard"'],
    ['"kind":"unidentified"', '"kind":"unproven"'],
  ],
  'conclusion.evidence': [
    ['"evidenceSource":', '"witness":'],
    ['"counted":false', '"counts":false'],
  ],
  'conclusion.channel_count': [['"described":', '"told":']],
  'reversible.before': [
    ['"decision":', '"finding":'],
    ['"device_probe":', '"device_asked":'],
    ['"probes":', '"questions":'],
    ['\\"outcome\\":', '\\"end\\":'],
    ['"decided_at":', '"said_at":'],
    ['"decided_by":', '"said_by":'],
    ['"audit_id":', '"act":'],
    ['"unidentified_since":', '"mute_since":'],
  ],
};
const tableToday = (table: string) => renamedTables[table] ?? table;
const columnToday = (table: string, column: string) => renamedColumns[table]?.[column] ?? column;

function formerRow(table: string, columns: readonly string[], row: Row): Row {
  return Object.fromEntries(
    columns.map((column) => {
      const value = row[columnToday(table, column)] ?? null;
      const words = renamedInText[`${table}.${column}`];
      if (words === undefined || typeof value !== 'string') return [column, value];
      return [column, words.reduce((text, [today, before]) => text.replaceAll(today, before), value)];
    }),
  );
}

const devices = (inventory: Inventory) =>
  listDevices(inventory, { allHosts: true }).map(({ id, ip, serial, firmware, verdict, status }) =>
    [id, ip, serial, firmware, verdict, status].join(' '),
  );
const history = (inventory: Inventory) =>
  deviceHistory(inventory, 1)?.versions.map(({ at, changes }) => [at, changes.map(({ what }) => what)]);

/** Of the schemas before today's the last six, the first and each fourth; in the long form every one. */
function schemas(): readonly number[] {
  const numbers = readMigrations().map(({ number }) => number);
  return long ? numbers : numbers.filter((one) => one % 4 === 1 || one > numbers.length - 6);
}

test('readMigrations reads the files once in a process', () => {
  expect(readMigrations()).toBe(readMigrations());
});

test('a migration from every older schema keeps all rows, and the inventory works', () => {
  const now = full();
  const today = { counts: checkInventory(now).counts, devices: devices(now), history: history(now) };
  const folder = temporaryFolder();
  for (const schema of schemas()) {
    const file = join(folder, `${schema}.db`);
    const held = older(now, schema, file);
    const inventory = openInventory(file, { create: false });
    for (const [table, { columns, rows }] of held)
      expect(inventory.all(`SELECT ${columns.join(', ')} FROM ${table}`), `${schema} ${table}`).toEqual(rows);
    const { ok, counts } = checkInventory(inventory);
    expect({ schema, ok, counts }).toEqual({ schema, ok: true, counts: today.counts });
    // Before schema 11 nothing was merged.
    expect(devices(inventory)).toEqual(expect.arrayContaining(today.devices));
    expect(listDevices(inventory, { asOf: '2026-03-01' })).toHaveLength(3);
    expect(history(inventory)).toEqual(today.history);
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
