import { afterEach, describe, expect, test, vi } from 'vitest';
import { quietWindow } from '../../src/config/rest-times.ts';
import type { QuietWindow } from '../../src/model/night.ts';
import type { ScheduledSite } from '../../src/nightly/due.ts';
import { type NightlyOptions, nightly } from '../../src/nightly/service.ts';
import { whileAwake } from '../../src/nightly/while-awake.ts';

const hall: ScheduledSite = { name: 'hall', schedule: '0 2 * * *', timezone: 'UTC', quiet: [], blackout: [] };
const school: ScheduledSite = { ...hall, name: 'school', schedule: '30 1 * * *' };
const quiet = (text: string) => [quietWindow(text) as QuietWindow];

afterEach(() => vi.useRealTimers());

/** A service from a time on, on a clock that its waits move; it is stopped after so many of them. */
async function serve(from: string, waits: number, over: Partial<NightlyOptions> = {}) {
  let clock = Date.parse(from);
  const stop = new AbortController();
  const waited: number[] = [];
  const announced: string[] = [];
  const idle: boolean[] = [];
  const runs: string[] = [];
  const move = (ms: number) => {
    clock += ms;
  };
  await nightly({
    sites: () => [hall],
    lastRun: () => null,
    now: () => new Date(clock),
    wait: async (ms) => {
      waited.push(ms);
      move(ms);
      if (waited.length === waits) stop.abort();
    },
    waiting: (next) =>
      announced.push(next === null ? 'none' : `${next.site} ${next.at.toISOString().slice(8, 16)}`),
    idle: (ran) => idle.push(ran),
    run: async (name, planned) => {
      runs.push(`${name} ${planned.toISOString().slice(8, 16)}`);
      return 'over';
    },
    signal: stop.signal,
    ...over,
  });
  return { waited, announced, idle, runs, move };
}

describe('the service waits', () => {
  test('a quarter of a minute at most, and not past the next run', async () => {
    const { waited, runs } = await serve('2026-03-02T01:59:40Z', 3);
    expect(waited).toEqual([15_000, 5_005, 15_000]);
    expect(runs).toEqual(['hall 02T02:00']);
  });

  test('a quarter of a minute if nothing is planned', async () => {
    const { waited, announced } = await serve('2026-03-02T01:59:40Z', 2, { sites: () => [] });
    expect([waited, announced]).toEqual([[15_000, 15_000], ['none']]);
  });

  test('and says for whom, the next first, once and again after a run', async () => {
    const { announced, idle } = await serve('2026-03-02T01:29:40Z', 5, { sites: () => [hall, school] });
    expect(announced).toEqual(['school 02T01:30', 'hall 02T02:00']);
    // At the start and after a run something may have become new.
    expect(idle).toEqual([true, false, true, false, false]);
  });

  test('and tells so again after a run for which nothing else is planned', async () => {
    const now = () => new Date('2026-03-02T02:00:01Z');
    const lastRun = () => '2026-03-01T02:00:00.000Z';
    const { announced, idle } = await serve('2026-03-02T02:00:01Z', 2, { now, lastRun });
    expect([announced, idle]).toEqual([['hall 03T02:00'], [true, false]]);
  });
});

describe('a run is not repeated', () => {
  test('if it was through when the quiet hours began', async () => {
    const times: string[] = [];
    let at = Date.parse('2026-03-02T02:00:00Z');
    await serve('', 4, {
      sites: () => [{ ...hall, quiet: quiet('02:05-03:00') }],
      now: () => new Date(at),
      lastRun: () => '2026-03-01T02:00:00.000Z',
      lookEveryMs: 0,
      run: async (name, _planned, awake) => {
        times.push(name);
        at = Date.parse('2026-03-02T02:06:00Z');
        await expect.poll(() => awake.aborted).toBe(true);
        at = Date.parse('2026-03-02T03:30:00Z');
        return 'over';
      },
    });
    expect(times).toEqual(['hall']);
  });

  test('if it was cut off by something else than quiet hours, nor if it was refused', async () => {
    for (const end of ['cut', 'refused'] as const) {
      const times: string[] = [];
      await serve('2026-03-02T02:00:01Z', 4, {
        lastRun: () => '2026-03-01T02:00:00.000Z',
        run: async (name) => {
          times.push(name);
          return end;
        },
      });
      expect(times, end).toEqual(['hall']);
    }
  });
});

test('a check for quiet hours ends with the run, whether it ends well or not', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const options = { now: () => new Date('2026-03-02T02:00:00Z'), signal: new AbortController().signal };
  expect(await whileAwake(hall, options, async () => vi.getTimerCount())).toBe(1);
  await expect(whileAwake(hall, options, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

test('a run whose site does not rest is not stopped, and one is stopped within a second of the beginning', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let at = '2026-03-02T02:04:59Z';
  const options = { now: () => new Date(at), signal: new AbortController().signal };
  const states = await whileAwake({ ...hall, quiet: quiet('02:05-03:00') }, options, async (awake) => {
    const before = vi.advanceTimersByTime(10_000) && awake.aborted;
    at = '2026-03-02T02:05:00Z';
    vi.advanceTimersByTime(1_000);
    return [before, awake.aborted, awake.reason.message];
  });
  expect(states).toEqual([false, true, 'paused for quiet hours (02:05-03:00) until 2026-03-02 03:00 UTC']);
});
