import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { undo } from '../../../db/corrections/undo.ts';
import { decisionRecord } from '../../../db/devices/decisions.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { type Connection, compile, openDatabase, pragma } from '../../../db/file/database.ts';
import { migrate, readMigrations } from '../../../db/file/migrate.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { outbox } from '../../../db/notices/outbox.ts';
import { openInventory } from '../../../db/open.ts';
import { sweep } from '../../../db/sweeps/sweeps.ts';
import { concluding, person } from '../corrections/merge-fixture.ts';
import { temporaryFolder } from '../temporary.ts';

const rowsOfSchema23 = readFileSync(new URL('schema-0023.sql', import.meta.url), 'utf8');

/** The inventory that schema-0023.sql holds, brought forward; and how many rows each of its tables had. */
function forward(): { readonly inventory: Inventory; readonly before: ReadonlyMap<string, number> } {
  const file = join(temporaryFolder(), 'inventory.db');
  const db = openDatabase(file);
  pragma(db, 'journal_mode = WAL');
  migrate(db, readMigrations().slice(0, 23));
  pragma(db, 'foreign_keys = OFF');
  db.exec(rowsOfSchema23);
  const before = counted(db);
  db.close();
  return { inventory: openInventory(file, { create: false }), before };
}

function counted(db: Connection): ReadonlyMap<string, number> {
  const tables = compile(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration'",
  ).pluck();
  return new Map(
    (tables.all() as string[]).map((name) => [
      name,
      Number(compile(db, `SELECT count(*) FROM ${name}`).pluck().get()),
    ]),
  );
}

const today: Readonly<Record<string, string>> = {
  finding: 'decision',
  worthless: 'ambiguous_identifier',
  device_asked: 'device_probe',
  notice_told: 'notice_sent',
};

test('migration 0025 renames tables and keeps every row of schema 23', () => {
  const { inventory, before } = forward();
  for (const [table, rows] of before) {
    const now = inventory.get<{ n: number }>(`SELECT count(*) AS n FROM ${today[table] ?? table}`)?.n;
    expect([table, now]).toEqual([table, rows]);
  }
  expect(checkInventory(inventory).ok).toBe(true);
  inventory.close();
});

test('migration 0025 renames columns and JSON keys, never words inside a text', () => {
  const { inventory } = forward();
  expect(decisionRecord(inventory, 1)).toMatchObject({
    state: 'accepted',
    by: 'j.smith',
    at: '2026-03-02T12:00:00Z',
    because: 'the lease "because":',
  });
  expect(auditEntries(inventory)[0]).toMatchObject({
    message: 'Accepted until 2999-01-01, because: the lease "because":.',
    detail: { decision: { from: null, to: { state: 'accepted' } } },
  });
  expect(sweep(inventory, 2)?.counts).toMatchObject({
    scanned: 254,
    outcomes: { http: { answered: 3 } },
    warnings: [
      { kind: 'path', message: 'The "kind":"way" of "says":' },
      { kind: 'receive-failed', message: 'x' },
      { kind: 'unidentified', message: 'y' },
    ],
  });
  expect(JSON.stringify(inventory.all('SELECT counts FROM sweep'))).not.toMatch(/\\"(asked|endings)\\":/);
  expect(inventory.all('SELECT evidence, channel_count FROM conclusion WHERE id = 1')).toMatchObject([
    { evidence: expect.stringMatching(/says \\"witness\\":.*"evidenceSource":"http\|80","counted":false/) },
  ]);
  expect(inventory.all('SELECT channel_count FROM conclusion WHERE device = 3')).toMatchObject([
    { channel_count: '{"channels":16,"remote":16,"described":3}' },
  ]);
  expect(inventory.all('SELECT probes FROM device_probe WHERE device = 1')).toEqual([
    {
      probes:
        '[{"scanner":"http","port":80,"tls":false,"path":"/","why":"says \\"end\\":","outcome":"silent"}]',
    },
  ]);
  expect(outbox(inventory)).toMatchObject([{ message: 'connection refused' }]);
  expect(inventory.all('SELECT process_started AS started FROM nightly_service')).toEqual([
    { started: 'boot 7' },
  ]);
  expect(inventory.all('SELECT id FROM device WHERE unidentified_since = 2 AND severity = 0')).toEqual([
    { id: 1 },
  ]);
  inventory.close();
});

test('migration 0025 leaves a merge of schema 23 undoable exactly', () => {
  const { inventory } = forward();
  expect(undo(inventory, { change: 4, ...person }, concluding)).toMatchObject({
    exactly: true,
    device: 2,
    other: 3,
  });
  expect(inventory.all('SELECT device, address FROM device_probe ORDER BY device')).toEqual([
    { device: 1, address: '10.0.0.5' },
    { device: 2, address: '10.0.0.6' },
    { device: 3, address: '10.0.0.7' },
  ]);
  expect(decisionRecord(inventory, 2)).toMatchObject({ state: 'confirmed', by: 'j.smith' });
  inventory.close();
});
