import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkOptions } from '../../src/cli/options/mark-of.ts';
import { markOf } from '../../src/cli/options/mark-of.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import type { FoundDevice } from '../e2e/device-shape.ts';
import { Operator } from '../e2e/operator.ts';

test.each<[MarkOptions, string]>([
  [{}, 'Say what to record'],
  [{ accept: true, because: 'x' }, '--accept needs --until'],
  [{ accept: true, until: '2030-01-01' }, '--accept needs --because'],
  [{ accept: true, until: '2030-01-01', because: '' }, '--accept needs --because'],
  [{ falsePositive: true }, '--false-positive needs --because'],
  [{ until: '2030-01-01' }, '--until is the last day of an exception'],
  [{ removed: true, until: '2030-01-01' }, '--until is the last day of an exception'],
  [{ confirmed: true, removed: true }, '--confirmed and --removed cannot be combined'],
  [{ removed: true, removalPlanned: '2030-01-01' }, '--removed and --removal-planned cannot be combined'],
  [{ because: 'x', owner: 'IT' }, '--because says why something holds'],
  [{ note: '\u200b' }, '--note has no letter'],
  [{ note: 'x'.repeat(1025) }, '--note has 1025 characters'],
])('markOf refuses %j in words', (options, says) => {
  expect(() => markOf(options)).toThrow(says);
});

test('markOf accepts an exception with a removal; empty texts clear', () => {
  expect(
    markOf({
      accept: true,
      until: '2030-01-01',
      because: 'b\u0007',
      removalPlanned: '2030-02-01',
      owner: '',
      note: 'n',
    }),
  ).toEqual({
    state: 'accepted',
    until: '2030-01-01',
    because: 'b',
    plannedFor: '2030-02-01',
    owner: null,
    note: 'n',
  });
  expect(markOf({ removalPlanned: '2030-02-01' })).toEqual({
    state: 'removal-planned',
    plannedFor: '2030-02-01',
  });
});

describe('mark', () => {
  const operator = new Operator();
  beforeAll(() => {
    const inventory = newInventory(operator.inventory);
    sweepNight(inventory, {
      day: '2026-03-01',
      hosts: [
        ['10.0.0.5', { maker: 'Hikvision', serial: 'S-1', model: 'M1' }],
        ['10.0.0.6', { maker: 'Dahua', serial: 'S-2' }],
        ['10.0.0.7', { maker: 'Axis', serial: 'S-3' }],
      ],
    });
    inventory.close();
  });
  afterAll(() => operator.close());

  test('mark decides on several devices, is shown everywhere and audited', async () => {
    const until = `${new Date().getUTCFullYear() + 1}-03-31`;
    const marked = await operator.json<FoundDevice[]>(
      ...['mark', '10.0.0.5', 's-2', '--accept', '--until', until, '--because', 'leased', '--by', 'J. Smith'],
      ...['--owner', 'Estates'],
    );
    expect(marked.map(({ id, verdict, decision, owner }) => [id, verdict, decision?.status, owner])).toEqual([
      [1, 'flagged', 'accepted', 'Estates'],
      [2, 'flagged', 'accepted', 'Estates'],
    ]);
    const { stdout: table } = await operator.here(['list', '--format', 'table']);
    expect(table).toContain(`accepted to ${until}`);
    expect(table).toContain('3 devices: 2 flagged (2 accepted), 0 for review, 1 clear');
    const { stdout: shown } = await operator.here(['show', '1', '--format', 'text']);
    expect(shown).toContain(`accepted until ${until}, decided by J. Smith`);
    expect(shown).toMatch(
      /Changes\n {2}\S+ \S+ UTC, change 1: mark, by J\. Smith\n {4}Accepted until \S+ because: leased\. Owner: Estates\./,
    );
    const text = await operator.here(['audit', '10.0.0.6', '--format', 'text']);
    expect(text.stdout).toMatch(
      /^\S+ \S+ UTC {2}change 2, mark, device 2 \(site north, 10\.0\.0\.6, Dahua\), by J\. Smith: Accepted until/,
    );
    const trail = await operator.json<{ device: number; who: string }[]>('audit');
    expect(trail[0]).toMatchObject({ device: 1, site: 'north', ip: '10.0.0.5', model: 'M1' });
    expect(trail.map(({ device, who }) => [device, who])).toEqual([
      [1, 'J. Smith'],
      [2, 'J. Smith'],
    ]);
  });

  test('mark names an unknown device and changes none', async () => {
    const { code, stderr } = await operator.here(['mark', '3', '10.9.9.9', '--confirmed']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no device "10.9.9.9"')]);
    const circle = await operator.here(['mark', '1', '3', '--replaced-by', '10.0.0.7']);
    expect([circle.code, circle.stderr]).toEqual([
      2,
      expect.stringContaining('cannot be replaced by itself'),
    ]);
    const all = await operator.json<FoundDevice[]>('list', '--state', 'open');
    expect(all.map(({ id }) => id)).toEqual([3]);
  });

  test('mark refuses a past day and one that does not exist', async () => {
    for (const [until, says] of [
      ['2026-01-01', 'is past'],
      ['2027-02-30', 'There is no 2027-02-30 in the calendar'],
    ] as const) {
      const { code, stderr } = await operator.here([
        'mark',
        '1',
        '--accept',
        '--until',
        until,
        '--because',
        'x',
      ]);
      expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    }
  });

  test('mark says that no policy covers the device', async () => {
    const { stderr } = await operator.here(['mark', '10.0.0.7', '--false-positive', '--because', 'an Axis']);
    expect(stderr).toContain('Device 3 is clear: no active policy covers it');
    expect((await operator.here(['mark', '10.0.0.7', '--reopen'])).stderr).toBe('');
  });
});
