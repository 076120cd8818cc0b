import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { insertAccount } from '../../../db/accounts/accounts.ts';
import { startSession } from '../../../db/accounts/sessions.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { backupInventory } from '../../../db/file/backup.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { openDatabase, pragma } from '../../../db/file/database.ts';
import { acquireLease, leaseHolder, thisMoment } from '../../../db/file/lease.ts';
import { restoreInventory } from '../../../db/file/restore.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { compiled } from '../../compiled.ts';
import { host, start, sweepNight, sweepWriter } from '../fixture.ts';
import { newInventory, started, temporaryFolder } from '../temporary.ts';
import { olderInventory } from './older.ts';

const by = { who: 'j.smith', at: '2026-03-09T10:15:00Z' };
const camera = (serial: string) => ({ maker: 'Axis', serial });

/** An inventory of two nights, closed, with a backup from between them. */
function twoNights(): { readonly file: string; readonly backup: string } {
  const folder = temporaryFolder();
  const [file, backup] = [join(folder, 'inventory.db'), join(folder, 'backup.db')];
  const inventory = newInventory(file);
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', camera('S-1')]] });
  acquireLease(inventory, { holder: 'nightly', ttlMs: 1e12, ...thisMoment() });
  backupInventory(inventory, backup);
  inventory.run('DELETE FROM lease');
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.6', camera('S-2')]] });
  inventory.close();
  return { file, backup };
}

test('restore ends the sessions of its moment, and keeps the accounts', () => {
  const { file, backup } = twoNights();
  const inventory = openInventory(backup, { create: false });
  const hash = 'scrypt$17$8$1$c2FsdA$aGFzaA';
  insertAccount(inventory, { name: 'boss', role: 'admin', sites: null, password: hash, at: by.at });
  startSession(inventory, { id: 1 }, { digest: Buffer.alloc(32, 7), at: by.at });
  inventory.close();
  restoreInventory(backup, file, by);
  const restored = openInventory(file, { create: false });
  expect(restored.lists('SELECT name FROM account')).toEqual([['boss']]);
  expect(restored.lists('SELECT account FROM session')).toEqual([]);
  restored.close();
});

test('restore brings back the inventory of its moment and keeps the present one aside', () => {
  const { file, backup } = twoNights();
  const { aside, newestSweep, counts } = restoreInventory(backup, file, by);
  expect(counts).toMatchObject({ device: 1, sweep: 1 });
  expect(newestSweep).toBe('2026-03-01T02:00:00Z');
  expect(aside).toBe(`${file}.replaced-2026-03-09T101500Z`);
  const restored = openInventory(file, { create: false });
  expect(listDevices(restored)).toMatchObject([{ serial: 'S-1' }]);
  expect(checkInventory(restored).problems).toEqual([]);
  expect(leaseHolder(restored, thisMoment())).toBeNull();
  expect(auditEntries(restored)).toMatchObject([
    { who: 'j.smith', action: 'restore', at: by.at, detail: { from: backup, aside } },
  ]);
  restored.close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = openInventory(aside ?? '', { create: false });
  expect(listSweeps(before)).toHaveLength(2);
  expect(listDevices(before)).toHaveLength(2);
  before.close();
  expect(readdirSync(dirname(file)).filter((name) => name.includes('partial'))).toEqual([]);
});

test('restore refuses an inventory that is open, and names the sweep that uses it', () => {
  const { file, backup } = twoNights();
  const other = openInventory(file, { create: false });
  acquireLease(other, { holder: 'nightly (north)', ttlMs: 60_000, ...thisMoment() });
  const files = readdirSync(dirname(file));
  expect(() => restoreInventory(backup, file, by)).toThrow(
    expect.objectContaining({
      kind: 'locked',
      message: expect.stringMatching(/in use by nightly \(north\), process \d+.*Nothing was changed/),
    }),
  );
  expect(listSweeps(other)).toHaveLength(2);
  expect(readdirSync(dirname(file))).toEqual(files);
  other.close();
});

test('restore puts a damaged inventory aside with all its files, and reads none', () => {
  const { file, backup } = twoNights();
  // A log that no process took over, as after a power cut.
  const log = openInventory(file, { create: false });
  sweepNight(log, { day: '2026-03-03', hosts: [['10.0.0.7', camera('S-3')]] });
  for (const ending of ['', '-wal', '-shm']) copyFileSync(file + ending, `${file}.cut${ending}`);
  log.close();
  for (const ending of ['', '-wal', '-shm']) renameSync(`${file}.cut${ending}`, file + ending);
  for (const ending of ['', '-wal']) {
    const bytes = readFileSync(file + ending);
    bytes.fill(0xee, 0, 100);
    writeFileSync(file + ending, bytes);
  }
  const bytes = readFileSync(file);
  const { aside } = restoreInventory(backup, file, by);
  expect(readFileSync(aside ?? '').equals(bytes)).toBe(true);
  expect(existsSync(`${aside}-wal`)).toBe(true);
  expect(existsSync(`${file}-wal`)).toBe(false);
  const restored = openInventory(file, { create: false });
  expect(listDevices(restored)).toMatchObject([{ serial: 'S-1' }]);
  expect(checkInventory(restored).problems).toEqual([]);
  restored.close();
});

