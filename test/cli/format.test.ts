import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { sweepNight } from '../db/fixture.ts';
import { Operator } from '../e2e/operator.ts';

const operator = new Operator();

beforeAll(() => {
  const inventory = openInventory(operator.inventory, { create: true });
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
];

describe('--format', () => {
  test.each(commands.map((command) => [command]))(
    '--format of %j is no JSON in a pipe unless requested',
    async (command) => {
      const plain = await operator.here(command);
      expect(plain.stdout).toMatch(/^[^[{]/);
      for (const same of ['table', 'text'])
        expect((await operator.here([...command, '--format', same])).stdout).toBe(plain.stdout);
      const [asked, env] = await Promise.all([
        operator.here([...command, '--format', 'json']),
        operator.here(command, { env: { CAMCENSUS_FORMAT: 'json' } }),
      ]);
      expect(() => JSON.parse(asked.stdout)).not.toThrow();
      expect(() => JSON.parse(env.stdout)).not.toThrow();
    },
  );

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
