import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { carriedOut } from '../e2e/in-process.ts';
import { mainOf } from '../e2e/operator.ts';

/** A result of about 60 kB, for which no inventory and no network is needed. */
const plan = ['plan', '10.0.0.0/24', '--format', 'json'];

function run(shell: string, args: readonly string[] = plan) {
  const script = ['-c', shell, process.execPath, mainOf(), ...args];
  return spawnSync('bash', script, {
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { ...process.env, HOME: '/nowhere' },
  });
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'camcensus-stdout-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

describe('a result that is led into a file', () => {
  test('is there as a whole', () => {
    const file = join(folder(), 'plan.json');
    expect(run(`exec "$0" "$@" > '${file}'`).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(run('exec "$0" "$@"').stdout);
  });

  test('is never cut short and called done: where there is no room for all of it, the command says so and ends with 2', () => {
    const file = join(folder(), 'plan.json');
    // A limit on the size of files stands in for a disk with little room: the first bytes are written, the next are refused.
    const { status, stderr } = run(`trap '' XFSZ; ulimit -f 8; exec "$0" "$@" > '${file}'`);
    expect(readFileSync(file).length).toBe(8 * 1024);
    expect([status, stderr]).toEqual([
      2,
      'camcensus: Could not write the result: the file would be larger than the system allows here. Raise the limit, or export less.\n',
    ]);
  });

  test('without any room ends with 2, and is no bug, be it only the help', () => {
    const help = run('exec "$0" "$@" > /dev/full', ['--help']);
    expect([help.status, help.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^camcensus: not everything could be written: the disk is full\. Free some space/,
      ),
    ]);
    const { status, stderr } = run('exec "$0" "$@" > /dev/full');
    expect([status, stderr]).toEqual([
      2,
      'camcensus: Could not write the result: the disk is full. Free some space, or name another disk.\n',
    ]);
  });
});

test('a scan whose result cannot be written says so, and that it is recorded', () => {
  const inventory = ['--inventory', join(folder(), 'inventory.db')];
  const scan = ['scan', '127.79.250.1', '--ports', '80', '--no-listen', ...inventory];
  const { status, stderr } = run('exec "$0" "$@" > /dev/full', scan);
  expect([status, stderr]).toEqual([
    2,
    'camcensus: Could not write the result: the disk is full. Free some space, or name another disk. What was found is recorded (camcensus list).\n',
  ]);
  expect(run('exec "$0" "$@"', ['sweeps', ...inventory]).stdout).toContain('complete');
});

test('an empty list is no line at all in NDJSON', async () => {
  const home = folder();
  const here = (args: readonly string[]) => carriedOut([...args, '--format', 'ndjson'], { HOME: home }, home);
  const nobody = ['scan', '127.79.250.1', '--ports', '80', '--no-listen'];
  expect(await here(nobody)).toMatchObject({ code: 0, stdout: '' });
  expect(await here(['list'])).toMatchObject({ code: 0, stdout: '' });
});

test('a reader that goes away is no error', () => {
  expect(run('set -o pipefail; "$0" "$@" | head -c 1')).toMatchObject({ status: 0, stdout: '[', stderr: '' });
});