test('a damaged inventory that a process still has open is not replaced under it', async () => {
  const { file, backup } = twoNights();
  const holder = await compiled('test/db/file/process-lease.ts');
  const child = spawn(process.execPath, [holder, file, '', 'keep'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await started(child);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(100, 0xee));
  closeSync(handle);
  rmSync(`${file}-wal`);
  const files = readdirSync(dirname(file));
  expect(() => restoreInventory(backup, file, by)).toThrow(expect.objectContaining({ kind: 'locked' }));
  expect(readdirSync(dirname(file))).toEqual(files);
  child.kill('SIGKILL');
  await once(child, 'close');
  restoreInventory(backup, file, by);
  const restored = openInventory(file, { create: false });
  expect(listDevices(restored)).toMatchObject([{ serial: 'S-1' }]);
  restored.close();
});

test.each([
  ['no file', 'missing', (file: string) => `${file}.none`],
  [
    'damaged in the middle',
    'corrupt',
    (file: string) => {
      const bytes = readFileSync(file);
      bytes.fill(0xee, 20 * 4096, 40 * 4096);
      writeFileSync(file, bytes);
      return file;
    },
  ],
  [
    'cut off',
    'corrupt',
    (file: string) => {
      truncateSync(file, 20 * 4096);
      return file;
    },
  ],
  [
    'of another program',
    'not-an-inventory',
    (file: string) => {
      writeFileSync(file, 'a letter to the head teacher');
      return file;
    },
  ],
  [
    'of a newer camcensus',
    'newer',
    (file: string) => {
      const db = openDatabase(file);
      pragma(db, 'user_version = 999');
      db.close();
      return file;
    },
  ],
])('a backup that is %s is refused, and the inventory stays', (_, kind, spoil) => {
  const { file, backup } = twoNights();
  const spoilt = spoil(backup);
  const files = readdirSync(dirname(file));
  expect(() => restoreInventory(spoilt, file, by)).toThrow(
    // It is the backup that is wrong, and not the inventory.
    expect.objectContaining({ kind, message: expect.stringContaining(spoilt) }),
  );
  expect(readdirSync(dirname(file))).toEqual(files);
  const inventory = openInventory(file, { create: false });
  expect(listSweeps(inventory)).toHaveLength(2);
  inventory.close();
});

test('restore migrates a backup of an older camcensus, also to an empty place', () => {
  const folder = temporaryFolder();
  const [old, file] = [join(folder, 'old.db'), join(folder, 'new.db')];
  olderInventory(old);
  expect(restoreInventory(old, file, by).aside).toBeNull();
  const inventory = openInventory(file, { create: false, readonly: true });
  expect(listDevices(inventory)).toMatchObject([{ id: 7 }]);
  inventory.close();
  expect(readdirSync(folder).filter((name) => /partial|before|replaced/.test(name))).toEqual([]);
});

test('restore refuses the inventory itself, and two in one second keep both files', () => {
  const { file, backup } = twoNights();
  expect(() => restoreInventory(file, file, by)).toThrow(expect.objectContaining({ kind: 'usage' }));
  const first = restoreInventory(backup, file, by);
  const second = restoreInventory(backup, file, by);
  expect(second.aside).toBe(`${first.aside}-2`);
  expect(existsSync(first.aside ?? '')).toBe(true);
});

test('what waited to be sent when the backup was made is not sent again by itself', () => {
  const { file } = twoNights();
  const inventory = openInventory(file, { create: false });
  inventory.run("INSERT INTO notice (id, at, events) VALUES (1, '2026-03-02T03:00:00Z', '[]')");
  inventory.run(
    "INSERT INTO outbox (notice, channel, mark, state, due_at) VALUES (1, 'email', 'm', 'waiting', 0)",
  );
  const copy = join(dirname(file), 'copy.db');
  backupInventory(inventory, copy);
  inventory.close();
  restoreInventory(copy, file, by);
  const restored = openInventory(file, { create: false });
  expect(restored.get('SELECT state FROM outbox')).toEqual({ state: 'uncertain' });
  restored.close();
});

test('restore of a backup taken in a sweep equals that moment, row by row', () => {
  const { file } = twoNights();
  const inventory = openInventory(file, { create: false });
  const sweepId = beginSweep(inventory, start({ startedAt: '2026-03-03T02:00:00Z' }));
  const at = () => '2026-03-03T02:10:00Z';
  const writer = sweepWriter(inventory, sweepId, at);
  const record = (number: number) =>
    writer.record(host(`10.0.0.${number}`, camera(`S-${number}`), '2026-03-03T02:10:00Z'));
  for (let number = 10; number < 40; number++) record(number);
  const then = dump(inventory);
  const copy = join(dirname(file), 'copy.db');
  backupInventory(inventory, copy);
  for (let number = 30; number < 60; number++) record(number);
  expect(dump(inventory)).not.toEqual(then);
  inventory.close();
  restoreInventory(copy, file, by);
  const restored = openInventory(file, { create: false });
  expect(dump(restored)).toEqual(then);
  // Its sweep is one that was cut off, and ends as such when the next one begins.
  beginSweep(restored, start({ startedAt: '2026-03-04T02:00:00Z' }));
  expect(listSweeps(restored).map(({ outcome }) => outcome)).toEqual([
    'running',
    'interrupted',
    'complete',
    'complete',
  ]);
  restored.close();
});

/** Every row of every table but those that a restore writes. */
function dump(inventory: Inventory): readonly (readonly [string, readonly unknown[]])[] {
  return inventory
    .all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('audit', 'sqlite_sequence') ORDER BY name",
    )
    .map(
      ({ name }) =>
        [
          name,
          inventory
            .all(`SELECT * FROM ${name}`)
            .map((row) => JSON.stringify(row))
            .sort(),
        ] as const,
    );
}
