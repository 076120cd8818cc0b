import { describe, expect, test } from 'vitest';
import { blackout, quietWindow } from '../../src/config/rest-times.ts';
import type { Blackout, QuietWindow, RestTimes } from '../../src/model/night.ts';
import { nextRun } from '../../src/nightly/due.ts';
import { blackoutOn, restAt } from '../../src/nightly/rest.ts';

/** A site in London with such quiet hours and blackouts, written as in the config. */
function site(quiet: readonly string[], days: readonly string[] = [], timezone = 'Europe/London'): RestTimes {
  return {
    timezone,
    quiet: quiet.map((text) => quietWindow(text) as QuietWindow),
    blackout: days.map((text) => blackout(text) as Blackout),
  };
}

/** Until when the site rests at a moment, or null. */
const until = (of: RestTimes, at: string) => restAt(of, new Date(at))?.until.toISOString() ?? null;

describe('quiet hours', () => {
  test('are local time, in winter and in summer, and end when they say', () => {
    const school = site(['07:30-18:00']);
    expect(until(school, '2026-01-12T07:29:59Z')).toBeNull();
    expect(until(school, '2026-01-12T07:30:00Z')).toBe('2026-01-12T18:00:00.000Z');
    expect(until(school, '2026-01-12T17:59:59Z')).toBe('2026-01-12T18:00:00.000Z');
    expect(until(school, '2026-01-12T18:00:00Z')).toBeNull();
    expect(until(school, '2026-07-13T06:30:00Z')).toBe('2026-07-13T17:00:00.000Z');
    expect(until(school, '2026-07-13T06:29:00Z')).toBeNull();
  });

  test('hold on the days that are named, counted by when they begin', () => {
    const office = site(['mon-fri 07:30-18:00', 'fri,sat 22:00-02:00']);
    // 2026-03-07 is a Saturday.
    expect(until(office, '2026-03-07T12:00:00Z')).toBeNull();
    expect(until(office, '2026-03-06T12:00:00Z')).toBe('2026-03-06T18:00:00.000Z');
    expect(until(office, '2026-03-08T01:59:00Z')).toBe('2026-03-08T02:00:00.000Z');
    expect(until(office, '2026-03-09T01:00:00Z')).toBeNull();
    expect(until(office, '2026-03-05T23:00:00Z')).toBeNull();
  });

  test('that follow one another without a gap are one rest', () => {
    const long = site(['sun 12:00-24:00', 'mon 00:00-09:00', 'mon 08:00-10:00']);
    expect(until(long, '2026-03-08T15:00:00Z')).toBe('2026-03-09T10:00:00.000Z');
  });

  test('over the night in which clocks change are as long as the clock on the wall says', () => {
    const night = site(['22:00-06:00']);
    expect(until(night, '2026-03-28T23:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
    expect(until(night, '2026-10-24T22:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
    // The end lies in the hour that is skipped: it is over when the clock on the wall is past it.
    const early = site(['00:10-01:30']);
    expect(until(early, '2026-03-29T00:59:00Z')).not.toBeNull();
    expect(until(early, '2026-03-29T01:00:00Z')).toBeNull();
  });

  test('that end in the hour which the clocks show twice hold in both, each time until they say', () => {
    const late = site(['22:00-01:30']);
    expect(until(late, '2026-10-25T00:29:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(until(late, '2026-10-25T00:45:00Z')).toBeNull();
    expect(until(late, '2026-10-25T01:00:20Z')).toBe('2026-10-25T01:30:00.000Z');
    expect(until(late, '2026-10-25T01:30:00Z')).toBeNull();
  });

  test('far from Greenwich too', () => {
    expect(until(site(['07:30-18:00'], [], 'Pacific/Auckland'), '2026-01-11T20:00:00Z')).toBe(
      '2026-01-12T05:00:00.000Z',
    );
    expect(until(site(['07:30-18:00'], [], 'Asia/Kathmandu'), '2026-01-12T01:45:00Z')).toBe(
      '2026-01-12T12:15:00.000Z',
    );
  });
});

describe('a blackout', () => {
  const exams = site(['07:30-18:00'], ['2026-05-11..2026-06-19', '2026-12-25']);

  test('lasts from the first midnight to the last, local time, and quiet hours may follow', () => {
    expect(until(exams, '2026-05-10T22:59:59Z')).toBeNull();
    expect(until(exams, '2026-05-10T23:00:00Z')).toBe('2026-06-19T23:00:00.000Z');
    expect(until(exams, '2026-12-25T12:00:00Z')).toBe('2026-12-26T00:00:00.000Z');
    expect(restAt(exams, new Date('2026-12-25T12:00:00Z'))?.why).toBe('blackout 2026-12-25');
    const all = site(['00:00-06:00'], ['2026-12-25']);
    expect(until(all, '2026-12-25T12:00:00Z')).toBe('2026-12-26T06:00:00.000Z');
  });

  test('takes out what was planned in it, and nothing else', () => {
    expect(blackoutOn(exams, new Date('2026-05-10T23:30:00Z'))?.text).toBe('2026-05-11..2026-06-19');
    expect(blackoutOn(exams, new Date('2026-06-19T23:30:00Z'))).toBeNull();
  });
});

describe('the next run', () => {
  const plan = (over: RestTimes, now: string) => {
    const next = nextRun({ name: 'a', schedule: '0 2 * * *', ...over }, new Date(now));
    return next && [next.planned.toISOString(), next.begins.toISOString()];
  };

  test('is after a blackout, and begins when quiet hours end', () => {
    expect(plan(site([], ['2026-03-02..2026-03-04']), '2026-03-01T12:00:00Z')).toEqual([
      '2026-03-05T02:00:00.000Z',
      '2026-03-05T02:00:00.000Z',
    ]);
    expect(plan(site(['01:00-03:15']), '2026-03-01T12:00:00Z')).toEqual([
      '2026-03-02T02:00:00.000Z',
      '2026-03-02T03:15:00.000Z',
    ]);
  });

  test('is none where every one falls into a blackout', () => {
    expect(plan(site([], ['2026-01-01..2036-12-31']), '2026-03-01T12:00:00Z')).toBeNull();
  });
});
