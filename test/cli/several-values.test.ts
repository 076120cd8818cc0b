import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markDevice } from '../../db/decisions/mark.ts';
import { openInventory } from '../../db/open.ts';
import { sweepNight, type Unit } from '../db/fixture.ts';
import { Operator } from '../e2e/operator.ts';

const operator = new Operator();
afterAll(() => operator.close());

beforeAll(() => {
  const inventory = openInventory(operator.inventory, { create: true });
  for (const site of ['Town Hall', 'Hill Road', "St Mary's"]) {
    const hosts = ['Hikvision', 'Dahua', 'Axis'].map((maker, at): [string, Unit] => [
      `10.0.0.${at + 1}`,
      { maker, serial: `${site} ${maker}` },
    ]);
    sweepNight(inventory, { day: '2026-03-01', site, hosts });
  }
  const by = { who: 'jane', at: '2026-03-02T09:00:00Z' };
  markDevice(inventory, 1, { owner: 'Smith, J.' }, by);
  markDevice(inventory, 2, { owner: 'Estates' }, by);
  inventory.close();
  writeFileSync(
    join(operator.folder, 'camcensus.yaml'),
    'sites:\n  - { name: Hill Road, targets: [10.0.0.0/24] }\n',
  );
});

/** Maker and site of each device of a list. */
async function listed(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await operator.here(['list', '--format', 'json', ...args]);
  const devices = JSON.parse(stdout) as readonly { readonly site: string; readonly manufacturer: string }[];
  return devices.map(({ site, manufacturer }) => `${manufacturer} ${site}`).sort();
}

test('list --maker and --site take several values, alone or as a list', async () => {
  const both = ['Dahua Hill Road', 'Dahua Town Hall', 'Hikvision Hill Road', 'Hikvision Town Hall'];
  const sites = ['--site', 'town hall', '--site', 'HILL ROAD'];
  expect(await listed('--maker', 'Hikvision', '--maker', 'dahua', ...sites)).toEqual(both);
  expect(await listed('--maker', 'hikvision, Dahua', '--site', 'Hill Road,Town Hall')).toEqual(both);
});

test('list --owner takes a name with a comma, alone and in a list', async () => {
  expect(await listed('--owner', 'Smith, J.')).toHaveLength(1);
  expect(await listed('--owner', 'estates,Smith, J.')).toHaveLength(2);
});

test('list --status takes not-scanned, and refuses what is no status', async () => {
  expect(await listed('--status', 'not-scanned,present')).toHaveLength(9);
  expect(await listed('--status', 'not-scanned')).toEqual([]);
  expect((await operator.here(['list', '--status', 'present,gone'])).stderr).toContain(
    'Known: present, missing, unasked, removed, not-scanned.',
  );
});

test('list of sites of which one is wrong is refused, with the nearest', async () => {
  const { code, stdout, stderr } = await operator.here(['list', '--site', 'Town Hall,Hil Road']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('There is no site "Hil Road". It has: Hill Road, St Mary\'s, Town Hall.');
});

test('remaining of two makers counts both, and names them in every format', async () => {
  const only = ['--maker', 'Hikvision', '--maker', 'Dahua', '--site', 'Town Hall'];
  const table = await operator.here(['remaining', ...only]);
  expect(table.stdout).toContain('Only: site Town Hall, maker Hikvision or Dahua.');
  const json = await operator.here(['remaining', ...only, '--format', 'json']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    filters: { site: ['Town Hall'], maker: ['Hikvision', 'Dahua'] },
    sum: { total: 2 },
  });
  for (const series of [[], ['--series', 'month']]) {
    const csv = await operator.here(['remaining', ...only, ...series, '--format', 'csv']);
    expect(csv.stderr).toBe('Only: site Town Hall, maker Hikvision or Dahua.\n');
  }
  const all = await operator.here(['remaining', '--format', 'json']);
  expect(JSON.parse(all.stdout)).toMatchObject({ filters: {}, sum: { total: 6 } });
});

test('export, mark, sweeps and audit take several sites', async () => {
  const sites = ['--site', 'town hall', '--site', "st mary's"];
  const file = join(operator.folder, 'two.csv');
  expect((await operator.here(['export', '--to', file, ...sites])).stderr).toBe(
    `6 devices written to ${file}. Only: site Town Hall or St Mary's.\n`,
  );
  const mark = ['mark', '--flagged', '--confirmed', '--dry-run', ...sites];
  expect((await operator.here(mark)).stderr).toContain('4 devices would be marked');
  for (const [command, key] of [
    ['sweeps', 'site'],
    ['audit', 'site'],
  ] as const) {
    const { stdout } = await operator.here([command, ...sites, '--format', 'json']);
    const found = JSON.parse(stdout) as readonly Record<string, string>[];
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => ['Town Hall', "St Mary's"].includes(one[key] ?? ''))).toBe(true);
  }
});
