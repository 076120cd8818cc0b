import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backupInventory } from '../../../db/file/backup.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { openDatabase, pragma } from '../../../db/file/database.ts';
import { restoreInventory } from '../../../db/file/restore.ts';
import { openAsItIs, openInventory } from '../../../db/open.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const code = [
  [
    'trigger “evil”',
    "CREATE TRIGGER evil AFTER INSERT ON audit BEGIN UPDATE device SET verdict = 'clear'; END",
  ],
  [
    'view “device”',
    'ALTER TABLE device RENAME TO device_then; CREATE VIEW device AS SELECT * FROM device_then',
  ],
  ['virtual table “words”', 'CREATE VIRTUAL TABLE words USING fts5 (word)'],
] as const;
const data = [
  ['The table “extra” is not camcensus', 'CREATE TABLE extra (x TEXT)'],
  ['The index “extra_by_site” is not camcensus', 'CREATE INDEX extra_by_site ON device (site)'],
  ['The index “import_by_digest” is missing', 'DROP INDEX import_by_digest'],
  ['The table “tombstone” is not as camcensus made it', 'ALTER TABLE tombstone ADD COLUMN more TEXT'],
] as const;

/** A backup into which another program has put something. */
function tampered(sql: string) {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Dahua', serial: 'D-1' }]] });
  const file = `${inventory.path}.backup`;
  backupInventory(inventory, file);
  const db = openDatabase(file);
  db.exec(sql);
  db.close();
  return { inventory, file };
}
const problemsOf = (file: string) => {
  const { inventory, schema } = openAsItIs(file);
  const { problems } = checkInventory(inventory, schema);
  inventory.close();
  return problems.join(' ');
};

describe('an inventory with code of another program', () => {
  test.each(code)('is not opened, not restored, and named by db check: %s', (what, sql) => {
    const { inventory, file } = tampered(sql);
    expect(() => openInventory(file, { create: false })).toThrow(what);
    expect(() => openInventory(file, { create: false, readonly: true })).toThrow('It was not touched.');
    expect(problemsOf(file)).toContain(`The ${what} is not camcensus's`);
    inventory.close();
    copyFileSync(inventory.path, `${inventory.path}.then`);
    expect(() => restoreInventory(file, inventory.path, { who: 'x', at: '2026-03-02T00:00:00Z' })).toThrow(
      what,
    );
    expect(openInventory(inventory.path, { create: false }).get('SELECT verdict FROM device')).toEqual({
      verdict: 'flagged',
    });
  });
});

describe('an inventory whose schema another program changed', () => {
  test.each(data)('is named by db check and not restored: %s', (what, sql) => {
    const { inventory, file } = tampered(sql);
    expect(problemsOf(file)).toContain(what);
    inventory.close();
    expect(() => restoreInventory(file, inventory.path, { who: 'x', at: '2026-03-02T00:00:00Z' })).toThrow(
      what,
    );
  });

  test('an inventory with an added index is opened and backed up', () => {
    const { file } = tampered(data[1][1]);
    const inventory = openInventory(file, { create: false });
    expect(backupInventory(inventory, `${file}.again`).counts.device).toBe(1);
    inventory.close();
  });
});

test('openDatabase trusts no function of a schema, and checks the size of cells', () => {
  const db = openDatabase(':memory:');
  expect([pragma(db, 'trusted_schema'), pragma(db, 'cell_size_check')]).toEqual([[0], [1]]);
  db.close();
});

test('checkInventory finds the schema of a new inventory to be its own', () => {
  expect(checkInventory(freshInventory()).problems).toEqual([]);
});
