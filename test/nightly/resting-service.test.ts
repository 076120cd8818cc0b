import { describe, expect, test } from 'vitest';
import { blackout, quietWindow } from '../../src/config/rest-times.ts';
import type { Blackout, QuietWindow } from '../../src/model/night.ts';
import type { ScheduledSite } from '../../src/nightly/due.ts';
import { type NightlyOptions, nightly } from '../../src/nightly/service.ts';

const minuteMs = 60_000;

function site(over: Partial<ScheduledSite> = {}): ScheduledSite {
  return { name: 'school', schedule: '0 2 * * *', timezone: 'UTC', quiet: [], blackout: [], ...over };
}
const quiet = (text: string) => [quietWindow(text) as QuietWindow];
const days = (text: string) => [blackout(text) as Blackout];

/** What a sweep of so many minutes needs still, by site. */
type Work = Record<string, number>;

/**
 * A service on a clock that moves five minutes with each wait, from one time to another. Sweeps need a few minutes of that
 * clock, keep what they have done when they are cut off, and go on with it.
 */
async function serve(
  from: string,
  to: string,
  sites: () => readonly ScheduledSite[],
  over: Partial<NightlyOptions> = {},
  minutes = 10,
) {
  let clock = Date.parse(from);
  const stop = new AbortController();
  const told: string[] = [];
  const left: Work = {};
  const at = () => new Date(clock).toISOString().slice(5, 16);
  const move = (ms: number) => {
    clock += ms;
    if (clock > Date.parse(to)) stop.abort();
  };
  await nightly({
    sites,
    lastRun: () => null,
    now: () => new Date(clock),
    wait: async () => move(5 * minuteMs),
    skip: (name, planned, why) =>
      told.push(`${at()} ${name} ${planned.toISOString().slice(5, 16)} left out: ${why}`),
    run: async (name, planned, signal) => {
      const key = `${name} ${planned.toISOString().slice(5, 16)}`;
      told.push(`${at()} ${key} ${key in left ? 'goes on' : 'begins'}`);
      left[key] ??= minutes;
      while (left[key] > 0 && !signal.aborted) {
        move(minuteMs);
        // Whoever looks whether the rest has begun does so by a real timer.
        await new Promise((resolve) => setTimeout(resolve, 0));
        left[key] -= 1;
      }
      told.push(`${at()} ${key} ${left[key] > 0 ? `cut: ${signal.reason?.message}` : 'over'}`);
      return left[key] > 0 ? 'cut' : 'over';
    },
    signal: stop.signal,
    ...over,
  });
  return told;
}

describe('a site that rests', () => {
  test('is swept when its quiet hours end, where its time comes during them', async () => {
    const told = await serve('2026-03-02T01:30:00Z', '2026-03-02T04:00:00Z', () => [
      site({ quiet: quiet('01:45-03:00') }),
    ]);
    expect(told).toEqual(['03-02T03:00 school 03-02T02:00 begins', '03-02T03:10 school 03-02T02:00 over']);
  });

  test('is left in peace when they begin during a sweep, which goes on when they end, as the same run', async () => {
    const told = await serve(
      '2026-03-02T01:30:00Z',
      '2026-03-02T05:00:00Z',
      () => [site({ quiet: quiet('02:05-04:00') })],
      { lookEveryMs: 0 },
    );
    expect(told).toEqual([
      '03-02T02:00 school 03-02T02:00 begins',
      expect.stringMatching(
        /^03-02T02:\d\d school 03-02T02:00 cut: paused for quiet hours \(02:05-04:00\) until 2026-03-02 04:00 UTC$/,
      ),
      '03-02T04:00 school 03-02T02:00 goes on',
      expect.stringMatching(/^03-02T04:\d\d school 03-02T02:00 over$/),
    ]);
  });

  test('begins anew where its next time comes before it could go on', async () => {
    const told = await serve(
      '2026-03-02T01:30:00Z',
      '2026-03-03T03:00:00Z',
      () => [site({ quiet: quiet('02:05-02:00') })],
      { lookEveryMs: 0 },
      30,
    );
    expect(told.map((line) => line.replace(/T02:\d\d school/, ' school').replace(/:.paused.*/, ''))).toEqual([
      '03-02 school 03-02T02:00 begins',
      '03-02 school 03-02T02:00 cut',
      '03-03 school 03-03T02:00 begins',
      '03-03 school 03-03T02:00 cut',
    ]);
  });

  test('holds up no other site', async () => {
    const told = await serve('2026-03-02T01:30:00Z', '2026-03-02T04:00:00Z', () => [
      site({ quiet: quiet('01:45-03:00') }),
      site({ name: 'hall' }),
    ]);
    expect(told.map((line) => line.slice(0, 16))).toEqual([
      '03-02T02:00 hall',
      '03-02T02:10 hall',
      '03-02T03:00 scho',
      '03-02T03:10 scho',
    ]);
  });

  test('is not swept in a blackout, which is told once for each night and not caught up', async () => {
    const told = await serve('2026-03-01T12:00:00Z', '2026-03-04T03:00:00Z', () => [
      site({ blackout: days('2026-03-02..2026-03-03') }),
    ]);
    const why = 'It was planned in the blackout 2026-03-02..2026-03-03.';
    expect(told).toEqual([
      `03-02T02:00 school 03-02T02:00 left out: ${why}`,
      `03-03T02:00 school 03-03T02:00 left out: ${why}`,
      '03-04T02:00 school 03-04T02:00 begins',
      '03-04T02:10 school 03-04T02:00 over',
    ]);
  });
});

describe('sites that change while the service runs', () => {
  test('wait for their first time by the new schedule, and a new site waits for its own', async () => {
    let sites = [site()];
    const told = await serve('2026-03-02T01:30:00Z', '2026-03-02T13:00:00Z', () => sites, {
      waiting: (next) => {
        if (next?.at.toISOString() === '2026-03-03T02:00:00.000Z')
          sites = [site({ schedule: '5 2,12 * * *' }), site({ name: 'hall', schedule: '10 2,12 * * *' })];
      },
    });
    expect(told.filter((line) => line.endsWith('begins'))).toEqual([
      '03-02T02:00 school 03-02T02:00 begins',
      '03-02T12:05 school 03-02T12:05 begins',
      '03-02T12:15 hall 03-02T12:10 begins',
    ]);
  });

  test('wake the service at once', async () => {
    const stop = new AbortController();
    const change = new AbortController();
    let sites: ScheduledSite[] = [site()];
    const told: (string | undefined)[] = [];
    const before = performance.now();
    await nightly({
      sites: () => sites,
      changed: () => change.signal,
      lastRun: () => null,
      run: () => Promise.resolve('over'),
      now: () => new Date('2026-03-02T09:00:00Z'),
      waiting: (next) => {
        told.push(next?.site);
        if (told.length === 2) stop.abort();
        sites = [site({ name: 'hall' })];
        setTimeout(() => change.abort(), 10);
      },
      signal: stop.signal,
    });
    expect(told).toEqual(['school', 'hall']);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
