import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepNight, type Unit } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from '../e2e/operator.ts';

const operator = new Operator();
const gate: Unit = { maker: 'Hikvision', serial: 'S-1', model: 'M1' };
const hall: Unit = { maker: 'Axis', serial: 'S-2', model: 'M2' };

beforeAll(() => {
  const inventory = newInventory(operator.inventory);
  // Two sites with the same private addresses; at one of them a camera goes.
  for (const [day, hosts] of [
    ['2026-03-01', [['10.0.0.5', gate]]],
    ['2026-03-02', []],
    ['2026-03-03', []],
    ['2026-03-04', []],
  ] as const) {
    sweepNight(inventory, { day, site: 'north', hosts, silent: ['10.0.0.5'] });
    sweepNight(inventory, { day, site: 'south', hosts: [['10.0.0.5', hall]] });
  }
  inventory.close();
});
afterAll(() => operator.close());

test('diff of the last two sweeps says that it covers one site only', async () => {
  const { stdout, stderr } = await operator.here(['diff', '--format', 'text']);
  expect(stdout).toContain('Site south');
  expect(stdout).toContain('Nothing changed.');
  expect(stderr).toContain('This is site south alone; north is not compared.');
  const north = await operator.here(['diff', '--site', 'north', '--format', 'text']);
  expect(north.stdout).toContain('Missing, not known to be removed (1)');
  expect(north.stderr).toBe('');
  expect((await operator.here(['diff', '2026-03-01', '--format', 'text'])).stderr).toBe('');
});

test('diff since today is refused, because its end is in the future', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const { code, stdout, stderr } = await operator.here(['diff', today, '--format', 'text']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${today} is not over: a date means its end, UTC.`);
  expect((await operator.here(['diff', `${today}T00:00`, '--format', 'text'])).stdout).toContain(
    'Nothing changed.',
  );
});

test('show of a missing device has no current address', async () => {
  const lines = async (site: string) =>
    (await operator.here(['show', '10.0.0.5', '--site', site, '--format', 'text'])).stdout;
  expect(await lines('north')).toMatch(/10\.0\.0\.5 {2}2026-03-01 .* \(where it was last\)/);
  expect(await lines('south')).toMatch(/10\.0\.0\.5 {2}2026-03-01 .* \(now\)/);
});

test('list --as-of before the first sweep says that nothing is known', async () => {
  const list = await operator.here(['list', '--as-of', '2026-02-01', '--format', 'table']);
  expect(list.stdout).toContain('0 devices');
  expect(list.stderr).toContain(
    'Nothing is known of sites north, south as of 2026-02-01 23:59 UTC: the first of their sweeps began 2026-03-01 02:00 UTC.',
  );
  const diff = await operator.here([
    'diff',
    '2026-02-01',
    '2026-03-02',
    '--site',
    'south',
    '--format',
    'text',
  ]);
  expect(diff.stdout).toContain('New (1)');
  expect(diff.stderr).toMatch(
    /Nothing is known of site south as of .* Whatever was there all along counts as new\./,
  );
  const known = await operator.here(['list', '--as-of', '2026-03-01', '--format', 'table']);
  expect(known.stderr).toBe('');
});

test('list and export under a policy that judged nothing are refused', async () => {
  for (const command of [['list'], ['export', '--to', join(operator.folder, 'list.csv')]]) {
    const { code, stdout, stderr } = await operator.here([...command, '--policy', 'us-ndaa-889']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('judged by test and not by us-ndaa-889');
    expect(stderr).toContain('camcensus reidentify --policy us-ndaa-889');
  }
  expect(existsSync(join(operator.folder, 'list.csv'))).toBe(false);
});

test('export to HTML names the sites of the config that were never scanned', async () => {
  const [config, file] = [join(operator.folder, 'sites.yaml'), join(operator.folder, 'list.html')];
  writeFileSync(config, 'sites:\n  - { name: depot, targets: [10.9.0.0/24] }\n');
  expect(await operator.here(['export', '--to', file, '--config', config])).toMatchObject({ code: 0 });
  const words = readFileSync(file, 'utf8')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(words).toContain('1 of 3 sites was never scanned: nothing is known of what is there.');
  expect(words).toMatch(/ All depot never scanned north 1 0 0 1 /);
  expect(words).toContain('depot Never scanned: nothing is known of this site');
});
