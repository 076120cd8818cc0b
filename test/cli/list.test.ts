import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import type { FoundDevice } from '../e2e/device-shape.ts';
import { Operator } from '../e2e/operator.ts';

const operator = new Operator();
const ids = async (...args: string[]) =>
  (await operator.json<FoundDevice[]>('list', ...args)).map(({ id }) => id);

beforeAll(() => {
  const inventory = newInventory(operator.inventory);
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', { maker: 'Hikvision', serial: 'S-1', model: 'M1' }],
      ['10.0.0.6', { maker: 'Dahua', serial: 'S-2' }],
      ['10.0.0.7', { maker: 'Axis', serial: 'S-3' }],
      ['10.0.0.8', { maker: 'Hikvision', type: 'access-control', serial: 'A-1734' }],
      ['10.0.0.9', { maker: 'Axis', type: 'access-control', serial: 'A-1735' }],
    ],
  });
  sweepNight(inventory, {
    day: '2026-03-04',
    site: 'south',
    hosts: [['10.1.0.5', { maker: 'Axis', serial: 'S-4' }]],
  });
  inventory.close();
});
afterAll(() => operator.close());

describe('list', () => {
  test('list --search, --since and --sort select and order', async () => {
    expect(await ids('--search', '10.0.0.')).toEqual([1, 2, 3]);
    expect(await ids('--search', 'axis', '--since', '2026-03-02')).toEqual([4]);
    expect(await ids('--sort', '-id')).toEqual([4, 3, 2, 1]);
    expect(await ids('--sort', 'Manufacturer,-first_seen')).toEqual([4, 3, 2, 1]);
  });

  test.each([
    [[], 'other equipment not listed: Axis 1, Hikvision 1'],
    [['--maker', 'hikvision'], 'other equipment not listed: Hikvision 1 (Only: maker hikvision.)'],
    [['--site', 'north'], 'other equipment not listed: Axis 1, Hikvision 1'],
    [['--maker', 'axis', '--flagged'], null],
    [['--search', 'S-1'], null],
    [['--status', 'present'], null],
    [['--since', '2026-03-04'], null],
  ])('list %j counts only other equipment that it could have chosen', async (options, counted) => {
    const { stdout } = await operator.here(['list', ...options]);
    if (counted === null) expect(stdout).not.toContain('other equipment');
    else expect(stdout).toContain(counted);
  });

  test('list --limit counts all devices and says how many are hidden', async () => {
    const table = await operator.here(['list', '--limit', '1']);
    expect(table.stdout).toMatch(/4 devices: 2 flagged/);
    expect(table.stdout).toContain('3 further devices not shown (--limit).');
    const json = await operator.here(['list', '--limit', '3', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toHaveLength(3);
    expect(json.stderr).toBe('1 further device not shown (--limit).\n');
    expect((await operator.here(['list', '--limit', '4', '--format', 'csv'])).stderr).toBe('');
  });

  test('list shows the selection with the counts', async () => {
    const { stdout } = await operator.here(['list', '--search', 'axis', '--since', '2026-03-02']);
    expect(stdout).toContain('Only: matching “axis”, first seen since 2026-03-02.');
  });

  test('list --columns and --wide choose what the table shows, and nothing else', async () => {
    const chosen = await operator.here(['list', '--columns', 'serial,ID,lastSeen']);
    expect(chosen.stdout).toMatch(/^SERIAL +ID +LAST SEEN \(UTC\)\nS-1 +1 +2026-03-01 /);
    for (const option of [['--wide'], ['--columns', 'id']]) {
      const refused = await operator.here(['list', ...option, '--format', 'csv']);
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('--columns and --wide are for the table: csv has every field.');
    }
  });

  test('list --columns cuts long owners and locations to the width of the table', async () => {
    const text = `Estates ${'and others '.repeat(20)}`;
    await operator.here(['mark', '1', '--owner', text, '--location', text]);
    const { stdout } = await operator.here(['list', '--columns', 'id,address,owner,location']);
    const lines = stdout.split('\n');
    expect(lines[1]).toMatch(/^ ?1 +10\.0\.0\.5 +Estates and .*… {2}Estates and .*…$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    await operator.here(['mark', '1', '--owner', '', '--location', '']);
  });

  test.each([
    [['--sort', 'colour'], 'There is no "colour". Known keys: verdict, id, address, site,'],
    [['--sort', ','], 'Known keys: verdict,'],
    [['--columns', 'id,colour'], 'There is no "colour". Known keys: verdict, id, address, site,'],
    [['--search', ' '], 'Expected a text of 1 to 200 characters.'],
    [['--since', 'yesterday'], 'Expected a date such as'],
    [['--since', '2199-01-01'], 'is in the future'],
    [['--limit', '0'], 'Expected a whole number of at least 1'],
  ])('list refuses %j in words', async (args, says) => {
    const { code, stdout, stderr } = await operator.here(['list', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  test('export takes the same filters and order', async () => {
    const file = `${operator.folder}/out.csv`;
    expect((await operator.here(['export', '--to', file, '--search', 's-', '--sort', '-id'])).code).toBe(0);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => /10\.[01]\.0\.\d/.exec(line)?.[0])).toEqual([
      '10.1.0.5',
      '10.0.0.7',
      '10.0.0.6',
      '10.0.0.5',
    ]);
  });
});
