import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '../../db/file/audit.ts';
import { openInventory } from '../../db/open.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import type { FoundDevice } from '../e2e/device-shape.ts';
import { Operator } from '../e2e/operator.ts';
import { atTerminal, readable } from '../e2e/terminal.ts';

let operator: Operator;

beforeEach(() => {
  operator = new Operator();
  const inventory = newInventory(operator.inventory);
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', { maker: 'Hikvision', serial: 'S-1', model: 'M1' }],
      ['10.0.0.6', { maker: 'Hikvision', serial: 'S-2' }],
      ['10.0.0.7', { maker: 'Axis', serial: 'S-3' }],
    ],
  });
  sweepNight(inventory, {
    day: '2026-03-01',
    site: 'south',
    hosts: [['10.0.0.5', { maker: 'Hikvision', serial: 'S-4' }]],
  });
  inventory.close();
});
afterEach(() => operator.close());

const planned = async () =>
  (await operator.json<FoundDevice[]>('list', '--state', 'removal-planned')).map(({ id }) => id);

function trail(): readonly string[] {
  const inventory = openInventory(operator.inventory, { create: false, readonly: true });
  try {
    return auditEntries(inventory).map(({ device, who }) => `${device} ${who}`);
  } finally {
    inventory.close();
  }
}

const plan = ['--removal-planned', '2099-01-31', '--by', 'j.smith'];
const north = ['mark', '--site', 'north', '--maker', 'Hikvision', ...plan];

describe('mark by filters', () => {
  test('mark by filter --yes marks all, each with an audit entry', async () => {
    const ran = await operator.here([...north, '--yes']);
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('2 devices marked.') });
    expect(ran.stdout).toContain('1  site north  10.0.0.5  Hikvision M1: removal planned for 2099-01-31');
    expect(await planned()).toEqual([1, 2]);
    expect(trail()).toEqual(['1 j.smith', '2 j.smith']);
    const again = await operator.here([...north, '--yes']);
    expect(again.stderr).toContain('0 devices marked, 2 as before.');
    expect(trail()).toHaveLength(2);
  });

  test('mark by filter refuses several devices without a terminal or --yes', async () => {
    expect(await operator.here(north)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(
        'These filters choose 2 devices. Add --yes to mark all of them, or --dry-run to see which.',
      ),
    });
    expect(trail()).toEqual([]);
    const one = await operator.here(['mark', '--search', 'S-4', ...plan]);
    expect(one).toMatchObject({ code: 0, stderr: expect.stringContaining('1 device marked.') });
    expect(await planned()).toEqual([4]);
  });

  test('mark by filter --dry-run shows the changes and writes nothing', async () => {
    await operator.here(['mark', '2', ...plan]);
    const ran = await operator.here(['mark', '--flagged', ...plan, '--owner', 'Estates', '--dry-run']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(
      '1  site north  10.0.0.5  Hikvision M1: was open; now removal planned for 2099-01-31, decided by j.smith; owner Estates',
    );
    expect(ran.stdout).toContain('2  site north  10.0.0.6  Hikvision: owner Estates');
    expect(ran.stdout).toContain('Nothing was written (--dry-run).');
    expect(ran.stderr).toContain('3 devices would be marked.');
    expect(trail()).toEqual(['2 j.smith']);
    const json = await operator.json<FoundDevice[]>(...north, '--dry-run');
    expect(json.map(({ id, decision }) => [id, decision?.date])).toEqual([
      [1, '2099-01-31'],
      [2, '2099-01-31'],
    ]);
    expect(trail()).toEqual(['2 j.smith']);
  });

  test.each([
    [[], 'Name the devices to mark'],
    [['--all-hosts'], 'Name the devices to mark'],
    [['1', '--flagged'], 'not both'],
    [['--site', 'west'], 'There is no site "west"'],
    [['--maker', 'Hikvison'], 'Did you mean Hikvision?'],
  ])('mark by filter refuses %j in words', async (args, says) => {
    expect(await operator.here(['mark', ...args, ...plan])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(says),
    });
    expect(trail()).toEqual([]);
  });

  test('mark by filter refuses one replacement for several devices', async () => {
    const { code, stderr } = await operator.here(['mark', '--flagged', '--replaced-by', '3', '--yes']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('name the one that was replaced')]);
  });

  test('--owned-by and --status choose, and no match is said', async () => {
    await operator.here(['mark', '1', '4', '--owner', 'Estates']);
    const ran = await operator.here([
      'mark',
      '--owned-by',
      'estates',
      '--status',
      'present',
      ...plan,
      '--yes',
    ]);
    expect(ran.code).toBe(0);
    expect(await planned()).toEqual([1, 4]);
    const none = await operator.here(['mark', '--owned-by', 'IT', ...plan]);
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('No device matches') });
  });

  test.each([
    ['y\n', 0, [1, 2]],
    ['n\n', 2, []],
    ['\u0004', 2, []],
  ])('mark by filter asks on a terminal: %j', async (keys, code, marked) => {
    const seat = { columns: 120, types: { keys, when: /\[y\/N\] / } };
    const ended = await atTerminal(operator, north, seat);
    const screen = readable(ended.screen);
    expect(screen).toContain('  1  site north  10.0.0.5  Hikvision M1');
    expect(screen).toContain('Mark these 2 devices? [y/N]');
    if (code === 2) expect(screen).toContain('Nothing was marked.');
    expect(ended.code).toBe(code);
    expect(await planned()).toEqual(marked);
  });
});
