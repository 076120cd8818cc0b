import { describe, expect, test } from 'vitest';
import { type NightlyOptions, nightly } from '../../src/nightly/service.ts';

const minuteMs = 60_000;
const site = { name: 'st-marys', schedule: '0 2 * * *', timezone: 'UTC', quiet: [], blackout: [] };

/** A service whose clock stands at `now`; it stops when `runs` runs were made or it says that it waits. */
async function serve(over: Partial<NightlyOptions> & { now(): Date }): Promise<string[]> {
  const runs: string[] = [];
  const stop = new AbortController();
  await nightly({
    sites: () => [site],
    lastRun: () => null,
    run: (name, at) => {
      runs.push(`${name} ${at.toISOString()}`);
      return Promise.resolve('over');
    },
    waiting: () => stop.abort(),
    signal: stop.signal,
    ...over,
  });
  return runs;
}

describe('the nightly service', () => {
  test('a run that was missed is caught up once, however many were missed', async () => {
    const now = () => new Date('2026-11-24T09:00:00Z');
    expect(await serve({ now, lastRun: () => '2026-11-19T02:00:00.000Z' })).toEqual([
      'st-marys 2026-11-24T02:00:00.000Z',
    ]);
  });

  test('a site that ran for its last scheduled time waits', async () => {
    const now = () => new Date('2026-11-24T09:00:00Z');
    expect(await serve({ now, lastRun: () => '2026-11-24T02:00:00.000Z' })).toEqual([]);
  });

  test('a site that never ran waits for its first time', async () => {
    const told: unknown[] = [];
    const stop = new AbortController();
    const now = () => new Date('2026-11-24T09:00:00Z');
    const waiting: NightlyOptions['waiting'] = (next) => {
      told.push(next);
      stop.abort();
    };
    expect(await serve({ now, waiting, signal: stop.signal })).toEqual([]);
    expect(told).toEqual([{ site: 'st-marys', at: new Date('2026-11-25T02:00:00.000Z') }]);
  });

  test('sites that are due together run one after the other', async () => {
    let busy = 0;
    let most = 0;
    const order: string[] = [];
    await serve({
      sites: () => [site, { ...site, name: 'town-hall' }],
      now: () => new Date('2026-11-24T09:00:00Z'),
      lastRun: () => '2026-11-20T02:00:00.000Z',
      run: async (name) => {
        busy += 1;
        most = Math.max(most, busy);
        order.push(name);
        await new Promise((resolve) => setTimeout(resolve, 10));
        busy -= 1;
        return 'over';
      },
    });
    expect(order).toEqual(['st-marys', 'town-hall']);
    expect(most).toBe(1);
  });

  test('a clock that was years ahead for a night and was set back costs no night after it', async () => {
    let clock = Date.parse('2099-03-01T01:59:50Z');
    let waits = 0;
    const stop = new AbortController();
    const runs: string[] = [];
    await serve({
      now: () => new Date(clock),
      signal: stop.signal,
      waiting: () => undefined,
      // What the inventory tells of before that night.
      lastRun: () => '2026-11-23T02:00:00.000Z',
      wait: (ms) => {
        waits += 1;
        clock = runs.length === 1 ? Date.parse('2026-11-24T09:00:00Z') : clock + ms;
        if (runs.length === 2 || waits === 10) stop.abort();
        return Promise.resolve();
      },
      run: (_name, at) => {
        runs.push(at.toISOString());
        return Promise.resolve('over');
      },
    });
    expect(runs).toEqual(['2099-02-28T02:00:00.000Z', '2026-11-24T02:00:00.000Z']);
  });

  test('a clock that is set back by minutes makes no run twice', async () => {
    let clock = Date.parse('2026-11-24T02:00:10Z');
    const stop = new AbortController();
    let waits = 0;
    const runs = await serve({
      now: () => new Date(clock),
      signal: stop.signal,
      waiting: () => undefined,
      lastRun: () => '2026-11-23T02:00:00.000Z',
      wait: () => {
        waits += 1;
        clock = Date.parse('2026-11-24T01:55:00Z') + waits * minuteMs;
        if (waits === 10) stop.abort();
        return Promise.resolve();
      },
    });
    expect(runs).toEqual(['st-marys 2026-11-24T02:00:00.000Z']);
  });

  test('a run starts when its time comes', async () => {
    let since: number | null = null;
    // The clock stands 60 ms before the hour until the service waits, and then goes on with the real one.
    const now = () =>
      new Date(Date.parse('2026-11-24T01:59:59.940Z') + (since === null ? 0 : Date.now() - since));
    const stop = new AbortController();
    const runs: string[] = [];
    await serve({
      now,
      signal: stop.signal,
      waiting: () => {
        since ??= Date.now();
      },
      run: (_name, at) => {
        runs.push(at.toISOString());
        stop.abort();
        return Promise.resolve('over');
      },
    });
    expect(runs).toEqual(['2026-11-24T02:00:00.000Z']);
  });

  test('it stops at once when told to, even while it waits', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const before = performance.now();
    await serve({
      now: () => new Date('2026-11-24T09:00:00Z'),
      waiting: () => undefined,
      signal: stop.signal,
    });
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
