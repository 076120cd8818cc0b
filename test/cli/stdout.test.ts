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

describe('stdout into a file', () => {
  test('stdout into a file is complete', () => {
    const file = join(folder(), 'plan.json');
    expect(run(`exec "$0" "$@" > '${file}'`).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(run('exec "$0" "$@"').stdout);
  });

  test('stdout on a disk that fills up exits with 2 and says so', () => {
    const file = join(folder(), 'plan.json');
    // A limit on the size of files stands in for a disk with little room: the first bytes are written, the next are refused.
    const { status, stderr } = run(`trap '' XFSZ; ulimit -f 8; exec "$0" "$@" > '${file}'`);
    expect(readFileSync(file).length).toBe(8 * 1024);
    expect([status, stderr]).toEqual([
      2,
      'camcensus: Could not write the result: the file would be larger than the system allows here. Raise the limit, or export less.\n',
    ]);
  });

  test('stdout exits with 2 on a full disk, even for --help, without a bug report', () => {
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

test('stdout failure of a scan says that the result is recorded', () => {
  const inventory = ['--inventory', join(folder(), 'inventory.db')];
  const scan = ['scan', '127.79.250.1', '--ports', '80', '--no-listen', '--quiet', ...inventory];
  const { status, stderr } = run('exec "$0" "$@" > /dev/full', scan);
  expect([status, stderr]).toEqual([
    2,
    'camcensus: Could not write the result: the disk is full. Free some space, or name another disk. What was found is recorded (camcensus list).\n',
  ]);
  expect(run('exec "$0" "$@"', ['sweeps', ...inventory]).stdout).toContain('complete');
});

test('stdout of an empty list as NDJSON has no line', async () => {
  const home = folder();
  const here = (args: readonly string[]) => carriedOut([...args, '--format', 'ndjson'], { HOME: home }, home);
  const nobody = ['scan', '127.79.250.1', '--ports', '80', '--no-listen', '--quiet'];
  expect(await here(nobody)).toMatchObject({ code: 0, stdout: '' });
  expect(await here(['list'])).toMatchObject({ code: 0, stdout: '' });
});

test('stdout to a reader that closes is no error', () => {
  expect(run('set -o pipefail; "$0" "$@" | head -c 1')).toMatchObject({ status: 0, stdout: '[', stderr: '' });
});
