import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { copyBefore } from '../../../db/file/before-migration.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { compile, openDatabase } from '../../../db/file/database.ts';
import { schemaVersion } from '../../../db/file/migrate.ts';
import { openInventory } from '../../../db/open.ts';
import { temporaryFolder } from '../temporary.ts';
import { olderInventory } from './older.ts';

test('a migration leaves a verified copy of the older inventory next to it', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  olderInventory(file);
  const inventory = openInventory(file, { create: false });
  expect(listDevices(inventory)).toMatchObject([{ id: 7 }]);
  expect(checkInventory(inventory).problems).toEqual([]);
  inventory.close();
  const copy = copyBefore(file, 2);
  expect(copy).toBe(`${file}.before-0002`);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const db = openDatabase(copy, { readonly: true });
  expect(schemaVersion(db)).toBe(1);
  expect(compile(db, 'SELECT id FROM device').pluck().all()).toEqual([7]);
  db.close();
  expect(readdirSync(join(file, '..')).filter((name) => name.includes('partial'))).toEqual([]);
  // What is there again is taken forward again: going back is putting the copy in place.
  const again = openInventory(copy, { create: false });
  expect(listDevices(again)).toMatchObject([{ id: 7, serial: 'S-1' }]);
  again.close();
});

test('a migration makes no copy of new inventories, and keeps the newest three', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'inventory.db');
  openInventory(file, { create: true }).close();
  openInventory(file, { create: false }).close();
  expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
  const old = join(folder, 'old.db');
  olderInventory(old);
  for (const name of ['old.db.before-0001', 'old.db.before-0009', 'old.db.before-0010', 'old.db.before-soup'])
    writeFileSync(join(folder, name), 'kept by a user');
  openInventory(old, { create: false }).close();
  expect(readdirSync(folder).filter((name) => name.startsWith('old.db.before'))).toEqual([
    'old.db.before-0002',
    'old.db.before-0009',
    'old.db.before-0010',
    'old.db.before-soup',
  ]);
});

test('a migration without space for the copy changes nothing and logs why', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  olderInventory(file);
  // A folder has the copy's name: it can no more be written than on a disk without room.
  mkdirSync(copyBefore(file, 2));
  const before = readFileSync(file);
  expect(() => openInventory(file, { create: false })).toThrow(
    expect.objectContaining({
      kind: 'unwritable',
      message: expect.stringMatching(/before-0002.*Nothing was changed/),
    }),
  );
  expect(readFileSync(file).equals(before)).toBe(true);
  const db = openDatabase(file);
  expect(schemaVersion(db)).toBe(1);
  db.close();
});

test('an inventory made by other steps under the same numbers is refused', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  olderInventory(file);
  const db = openDatabase(file);
  db.exec("UPDATE migration SET checksum = 'of another program'");
  db.close();
  const before = readFileSync(file);
  expect(() => openInventory(file, { create: false })).toThrow(
    expect.objectContaining({ kind: 'altered', message: expect.stringContaining('0001-inventory.sql') }),
  );
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(copyBefore(file, 2))).toBe(false);
});
