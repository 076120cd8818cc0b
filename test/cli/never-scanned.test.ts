import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteSites } from '../../db/hub/sites.ts';
import { openInventory } from '../../db/open.ts';
import { sweepNight } from '../db/fixture.ts';
import { Operator } from '../e2e/operator.ts';

const operator = new Operator();
afterAll(() => operator.close());

beforeAll(() => {
  const inventory = openInventory(operator.inventory, { create: true });
  sweepNight(inventory, {
    ...{ day: '2026-03-01', site: 'Town Hall' },
    hosts: [['10.0.0.1', { maker: 'Hikvision', serial: 'S-1' }]],
  });
  inventory.close();
  const sites = ['Town Hall, targets: [10.0.0.0/28]', 'Hill Road, targets: [10.1.0.0/24]'];
  writeFileSync(
    join(operator.folder, 'camcensus.yaml'),
    `sites:\n${sites.map((site) => `  - { name: ${site} }\n`).join('')}`,
  );
});

const never = { site: 'Hill Road', status: 'never scanned' };

/** The entries of a command's JSON that are about the site that was never swept. */
async function aboutHillRoad(...args: readonly string[]): Promise<readonly object[]> {
  const { stdout } = await operator.here([...args, '--format', 'json']);
  const found: unknown = JSON.parse(stdout);
  const lists = Array.isArray(found) ? [found] : Object.values(found as object).filter(Array.isArray);
  return lists.flat().filter((one) => one.site === 'Hill Road');
}

test('remaining has a row without counts for a site that was never swept', async () => {
  const [line, site, ...others] = await aboutHillRoad('remaining');
  expect([line, site]).toEqual([
    expect.objectContaining({ ...never, manufacturer: null, total: null, left: null, missing: null }),
    expect.objectContaining({ ...never, makers: [], total: null, removedPercent: null }),
  ]);
  expect(others).toEqual([]);
  expect((await operator.here(['remaining'])).stdout).toMatch(/^Hill Road +never scanned +- +-.* -$/m);
  const csv = (await operator.here(['remaining', '--format', 'csv'])).stdout.split('\r\n');
  expect(csv[0]).toMatch(/,Status$/);
  expect(csv).toContain('Hill Road,,,,,,,,,,,,never scanned');
});

test('remaining of that site alone, and as of a day before any sweep, has the row, too', async () => {
  expect(await aboutHillRoad('remaining', '--site', 'hill road')).toHaveLength(2);
  const early = (await operator.here(['remaining', '--as-of', '2026-02-01'])).stdout;
  for (const site of ['Hill Road', 'Town Hall'])
    expect(early).toMatch(new RegExp(`^${site} +never scanned`, 'm'));
});

test('coverage has its declared addresses, and no counts', async () => {
  expect(await aboutHillRoad('coverage')).toMatchObject([
    { ...never, network: '10.1.0.0/24', declared: 256, notScanned: 256, scanned: null, answered: null },
  ]);
  expect((await operator.here(['coverage', '--format', 'csv'])).stdout).toMatch(
    /^Hill Road,10\.1\.0\.0\/24,256,0,,,,256,,,.*,never scanned$/m,
  );
});

test('sweeps and health say that it was never scanned', async () => {
  expect(await aboutHillRoad('sweeps')).toEqual([{ id: null, ...never, outcome: null, counts: null }]);
  expect((await operator.here(['sweeps'])).stdout).toContain(
    'Never scanned: Hill Road. Nothing is known of what is there.',
  );
  expect(await aboutHillRoad('health')).toMatchObject([never]);
});

test('list and export name it where it is not left out by the filter', async () => {
  const sentence = 'Never scanned: Hill Road. Nothing is known of what is there.';
  const only = await operator.here(['list', '--site', 'Hill Road']);
  expect([only.code, only.stdout]).toEqual([0, expect.stringContaining(sentence)]);
  expect((await operator.here(['list'])).stdout).toContain(sentence);
  expect((await operator.here(['list', '--format', 'csv'])).stderr).toContain(sentence);
  expect((await operator.here(['list', '--site', 'Town Hall'])).stdout).not.toContain('Hill Road');
  const to = join(operator.folder, 'all.csv');
  expect((await operator.here(['export', '--to', to])).stderr).toContain(sentence);
});

test('remaining and list of a hub name a site that sent nothing', async () => {
  const inventory = openInventory(operator.inventory, { create: false });
  noteSites(inventory, [{ site: 'Mill Lane', addedAt: '2026-03-01T09:00:00Z', removedAt: null }]);
  inventory.close();
  const { stdout } = await operator.here(['remaining', '--format', 'json', '--site', 'Mill Lane']);
  expect(JSON.parse(stdout).sites).toMatchObject([{ site: 'Mill Lane', status: 'never heard', total: null }]);
  expect((await operator.here(['list'])).stdout).toContain('Never heard: Mill Lane.');
});
