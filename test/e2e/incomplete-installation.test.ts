import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { Operator } from './operator.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const operator = new Operator();
const installed = join(operator.folder, 'installed');
const library = join(installed, 'node_modules/better-sqlite3');
const binary = join(library, 'build/Release/better_sqlite3.node');

/** An installation of its own, whose SQLite library can be damaged. */
beforeAll(() => {
  mkdirSync(join(installed, 'node_modules'), { recursive: true });
  for (const name of ['dist', 'package.json'])
    cpSync(join(inject('installed'), name), join(installed, name), {
      recursive: true,
      filter: (from) => !from.endsWith('.map'),
    });
  for (const name of ['bindings', 'file-uri-to-path'])
    symlinkSync(join(modules, name), join(installed, 'node_modules', name));
});
beforeEach(() => {
  for (const name of ['package.json', 'lib'])
    cpSync(join(modules, 'better-sqlite3', name), join(library, name), { recursive: true });
  mkdirSync(join(binary, '..'), { recursive: true });
});
afterAll(() => operator.close());

const remedy = 'install camcensus again, or in a checkout run `npm rebuild better-sqlite3`.';

test('installation without the compiled SQLite library names the remedy', async () => {
  rmSync(binary, { force: true });
  expect(await operator.run(['scan', '127.79.9.1'], { installed })).toMatchObject({
    code: 2,
    stderr: `camcensus: The SQLite library better_sqlite3.node is missing: ${remedy}\n`,
  });
});

test('installation with a foreign SQLite library names Node and the remedy', async () => {
  writeFileSync(binary, 'built for another machine');
  const { code, stderr } = await operator.run(['scan', '127.79.9.1'], { installed });
  expect(code).toBe(2);
  expect(stderr).toContain(`does not run with Node ${process.versions.node} on ${process.platform}`);
  expect(stderr).toMatch(/invalid ELF header|file too short|not a mach-o/);
  expect(stderr).toContain(remedy);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('installation with a foreign SQLite library fails the check of doctor', async () => {
  writeFileSync(binary, 'built for another machine');
  const { code, stdout } = await operator.run(['doctor'], { installed });
  expect(code).toBe(2);
  expect(stdout.replace(/\s+/g, ' ')).toContain('FAILED The SQLite library better_sqlite3.node does not run');
});

test('installation without the package better-sqlite3 names the remedy', async () => {
  rmSync(library, { recursive: true });
  const { code, stderr } = await operator.run(['list'], { installed });
  expect(code).toBe(2);
  expect(stderr).toContain('a part of the program is missing. Install camcensus again');
  expect(stderr).toContain("'better-sqlite3'");
});
