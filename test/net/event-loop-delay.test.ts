import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EventLoopDelay } from '../../src/net/event-loop-delay.ts';

let now = 0;

beforeEach(() => {
  vi.useFakeTimers();
  now = 5_000;
});
afterEach(() => {
  vi.useRealTimers();
});

/** A process whose event loop turns after each of these times, in milliseconds. */
function turning(...gaps: readonly number[]): EventLoopDelay {
  const delay = new EventLoopDelay(() => now);
  for (const gap of gaps) {
    now += gap;
    delay.beat();
  }
  return delay;
}

test('a process that is idle is not late', () => {
  const delay = turning(20, 20, 20);
  now += 19;
  expect(delay.ms()).toBe(0);
  delay.stop();
});

test('what is read right after a long turn may have lain there since the turn before it', () => {
  const delay = turning(20, 20, 300);
  now += 5;
  expect(delay.ms()).toBe(265);
  delay.beat();
  now += 20;
  expect(delay.ms()).toBe(0);
  delay.stop();
});

test('a turn that is still going on counts, too', () => {
  const delay = turning(20, 20);
  now += 150;
  expect(delay.ms()).toBe(130);
  delay.stop();
});

test('EventLoopDelay.recentMs remembers the greatest delay, which fades', () => {
  const delay = turning(20, 320, 20);
  expect(delay.recentMs()).toBeCloseTo(299.1);
  for (let i = 0; i < 400; i++) {
    now += 20;
    delay.beat();
  }
  expect(delay.recentMs()).toBeLessThan(120);
  delay.stop();
});
