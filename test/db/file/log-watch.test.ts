import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { LogWatch } from '../../../db/file/log-watch.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { compiled } from '../../compiled.ts';
import { freshInventory } from '../temporary.ts';

/** Small bounds, so that a test reaches them at once. */
const limits = { bytes: 200_000, everyMs: 0 };

function write(inventory: Inventory, times: number): void {
  for (let i = 0; i < times; i++)
    inventory.run(
      'INSERT INTO fact (field, value) VALUES (?, ?)',
      'http.title',
      `${'x'.repeat(4_000)}${Math.random()}`,
    );
}

function logSize({ path }: Inventory): number {
  return statSync(`${path}-wal`).size;
}

/** Another process that holds a transaction in which it has read the inventory. */
async function reading(path: string) {
  const script = await compiled('test/db/file/reading-script.ts');
  const reader = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void reader.kill('SIGKILL'));
  await once(reader.stdout, 'data');
  return reader;
}

test('LogWatch.check leaves a small log alone', () => {
  const inventory = freshInventory();
  write(inventory, 5);
  const before = logSize(inventory);
  expect(new LogWatch(inventory, limits).check()).toBeNull();
  expect(logSize(inventory)).toBe(before);
});

test('LogWatch.check empties a log that has grown too large', () => {
  const inventory = freshInventory();
  write(inventory, 100);
  expect(logSize(inventory)).toBeGreaterThan(limits.bytes);
  expect(new LogWatch(inventory, limits).check()).toBeNull();
  expect(logSize(inventory)).toBe(0);
});

test('LogWatch.check names a process that reads too long once, then empties the log', async () => {
  const inventory = freshInventory();
  write(inventory, 1);
  const reader = await reading(inventory.path);
  const watch = new LogWatch(inventory, limits);
  write(inventory, 60);
  const sentence = watch.check();
  expect(sentence).toMatch(/-wal has grown to \d MB and cannot be emptied/);
  if (process.platform === 'linux') expect(sentence).toContain(`node (process ${reader.pid})`);
  write(inventory, 1);
  expect(watch.check()).toBeNull();
  const gone = once(reader, 'close');
  reader.kill('SIGKILL');
  await gone;
  expect(watch.check()).toBeNull();
  expect(logSize(inventory)).toBe(0);
});
