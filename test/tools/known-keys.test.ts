import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { knownKeysText } from '../../tools/known-keys.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The tool as node runs it: tsx takes half a second for each start. */
const { code } = transformSync(readFileSync(join(root, 'tools/known-keys.ts'), 'utf8'), { loader: 'ts' });
const key = { products: [{ vendor: 'Acme', name: 'X', description: '' }], spkiSha256: 'ab'.repeat(32) };

/** A checkout with the tool and its file, beside a folder `shared`. */
function checkout() {
  const folder = mkdtempSync(join(tmpdir(), 'known-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const own = join(folder, 'checkout');
  for (const name of ['checkout/tools', 'checkout/vendor-fingerprints', 'shared/data'])
    mkdirSync(join(folder, name), { recursive: true });
  const tool = join(own, 'tools/known-keys.mjs');
  writeFileSync(tool, code);
  const table = join(own, 'vendor-fingerprints/known-keys.tsv');
  writeFileSync(table, 'an older one\n');
  const run = (...args: readonly string[]) => {
    const words = [tool, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: own, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };
  return { run, table, list: join(folder, 'shared/data/known-keys.jsonl') };
}

test('known-keys compares with the list in the folder shared beside the checkout', () => {
  const { run, table, list } = checkout();
  const lines = `${JSON.stringify(key)}\n`;
  writeFileSync(list, lines);
  expect(run('--check')).toMatchObject({ status: 1, output: expect.stringContaining('is stale') });
  expect(run()).toEqual({ status: 0, output: '' });
  expect(readFileSync(table, 'utf8')).toBe(knownKeysText(lines));
  expect(run('--check')).toEqual({ status: 0, output: '' });
});

test('known-keys --check is silent without the list, and writing without it fails', () => {
  const { run, table } = checkout();
  expect(run('--check')).toEqual({ status: 0, output: '' });
  expect(run()).toMatchObject({ status: 2, output: expect.stringContaining('is not there') });
  expect(readFileSync(table, 'utf8')).toBe('an older one\n');
});
