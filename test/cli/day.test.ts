import { expect, test } from 'vitest';
import { day, lastDay, pastDay } from '../../src/cli/options/day.ts';
import { date, pastDate } from '../../src/cli/options/options.ts';

test.each([
  ['2027-02-30', 'There is no 2027-02-30 in the calendar'],
  ['2027-13-01', 'There is no 2027-13-01'],
  ['2027-02-29', 'There is no 2027-02-29'],
  ['31/3/2027', 'Write the year first: 2027-03-31'],
  ['3.4.2027', 'Write the year first: 2027-04-03'],
  ['12/31/2027', 'Write the year first: 2027-12-31'],
  ['40/40/2026', 'Write the year first: 2027-03-31'],
  ['next week', 'a date such as 2027-03-31'],
  ['', 'a date such as 2027-03-31'],
])('day refuses %j and says why', (text, says) => {
  expect(() => day(text)).toThrow(says);
});

test('day accepts a leap day', () => {
  expect(day(' 2028-02-29 ')).toBe('2028-02-29');
});

test('lastDay accepts today or later, not the next century', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(lastDay(today)).toBe(today);
  expect(() => lastDay('2026-01-01')).toThrow('2026-01-01 is past');
  expect(() => lastDay('2206-03-31')).toThrow('more than 10 years away');
});

test('date is UTC unless it names a zone; a day means its end', () => {
  expect(date('2026-11-24')).toBe('2026-11-24T23:59:59.999Z');
  expect(date('2026-07-24T06:00')).toBe('2026-07-24T06:00:00.000Z');
  expect(date('2026-07-24T06:00+01:00')).toBe('2026-07-24T05:00:00.000Z');
  expect(() => date('2026-02-30')).toThrow('There is no 2026-02-30');
  expect(() => date('2026-02-30T06:00')).toThrow('There is no 2026-02-30');
});

test('pastDay refuses future days, allows tomorrow for other zones', () => {
  const [tomorrow = '', after = ''] = [1, 2].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  expect(pastDay(tomorrow)).toBe(tomorrow);
  expect(pastDate(tomorrow)).toBe(`${tomorrow}T23:59:59.999Z`);
  for (const past of [pastDay, pastDate]) expect(() => past(after)).toThrow(`${after} is in the future`);
  expect(() => pastDate(`${after}T06:00`)).toThrow('is in the future');
});
