import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { backupInventory, copyVerified } from '../../../db/file/backup.ts';
import { checkInventory } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { compiled } from '../../compiled.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory, started, temporaryFolder } from '../temporary.ts';

test('a backup is a whole inventory in one file that only its owner can read', async () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'S-1' }]] });
  const file = join(temporaryFolder(), 'copy.db');
  const report = backupInventory(inventory, file);
  expect(report).toMatchObject({ file, counts: { device: 1, sweep: 1 } });
  expect(readdirSync(dirname(file))).toEqual(['copy.db']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const copy = openInventory(file, { create: false });
  expect(listDevices(copy)).toEqual(listDevices(inventory));
  copy.close();
});

test('a backup replaces a file only on request, and never the inventory itself', async () => {
  const inventory = freshInventory();
  const file = join(temporaryFolder(), 'copy.db');
  writeFileSync(file, 'precious');
  expect(() => backupInventory(inventory, file)).toThrow(expect.objectContaining({ kind: 'usage' }));
  expect(readFileSync(file, 'utf8')).toBe('precious');
  backupInventory(inventory, file, { force: true });
  expect(readFileSync(file, 'latin1').slice(0, 15)).toBe('SQLite format 3');
  expect(() => backupInventory(inventory, inventory.path, { force: true })).toThrow(
    expect.objectContaining({ kind: 'usage' }),
  );
});

test('a backup into a folder that is not there fails in words and leaves nothing', async () => {
  const inventory = freshInventory();
  const file = join(temporaryFolder(), 'no', 'such', 'copy.db');
  expect(() => backupInventory(inventory, file)).toThrow(
    expect.objectContaining({
      kind: 'unwritable',
      message: expect.stringContaining(`${file} cannot be written`),
    }),
  );
  expect(existsSync(dirname(file))).toBe(false);
});

test('backups while another process records are whole and end', async () => {
  const file = join(temporaryFolder(), 'inventory.db');
  const child = await compiled('test/db/sweeps/process-writing.ts');
  const recording = spawn(process.execPath, [child, file, '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    recording.kill('SIGKILL');
  });
  let printed = 0;
  recording.stdout.on('data', (bytes: Buffer) => {
    printed += bytes.toString().split('\n').length - 1;
  });
  await started(recording);
  const died = once(recording, 'exit').then(([code]) => {
    throw new Error(`the recording process ended with ${code}`);
  });
  died.catch((error: Error) => error);
  const inventory = openInventory(file, { create: false });
  let held = 0;
  for (let round = 0; round < 5; round++) {
    const copy = join(dirname(file), `copy-${round}.db`);
    const { counts } = backupInventory(inventory, copy);
    expect(counts.device).toBeGreaterThan(held);
    held = counts.device;
    // It prints a line after each device: more lines than the copy holds, and the next copy holds more.
    while (printed <= held) await Promise.race([once(recording.stdout, 'data'), died]);
    const opened = openInventory(copy, { create: false });
    expect(checkInventory(opened)).toMatchObject({ ok: true, counts });
    opened.close();
  }
  expect(recording.exitCode).toBeNull();
  inventory.close();
});

/** Copies a second time while the first is being checked. */
function twoAtOnce(inventory: Inventory, file: string, options: { readonly onlyIfFree?: boolean } = {}) {
  let inner: unknown = null;
  const outer = copyVerified(inventory.path, file, {
    ...options,
    beforeNaming: () => {
      inner = copyVerified(inventory.path, file, options);
    },
  });
  return { outer, inner };
}

test('two backups to one target at once do not touch each other’s unfinished file', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'S-1' }]] });
  const file = join(temporaryFolder(), 'copy.db');
  const { outer, inner } = twoAtOnce(inventory, file);
  expect(outer).toMatchObject({ device: 1 });
  expect(inner).toEqual(outer);
  expect(readdirSync(dirname(file))).toEqual(['copy.db']);
  const copy = openInventory(file, { create: false });
  expect(checkInventory(copy)).toMatchObject({ ok: true });
  copy.close();
});

test('of two backups without --force, the second to finish replaces nothing', () => {
  const inventory = freshInventory();
  const file = join(temporaryFolder(), 'copy.db');
  expect(() => twoAtOnce(inventory, file, { onlyIfFree: true })).toThrow(
    expect.objectContaining({ kind: 'usage', message: expect.stringContaining('exists already') }),
  );
  expect(readdirSync(dirname(file))).toEqual(['copy.db']);
});

test('what a killed backup left behind is removed a day later, and no other file is', () => {
  const inventory = freshInventory();
  const file = join(temporaryFolder(), 'copy.db');
  const beside = (name: string) => join(dirname(file), name);
  for (const name of [
    'copy.db.0a.partial',
    'copy.db.0b.partial',
    'copy.db.0a.partial-wal',
    'other.db.0a.partial',
  ])
    writeFileSync(beside(name), '');
  const longAgo = new Date(Date.now() - 90_000_000);
  for (const name of ['copy.db.0a.partial', 'other.db.0a.partial'])
    utimesSync(beside(name), longAgo, longAgo);
  backupInventory(inventory, file);
  expect(readdirSync(dirname(file)).sort()).toEqual(['copy.db', 'copy.db.0b.partial', 'other.db.0a.partial']);
});
