import { expect, test } from 'vitest';
import type { RemovalLine } from '../../src/model/remaining.ts';
import { remainingTable } from '../../src/text/remaining.ts';

const line = (site: string, counts: Partial<RemovalLine> = {}): RemovalLine => ({
  site,
  manufacturer: 'Hikvision',
  total: 9,
  left: 6,
  open: 0,
  accepted: 0,
  planned: 0,
  overdue: 0,
  done: 0,
  gone: 0,
  falsePositive: 0,
  missing: 0,
  ...counts,
});

const headOf = (lines: readonly RemovalLine[], room: number) =>
  remainingTable(lines, room)
    .split('\n')[0]
    ?.trim()
    .split(/ {2,}| (?=[A-Z])/);

test('where room is short, columns that hold nothing go first, and sites stay told apart', () => {
  const lines = [
    line("St Mary's Primary School", { accepted: 2, planned: 3, overdue: 1, done: 2, falsePositive: 1 }),
    line("St Mary's Preparatory School", { accepted: 1 }),
  ];
  const wide = remainingTable(lines, 110);
  expect(wide).toContain('FALSE POSITIVE');
  expect(wide).not.toContain('LEFT, MISSING');
  const narrow = remainingTable(lines, 80);
  expect(narrow.split('\n').every((one) => one.length <= 80)).toBe(true);
  expect(narrow).toMatch(/St Mary's Prim.*\n.*St Mary's Prep/);
});

test('what fits stays', () => {
  expect(headOf([line('town-hall', { open: 6 })], 80)).toEqual([
    'SITE',
    'MAKER',
    'FLAGGED',
    'LEFT',
    'OPEN',
    'PLANNED',
    'OVERDUE',
    'DONE',
    'GONE',
  ]);
});
