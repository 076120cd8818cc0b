import { describe, expect, test } from 'vitest';
import { latestDue, nextDue } from '../../src/nightly/due.ts';

const london = { name: 'a', schedule: '30 1 * * *', timezone: 'Europe/London', quiet: [], blackout: [] };

describe('when a site is due', () => {
  test('a time in winter and in summer is local time there', () => {
    expect(nextDue(london, new Date('2026-01-10T00:00:00Z'))?.toISOString()).toBe('2026-01-10T01:30:00.000Z');
    expect(nextDue(london, new Date('2026-07-10T00:00:00Z'))?.toISOString()).toBe('2026-07-10T00:30:00.000Z');
  });

  test('the exact scheduled second counts as due', () => {
    expect(latestDue(london, new Date('2026-01-10T01:30:00Z'))?.toISOString()).toBe(
      '2026-01-10T01:30:00.000Z',
    );
    expect(latestDue(london, new Date('2026-01-10T01:29:59Z'))?.toISOString()).toBe(
      '2026-01-09T01:30:00.000Z',
    );
  });

  test('the night in which the clocks go forward has one run', () => {
    // 29 March 2026: 01:00 UTC becomes 02:00 BST, so 01:30 local does not exist.
    const runs = new Set<string>();
    for (let hour = 0; hour < 24; hour += 1) {
      const due = latestDue(london, new Date(Date.UTC(2026, 2, 29, hour, 59)));
      if (due !== null && due.toISOString() > '2026-03-29T00:00') runs.add(due.toISOString());
    }
    expect(runs.size).toBe(1);
  });

  test('the night in which the clocks go back has one run', () => {
    // 25 October 2026: 02:00 BST becomes 01:00 GMT, so 01:30 local happens twice.
    const runs = new Set<string>();
    for (let minute = 0; minute < 24 * 60; minute += 10) {
      const due = latestDue(london, new Date(Date.UTC(2026, 9, 25, 0, minute)));
      if (due !== null && due.toISOString() > '2026-10-25T00:00') runs.add(due.toISOString());
    }
    expect(runs.size).toBe(1);
  });
});
