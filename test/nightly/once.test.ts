import { expect, test } from 'vitest';
import { quietWindow } from '../../src/config/rest-times.ts';
import type { QuietWindow } from '../../src/model/night.ts';
import { once } from '../../src/nightly/once.ts';

const site = { timezone: 'UTC', quiet: [quietWindow('03:00-22:00') as QuietWindow], blackout: [] };
const minuteMs = 60_000;

/** One night that begins at a time of the 2nd of March and needs so many minutes; what happened when, and how it ended. */
async function night(from: string, minutes: number, until: string | null = null) {
  let clock = Date.parse(`2026-03-02T${from}:00Z`);
  let left = minutes;
  const told: string[] = [];
  const at = () => new Date(clock).toISOString().slice(8, 13);
  const stop = new AbortController();
  const end = await once(site, {
    until: until === null ? null : new Date(until),
    now: () => new Date(clock),
    wait: async () => {
      clock += 30 * minuteMs;
      if (clock > Date.parse('2026-03-05T00:00:00Z')) stop.abort();
    },
    resting: (_, end) => told.push(`${at()} rests until ${end.toISOString().slice(8, 13)}`),
    run: async (signal) => {
      told.push(`${at()} runs`);
      while (left > 0 && !signal.aborted) {
        clock += 5 * minuteMs;
        left -= 5;
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      return left > 0 ? 'cut' : 'over';
    },
    lookEveryMs: 0,
    signal: stop.signal,
  });
  return [...told, end];
}

test('a night outside the service runs at once, and waits where it begins in quiet hours', async () => {
  expect(await night('01:00', 20)).toEqual(['02T01 runs', 'over']);
  expect(await night('05:00', 20)).toEqual(['02T05 rests until 02T22', '02T22 runs', 'over']);
});

test('it goes on after quiet hours, and gives way to the next planned one', async () => {
  const told = await night('02:00', 300);
  expect(told.slice(0, 3)).toEqual(['02T02 runs', expect.stringMatching(/rests until 02T22$/), '02T22 runs']);
  expect(await night('02:00', 300, '2026-03-02T21:00:00Z')).toEqual([
    '02T02 runs',
    expect.stringMatching(/rests until 02T22$/),
    'too-late',
  ]);
});

test('it says that it never ran where its rest lasts until the next planned one, or it is stopped meanwhile', async () => {
  expect(await night('05:00', 20, '2026-03-02T21:00:00Z')).toEqual(['02T05 rests until 02T22', 'too-late']);
  const stopped = new AbortController();
  const options = { until: null, now: () => new Date('2026-03-02T05:00:00Z'), signal: stopped.signal };
  const run = async () => 'over' as const;
  expect(await once(site, { ...options, run, wait: async () => stopped.abort() })).toBe('stopped');
});

test('what was cut off by a signal was stopped, and what could not begin is not tried again', async () => {
  const stopped = new AbortController();
  const options = { until: null, now: () => new Date('2026-03-02T01:00:00Z'), signal: stopped.signal };
  expect(await once(site, { ...options, run: async () => 'refused' })).toBe('refused');
  const run = async () => {
    stopped.abort();
    return 'cut' as const;
  };
  expect(await once(site, { ...options, run })).toBe('stopped');
});
