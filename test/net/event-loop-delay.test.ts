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

/** Milliseconds that something read now may have waited to be read. */
const unreadMs = (delay: EventLoopDelay) => 10_000 - delay.replyMs(now - 10_000);

test('a process that is idle is not late', () => {
  const delay = turning(20, 20, 20);
  now += 19;
  expect(unreadMs(delay)).toBe(0);
  delay.stop();
});

test('what is read right after a long turn may have lain there since the turn before it', () => {
  const delay = turning(20, 20, 300);
  now += 5;
  expect(unreadMs(delay)).toBe(265);
  delay.beat();
  now += 20;
  expect(unreadMs(delay)).toBe(0);
  delay.stop();
});

test('a turn that is still going on counts, too', () => {
  const delay = turning(20, 20);
  now += 150;
  expect(unreadMs(delay)).toBe(130);
  delay.stop();
});

test.each([
  // As late as a thread is expected to be that has just started.
  [0, 791],
  [30, 791],
  // A second, less 60 ms of room, less the lateness.
  [200, 740],
  // A camera on Wi-Fi that saves power gets its time even so.
  [600, 500],
])('EventLoopDelay.giveUpMs of 900 ms, after a turn %i ms too late, is %i', (late, ms) => {
  const delay = turning(20, 20 + late);
  expect(Math.round(delay.giveUpMs(900))).toBe(ms);
  delay.stop();
});

test('EventLoopDelay.giveUpMs gives all of it after some seconds in time', () => {
  const delay = turning(...Array<number>(500).fill(20));
  expect(delay.giveUpMs(900)).toBe(900);
  delay.stop();
});

test('EventLoopDelay.giveUpMs remembers the greatest delay, which fades', () => {
  const delay = turning(20, 320, 20);
  expect(delay.giveUpMs(900)).toBeCloseTo(640.9);
  for (let i = 0; i < 400; i++) {
    now += 20;
    delay.beat();
  }
  expect(delay.giveUpMs(900)).toBeGreaterThan(820);
  delay.stop();
});
