import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { diffBetween, diffSummaries, diffSweeps } from '../../../db/sweeps/diff.ts';
import { diffText } from '../../../src/text/diff.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { brief, gate } from './diff-lists.ts';

const hosts: [string, Unit][] = [['10.0.0.5', gate]];

/** Present on the first night, reported as removed at noon, present on the second night. */
function returned() {
  const inventory = freshInventory();
  const from = sweepNight(inventory, { day: '2026-03-01', hosts }).id;
  markDevice(inventory, 1, { state: 'removed' }, { who: 'jane', at: '2026-03-01T12:00:00Z' });
  const to = sweepNight(inventory, { day: '2026-03-02', hosts }).id;
  return { inventory, from, to };
}

test('a device that was reported as removed between two sweeps in which it replied is back, and says who reported it', () => {
  const { inventory, from, to } = returned();
  const difference = diffSweeps(inventory, from, to);
  expect(brief(difference)).toEqual({ back: ['S-GATE'] });
  expect(difference.back[0]?.returned).toEqual({
    was: 'removed',
    since: '2026-03-01',
    by: 'jane',
    sweep: to,
    at: expect.stringContaining('2026-03-02T'),
  });
  const lines = diffText(difference).split('\n');
  expect(lines[2]).toBe('Back (1)');
  expect(lines[3]).toMatch(/\(was reported as removed on 2026-03-01 by jane\)$/);
  expect(lines).toHaveLength(4);
});

test('the same between two days, and between a day and a sweep', () => {
  const { inventory, to } = returned();
  const days = ['2026-03-01T06:00:00Z', '2026-03-03'] as const;
  expect(diffSummaries(inventory, ...days)).toMatchObject({
    back: [{ returned: { by: 'jane' } }],
    decisionChanged: [],
  });
  expect(brief(diffBetween(inventory, { at: days[0] }, to))).toEqual({ back: ['S-GATE'] });
});

test('what else was decided about a device that is back stands under the decisions too', () => {
  const { inventory, from } = returned();
  markDevice(inventory, 1, { owner: 'Estates' }, { who: 'omar', at: '2026-03-02T12:00:00Z' });
  const to = sweepNight(inventory, { day: '2026-03-03', hosts }).id;
  expect(brief(diffSweeps(inventory, from, to))).toEqual({ back: ['S-GATE'], decisionChanged: ['S-GATE'] });
});

test('a device whose removal was taken back is not back', () => {
  const inventory = freshInventory();
  const from = sweepNight(inventory, { day: '2026-03-01', hosts }).id;
  markDevice(inventory, 1, { state: 'removed' }, { who: 'jane', at: '2026-03-01T12:00:00Z' });
  markDevice(inventory, 1, { state: 'open' }, { who: 'jane', at: '2026-03-01T13:00:00Z' });
  const to = sweepNight(inventory, { day: '2026-03-02', hosts }).id;
  expect(brief(diffSweeps(inventory, from, to))).toEqual({ decisionChanged: ['S-GATE'] });
});
