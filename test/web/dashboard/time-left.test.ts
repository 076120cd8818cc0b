import { expect, test } from 'vitest';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import { timeLeft } from '../../../src/web/dashboard/sweeping/time-left.ts';

const at = (second: number) => new Date(Date.parse('2026-03-01T02:00:00Z') + second * 1000);
const sweep = (scanned: number, continues: number | null = null) => ({
  startedAt: '2026-03-01T02:00:00Z',
  addresses: '1000',
  continues,
  counts: { ...noCounts, scanned },
});

test.each([
  [100, 60, 'about 9 minutes left'],
  [500, 60, 'about 1 minute left'],
  [50, 3600, 'about 19 hours left'],
  [0, 60, 'looking for hosts first: an address counts once it is scanned'],
  [100, 9, ''],
  [19, 60, ''],
  [1000, 60, ''],
])('timeLeft with %d of 1000 addresses scanned after %d s is %j', (scanned, second, text) => {
  expect(timeLeft(sweep(scanned), at(second))).toBe(text);
});

test('timeLeft is empty for a sweep that continues another', () => {
  expect(timeLeft(sweep(500, 3), at(60))).toBe('');
  expect(timeLeft({ ...sweep(5), addresses: '0' }, at(60))).toBe('');
});
