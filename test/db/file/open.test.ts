import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findDevices } from '../../../db/devices/find.ts';
import { InventoryError } from '../../../db/errors.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { openDatabase, pragma } from '../../../db/file/database.ts';
import { candidates } from '../../../db/identity/identifiers.ts';
import { openAsItIs, openInventory } from '../../../db/open.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { compiled } from '../../compiled.ts';
import { sweepNight } from '../fixture.ts';
import { temporaryFolder } from '../temporary.ts';
import { olderInventory } from './older.ts';

function refusal(work: () => unknown): InventoryError {
  try {
    work();
  } catch (error) {
    if (error instanceof InventoryError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

test('openInventory makes a new file for its owner only that passes its own check', () => {
  const file = join(temporaryFolder(), 'state', 'camcensus', 'inventory.db');
  const inventory = openInventory(file, { create: true });
  expect(checkInventory(inventory)).toMatchObject({ ok: true, problems: [] });
  inventory.close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
});

test('an inventory that is not there is reported with its path and not made', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  const error = refusal(() => openInventory(file, { create: false }));
  expect(error.kind).toBe('missing');
  expect(error.message).toContain(file);
  expect(() => statSync(file)).toThrow('ENOENT');
});

test('an inventory whose making was cut short by a full disk is none', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  const db = openDatabase(file);
  pragma(db, 'journal_mode = WAL');
  db.close();
  expect(refusal(() => openAsItIs(file)).kind).toBe('missing');
});

test('a newer inventory is refused and not one byte of it changes', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'inventory.db');
  openInventory(file, { create: true }).close();
  const db = openDatabase(file);
  pragma(db, 'user_version = 999');
  db.close();
  const before = readFileSync(file);
  const error = refusal(() => openInventory(file, { create: true }));
  expect(error.kind).toBe('newer');
  expect(error.message).toContain('999');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('other files are refused as what they are', () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'text.db'),
    'a letter to the head teacher, long enough to be no database'.repeat(20),
  );
  expect(refusal(() => openInventory(join(folder, 'text.db'), { create: true })).kind).toBe(
    'not-an-inventory',
  );
  const foreign = openDatabase(join(folder, 'foreign.db'));
  foreign.exec('CREATE TABLE pupil (name TEXT)');
  foreign.close();
  expect(refusal(() => openInventory(join(folder, 'foreign.db'), { create: true })).kind).toBe(
    'not-an-inventory',
  );
  mkdirSync(join(folder, 'folder.db'));
  expect(refusal(() => openInventory(join(folder, 'folder.db'), { create: true })).kind).toBe(
    'not-an-inventory',
  );
});

test('a damaged inventory is called corrupt', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  openInventory(file, { create: true }).close();
  const bytes = readFileSync(file);
  bytes.fill(0xee, 100, 8192);
  writeFileSync(file, bytes);
  expect(refusal(() => openInventory(file, { create: false })).kind).toBe('corrupt');
});

test('a reader sees what a writer wrote and cannot write', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  const writer = openInventory(file, { create: true });
  sweepNight(writer, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis' }]] });
  const reader = openInventory(file, { create: false, readonly: true });
  expect(listSweeps(reader).map(({ outcome }) => outcome)).toEqual(['complete']);
  expect(refusal(() => reader.run('DELETE FROM device')).kind).toBe('unwritable');
  reader.close();
  writer.close();
});

/** A folder in which SQLite can make nothing beside an inventory, as where nothing can be written. */
function withoutRoomBeside(file: string): string {
  const there = join(temporaryFolder(), 'inventory.db');
  copyFileSync(file, there);
  symlinkSync('/nowhere/at-all', `${there}-shm`);
  return there;
}

test('openInventory reads a file at rest on a read-only medium, but does not follow it', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  const writer = openInventory(file, { create: true });
  sweepNight(writer, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis' }]] });
  writer.close();
  const there = withoutRoomBeside(file);
  const reader = openInventory(there, { create: false, readonly: true });
  expect(listSweeps(reader).map(({ outcome }) => outcome)).toEqual(['complete']);
  expect(checkInventory(reader)).toMatchObject({ ok: true, problems: [] });
  expect(refusal(() => reader.run('DELETE FROM device')).kind).toBe('unwritable');
  reader.close();
  const follow = () => openInventory(there, { create: false, readonly: true, following: true });
  expect(refusal(follow).kind).toBe('unwritable');
  expect(readFileSync(there).equals(readFileSync(file))).toBe(true);
});

test('openInventory refuses a file with a log on a read-only medium, with a remedy', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  openInventory(file, { create: true }).close();
  const there = withoutRoomBeside(file);
  writeFileSync(`${there}-wal`, 'not empty');
  const { kind, message } = refusal(() => openInventory(there, { create: false, readonly: true }));
  expect(kind).toBe('unwritable');
  expect(message).toContain('copy the file elsewhere, with those beside it');
});

test('an inventory that another process keeps locked is called locked', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  const inventory = openInventory(file, { create: true });
  const other = openDatabase(file);
  other.exec('BEGIN IMMEDIATE');
  inventory.get('PRAGMA busy_timeout = 50');
  expect(refusal(() => inventory.write(() => 1)).kind).toBe('locked');
  other.close();
  inventory.close();
});

test('an inventory of the first schema is brought forward with everything in it', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  olderInventory(file);
  const inventory = openInventory(file, { create: false, readonly: true });
  expect(findDevices(inventory, 'AC-CC-8E-00-00-01')).toMatchObject([{ id: 7, serial: 'S-1' }]);
  expect(candidates(inventory, 'north', [{ kind: 'serial', value: 'unknown:s-1' }], '10.0.0.9')).toHaveLength(
    1,
  );
  expect(checkInventory(inventory).problems).toEqual([]);
  inventory.close();
});

test('openInventory survives the garbage collector of Node 24', async () => {
  const file = join(temporaryFolder(), 'kept.db');
  const script = await compiled('test/db/file/process-garbage.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, file]);
  expect(stdout).toBe('alive\n');
});
