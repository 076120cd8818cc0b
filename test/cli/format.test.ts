import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from '../e2e/operator.ts';

const operator = new Operator();

beforeAll(() => {
  const inventory = newInventory(operator.inventory);
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Hikvision', serial: 'S-1' }]] });
  inventory.close();
});
afterAll(() => operator.close());

const commands = [
  ['list'],
  ['show', '1'],
  ['explain', '1'],
  ['sweeps'],
  ['imports'],
  ['audit'],
  ['remaining'],
  ['remaining', '--series', 'week'],
  ['coverage'],
  ['credentials', 'status'],
  ['notify', 'status'],
  ['plan', '10.20.0.1'],
  ['policy', 'list'],
  ['policy', 'show', 'uk-2022'],
  ['fingerprints', 'list'],
  ['users', 'list'],
  ['db', 'check'],
  ['db', 'prune', '--dry-run'],
];

describe('--format', () => {
  test.each(commands.map((command) => [command]))(
    '--format of %j is no JSON in a pipe unless requested',
    async (command) => {
      const plain = await operator.here(command);
      expect(plain.stdout).toMatch(/^[^[{]/);
      for (const same of ['table', 'text'])
        expect((await operator.here([...command, '--format', same])).stdout).toBe(plain.stdout);
      const [chosen, env] = await Promise.all([
        operator.here([...command, '--format', 'json']),
        operator.here(command, { env: { CAMCENSUS_FORMAT: 'json' } }),
      ]);
      expect(() => JSON.parse(chosen.stdout)).not.toThrow();
      expect(() => JSON.parse(env.stdout)).not.toThrow();
    },
  );

  test('--format json of policy show names the makers of each clause', async () => {
    const { stdout } = await operator.here(['policy', 'show', 'uk-2022', '--format', 'json']);
    const policy = JSON.parse(stdout);
    expect(policy).toMatchObject({ id: 'uk-2022', clauses: [{ flags: { headquarters: ['CN'] } }] });
    expect(policy.clauses[0].makers).toEqual(expect.arrayContaining(['Dahua', 'Hikvision']));
  });

  test('--format json of fingerprints has makers, their brands and counts by source', async () => {
    const list = JSON.parse((await operator.here(['fingerprints', 'list', '--format', 'json'])).stdout);
    const hikvision = list.find(({ id }: { id: string }) => id === 'hikvision');
    expect(hikvision).toMatchObject({ name: 'Hikvision', headquarters: 'CN' });
    expect(hikvision.fingerprints).toBeGreaterThan(10);
    expect(hikvision.brands).toContainEqual({ name: 'Annke', made: 'partly' });
    // It computes for long: each way once.
    const verify = ['fingerprints', 'verify'];
    expect((await operator.here(verify)).stdout).toMatch(/^[^[{]/);
    const { stdout } = await operator.here(verify, { env: { CAMCENSUS_FORMAT: 'json' } });
    const verified = JSON.parse(stdout);
    expect(verified.makers).toBe(list.length);
    expect(verified.sources.fingerprints.opened).toBeGreaterThan(100);
  });

  test('--format json of doctor has each check, and the exit code of the table', async () => {
    const { code, stdout } = await operator.here(['doctor', '--format', 'json']);
    const { canScan, checks } = JSON.parse(stdout);
    expect([code, canScan]).toEqual([0, true]);
    for (const { state, what } of checks) expect(`${state} ${what}`).toMatch(/^(ok|lacking) \S/);
  });

  test('--format json of db check, backup, restore and prune has the counts', async () => {
    const json = async (...args: string[]) => {
      const { code, stdout, stderr } = await operator.here([...args, '--format', 'json']);
      expect([code, stderr]).toEqual([0, '']);
      return JSON.parse(stdout);
    };
    const counts = { devices: 1, sweeps: 1 };
    const copy = join(operator.folder, 'copy.db');
    const restored = join(operator.folder, 'restored.db');
    expect(await json('db', 'check')).toMatchObject({
      file: operator.inventory,
      ok: true,
      problems: [],
      ...counts,
    });
    expect(await json('db', 'backup', copy)).toMatchObject({ file: copy, ...counts });
    expect(await json('db', 'restore', copy, '--to', restored)).toMatchObject({
      file: restored,
      replaced: null,
      ...counts,
      newestSweep: expect.stringMatching(/^2026-03-01T/),
    });
    const nothing = { observations: 0, hosts: 0, probes: 0, undos: 0, messages: 0 };
    expect(await json('db', 'prune', '--trust-clock')).toMatchObject({ dryRun: false, deleted: nothing });
  });

  test('--format json of db check of a damaged file has its problems, and exits with 2', async () => {
    const copy = join(operator.folder, 'foreign.db');
    await operator.here(['db', 'backup', copy]);
    const foreign = openInventory(copy, { create: false });
    foreign.run('CREATE TABLE other (id INTEGER)');
    foreign.close();
    const { code, stdout } = await operator.here(['db', 'check', copy, '--format', 'json']);
    expect(code).toBe(2);
    const { ok, problems } = JSON.parse(stdout);
    expect([ok, problems.join()]).toEqual([false, expect.stringContaining('other')]);
  });

  test('--format wins over CAMCENSUS_FORMAT; an empty variable is none', async () => {
    const plain = await operator.here(['list']);
    const table = ['list', '--format', 'table'];
    expect(await operator.here(table, { env: { CAMCENSUS_FORMAT: 'csv' } })).toMatchObject({
      stdout: plain.stdout,
    });
    expect(await operator.here(['list'], { env: { CAMCENSUS_FORMAT: '' } })).toMatchObject({
      stdout: plain.stdout,
    });
  });

  test('--format refuses an unknown format and names CAMCENSUS_FORMAT', async () => {
    const given = await operator.here(['show', '1', '--format', 'csv']);
    expect(given).toMatchObject({ code: 2, stdout: '' });
    expect(given.stderr).toContain("'csv' is invalid. Known formats: table, json.");
    const set = await operator.here(['show', '1'], { env: { CAMCENSUS_FORMAT: 'yaml' } });
    expect(set).toMatchObject({ code: 2, stdout: '' });
    expect(set.stderr).toContain("value 'yaml' from env 'CAMCENSUS_FORMAT' is invalid");
  });
});
