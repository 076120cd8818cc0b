import { expect, test } from 'vitest';
import { dateOrder, windowsDate } from '../../src/import/windows-date.ts';

test.each([
  ['day first', ['03.11.2026 09:15:00'], 'dots are never American'],
  ['unknown', ['03/11/2026 09:15:00'], 'either may come first'],
  ['day first', ['03/11/2026 09:15', '13/11/2026 09:15'], 'a thirteenth can only be a day'],
  ['month first', ['03/11/2026 09:15', '11/13/2026 09:15'], 'so it is in the second place'],
  ['unknown', ['03/12/2026 09:15', '12/12/2026 09:15'], 'a twelfth can be a month'],
  ['day first', ['31/11/2026 9:15 PM', '03/11/2026 9:15 PM'], 'a number counts'],
  ['unknown', ['11/3/2026 9:15:00 PM', '11/4/2026 8:00:00 AM'], 'Australia writes AM and PM as America does'],
  ['unknown', ['2026-11-13 09:15', '3/11/2026 09:15'], 'a date that begins with its year shows nothing'],
  ['unknown', ['never', ''], 'there is no date'],
])('dateOrder is %s in %j: %s', (order, texts) => {
  expect(dateOrder(texts)).toBe(order);
});

test.each([
  ['03/11/2026 09:15:30', 'day first', ['2026-11-03T09:15:30Z']],
  ['03/11/2026 09:15', 'month first', ['2026-03-11T09:15:00Z']],
  ['03/11/2026 09:15', 'unknown', ['2026-03-11T09:15:00Z', '2026-11-03T09:15:00Z']],
  ['03/03/2026 09:15', 'unknown', ['2026-03-03T09:15:00Z']],
  ['13/11/2026 09:15', 'unknown', ['2026-11-13T09:15:00Z']],
  ['2026-11-03 09:15', 'month first', ['2026-11-03T09:15:00Z']],
  ['2026-02-13T10:00', 'day first', ['2026-02-13T10:00:00Z']],
  ['2026-02-13T10:00:05.1234567+01:00', 'day first', ['2026-02-13T10:00:05Z']],
  ['13-02-2026', 'day first', ['2026-02-13T23:59:59Z']],
  ['11/3/2026, 9:15:00 p.m.', 'month first', ['2026-11-03T21:15:00Z']],
  ['11/3/2026 12:05 AM', 'month first', ['2026-11-03T00:05:00Z']],
  ['11/3/2026 12:05 PM', 'month first', ['2026-11-03T12:05:00Z']],
  ['29/02/2028 00:00', 'day first', ['2028-02-29T00:00:00Z']],
  ['Never', 'day first', []],
  ['', 'day first', []],
] as const)('windowsDate of %j, %s, is %j', (text, order, moments) => {
  expect(windowsDate(text, order)).toEqual(moments);
});

test.each([
  ['31/02/2026 10:00', 'day first'],
  ['29/02/2026 10:00', 'day first'],
  ['13/13/2026 10:00', 'unknown'],
  ['13/02/26 10:00', 'day first'],
  ['13/02/2026 25:00', 'day first'],
  ['13/02/2026 10:61', 'day first'],
  ['13/02/2026 tomorrow', 'day first'],
  ['2026-02-31T10:00', 'unknown'],
] as const)('windowsDate refuses %j, %s', (text, order) => {
  expect(windowsDate(text, order)).toBe(null);
});
