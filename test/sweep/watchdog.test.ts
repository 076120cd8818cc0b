import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProbeResult } from '../../src/model/scanner.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { Watchdog } from '../../src/sweep/watchdog.ts';
import { fakeNetwork, fakeOptions, fakeProbe, fakeScope } from './fake-network.ts';

const began = Date.parse('2026-11-24T02:00:00Z');
let notices: string[];
let time: number;
const dog = () => new Watchdog({ onNotice: (sentence) => notices.push(sentence), now: () => time });

beforeEach(() => {
  notices = [];
  time = began;
});

/** Work that ends when its signal fires. */
function work(): { readonly promise: Promise<void>; end(): void } {
  let end: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

describe('where nothing ends', () => {
  test('Watchdog names each minute the hosts that the sweep waits for, and since when', async () => {
    const watchdog = dog();
    const [slow, slower] = [work(), work()];
    const first = watchdog.watch('10.1.2.3', () => slower.promise);
    time += 10_000;
    const second = watchdog.watch('10.1.2.9', () => slow.promise);
    time += 49_000;
    watchdog.look();
    expect(notices).toEqual([]);
    time += 6_000;
    watchdog.look();
    watchdog.look();
    const both = '10.1.2.3 (since 2026-11-24T02:00:00.000Z), 10.1.2.9 (since 2026-11-24T02:00:10.000Z)';
    expect(notices).toEqual([`Nothing has ended for 65 s. The sweep waits for ${both}.`]);
    slow.end();
    await second;
    time += 60_000;
    watchdog.look();
    expect(notices.slice(1)).toEqual([
      'Nothing has ended for 60 s. The sweep waits for 10.1.2.3 (since 2026-11-24T02:00:00.000Z).',
    ]);
    slower.end();
    await first;
    time += 600_000;
    watchdog.look();
    expect(notices).toHaveLength(2);
  });

  test('a clock that is put forward is no hour of silence', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const watchdog = new Watchdog({ onNotice: (sentence) => notices.push(sentence) });
    void watchdog.watch('10.1.2.3', () => work().promise);
    vi.setSystemTime(Date.now() + 3_600_000);
    watchdog.look();
    vi.useRealTimers();
    expect(notices).toEqual([]);
  });

  test.each([
    [5, /, 10\.1\.2\.5 \(since [^)]+\)\.$/],
    [6, /10\.1\.2\.5 \(since [^)]+\) and 1 other\.$/],
    [12, /10\.1\.2\.5 \(since [^)]+\) and 7 others\.$/],
  ])('of %i it names the five that take longest and counts the others', (count, expected) => {
    const watchdog = dog();
    for (let last = 1; last <= count; last++) {
      void watchdog.watch(`10.1.2.${last}`, () => work().promise);
      time += 10;
    }
    time += 61_000;
    watchdog.look();
    expect(notices[0]).toMatch(expected);
  });
});

test('where something ends now and then it is silent, and what work throws goes on', async () => {
  const watchdog = dog();
  void watchdog.watch('10.1.2.3', () => work().promise);
  for (let minute = 0; minute < 10; minute++) {
    time += 59_000;
    watchdog.look();
    await watchdog.watch('10.1.2.4', () => Promise.resolve());
  }
  await expect(watchdog.watch('10.1.2.4', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(notices).toEqual([]);
});

describe('a sweep', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('names a host that it waits for, and lets go of its watchdog in the end', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const hung = work();
    const reached = work();
    const run = async (): Promise<ProbeResult> => {
      reached.end();
      await hung.promise;
      return { end: 'silent' };
    };
    const running = sweep(
      fakeOptions({
        scope: fakeScope(['10.9.0.1']),
        network: fakeNetwork({ '10.9.0.1': { ports: { 80: 'open' } } }),
        scanners: [{ ...fakeProbe('http', [80]), run }],
        onNotice: (sentence) => notices.push(sentence),
      }),
    );
    await reached.promise;
    vi.advanceTimersByTime(66_000);
    expect(notices).toEqual([
      expect.stringMatching(/^Nothing has ended for 6\d s\. The sweep waits for 10\.9\.0\.1 \(since /),
    ]);
    hung.end();
    await running;
    expect(vi.getTimerCount()).toBe(0);
  });
});
