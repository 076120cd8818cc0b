import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { mainOf, Operator } from '../e2e/operator.ts';

const operator = new Operator();
afterAll(() => operator.close());

test('doctor checks everything a scan needs, exits with 0 if it can scan', async () => {
  const { code, stdout, stderr } = await operator.run(['doctor']);
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  for (const what of [/Node \d+/, /ping/, /file descriptors/, /interface/, /discovery port|UDP/, /clock/])
    expect(
      lines.some((line) => /^(ok|lacking)/.test(line) && what.test(line)),
      String(what),
    ).toBe(true);
  expect(stdout).toContain('no config file');
  expect(stdout).toContain(`no inventory at ${operator.inventory} yet`);
  expect(lines.at(-1)).toMatch(/^This machine can scan/);
});

test('doctor says what each missing thing costs and what helps', async () => {
  // Node alone in PATH, few descriptors.
  const shell = 'ulimit -n 256 && exec "$0" "$@"';
  const { status, stdout } = spawnSync('/bin/sh', ['-c', shell, process.execPath, mainOf(), 'doctor'], {
    cwd: operator.folder,
    env: { ...operator.environment(), PATH: join(operator.folder, 'empty') },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain(
    'lacking There is no ping program (Debian: apt-get install iputils-ping). Hosts that',
  );
  expect(text).toMatch(
    /lacking Only 256 file descriptors \(ulimit -n\)\. Sweeps are complete but slower: about \d+/,
  );
  expect(text).toMatch(/This machine can scan; \d of \d+ checks found something lacking\./);
});

test('doctor: a schedule without exports is fine, a foreign file fails', async () => {
  const config = join(operator.folder, 'nightly.yaml');
  writeFileSync(
    config,
    `sites: [{ name: north, targets: [10.0.0.1], schedule: "0 2 * * *" }]
notify: { webhook: { url: https://hooks.town.example/x, secretFile: gone } }
`,
  );
  const other = join(operator.folder, 'shopping.txt');
  writeFileSync(other, 'milk, eggs, bread, and other things that are no SQLite database at all\n'.repeat(20));
  const { code, stdout } = await operator.here(['doctor', '--config', config, '--inventory', other]);
  expect(code).toBe(2);
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toMatch(/ok config \S+: 1 site, 1 with a schedule(?! *,)/);
  expect(text).not.toContain('exportDirectory');
  expect(text).toMatch(
    /lacking notifications: nothing can be sent that way\. Cannot read the secret file .+?gone:/,
  );
  expect(text).toMatch(/FAILED The file .+?shopping\.txt is not an inventory/);
});

test('doctor fails a place where no inventory can be made', async () => {
  const file = join(operator.folder, 'a-file');
  writeFileSync(file, '');
  const { code, stdout } = await operator.here(['doctor', '--inventory', join(file, 'inventory.db')]);
  expect(code).toBe(2);
  expect(stdout.replace(/\s+/g, ' ')).toContain('this user may not make one there');
});
