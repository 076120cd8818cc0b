import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Stalls } from '../../src/sweep/stalls.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

/** Lets the machine stand still: the time of day goes on, no timer fires. */
const standStill = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe('time that passed unnoticed', () => {
  test('is noticed by the time of day, once', () => {
    const stalls = new Stalls();
    standStill(5_000);
    expect(stalls.count()).toBe(0);
    standStill(5_001);
    expect([stalls.count(), stalls.count()]).toEqual([1, 1]);
  });

  test('is noticed by the steady clock where the time of day was set back', () => {
    const stalls = new Stalls();
    vi.advanceTimersByTime(6_000);
    vi.setSystemTime(Date.now() - 3_600_000);
    expect([stalls.count(), stalls.count()]).toEqual([1, 1]);
  });

  test('is none while the timer looks, and none before it was started', () => {
    const stalls = new Stalls();
    vi.advanceTimersByTime(60_000);
    const stop = stalls.start();
    expect(stalls.count()).toBe(0);
    for (let i = 0; i < 30; i += 1) vi.advanceTimersByTime(1_000);
    expect(stalls.count()).toBe(0);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test.each([
  ['is done once more where the process stood still and nothing is conclusive', true, false, 2],
  ['is done once where the result is conclusive', true, true, 1],
  ['is done once where the process went on', false, false, 1],
])('work %s', async (_, stands, isConclusive, times) => {
  const stalls = new Stalls();
  let done = 0;
  const result = await stalls.over(
    async () => {
      done += 1;
      if (stands) standStill(60_000);
      return done;
    },
    () => isConclusive,
  );
  expect([done, result]).toEqual([times, times]);
});
