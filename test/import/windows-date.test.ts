import { describe, expect, test } from 'vitest';
import { dateOrder, windowsDate } from '../../src/import/windows-date.ts';

describe('dateOrder', () => {
  test.each([
    ['day first', ['03.11.2026 09:15:00'], 'dots are German'],
    ['day first', ['03/11/2026 09:15:00'], 'most of the world'],
    ['day first', ['03/11/2026 09:15', '13/11/2026 09:15'], 'a thirteenth can only be a day'],
    ['month first', ['03/11/2026 09:15', '11/13/2026 09:15'], 'so it is in the second place'],
    ['day first', ['03/12/2026 09:15', '12/12/2026 09:15'], 'a twelfth can be a month'],
    ['day first', ['31/11/2026 9:15 PM', '03/11/2026 9:15 PM'], 'a number counts for more than AM or PM'],
    ['month first', ['11/3/2026 9:15:00 PM', '11/4/2026 8:00:00 AM'], 'AM and PM are American'],
    ['day first', ['11/3/2026 9:15:00 PM', '11/4/2026 08:00'], 'if all dates have them'],
    ['day first', ['2026-11-13 09:15', '3/11/2026 09:15'], 'a year is no day'],
    ['day first', ['never', ''], 'nothing tells'],
  ])('dateOrder is %s in %j: %s', (order, texts) => {
    const [first = '', ...more] = texts;
    const iso = texts.some((text) => text.startsWith('2026'));
    expect(dateOrder(iso ? [first.replace('-13', '-12'), ...more] : texts)).toBe(order);
  });
});

test.each([
  ['03/11/2026 09:15:30', 'day first', '2026-11-03T09:15:30Z'],
  ['03/11/2026 09:15', 'month first', '2026-03-11T09:15:00Z'],
  ['2026-11-03 09:15', 'month first', '2026-11-03T09:15:00Z'],
  ['11/3/2026, 9:15:00 p.m.', 'month first', '2026-11-03T21:15:00Z'],
  ['11/3/2026 12:05 AM', 'month first', '2026-11-03T00:05:00Z'],
  ['11/3/2026 12:05 PM', 'month first', '2026-11-03T12:05:00Z'],
  ['Never', 'day first', null],
  ['', 'day first', null],
] as const)('windowsDate of %j, %s, is %j', (text, order, moment) => {
  expect(windowsDate(text, order)).toBe(moment);
});
