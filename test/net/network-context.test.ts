import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Budget } from '../../src/net/budget.ts';
import { Counters } from '../../src/net/counters.ts';
import { Guard } from '../../src/net/guard.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { quiet } from '../../src/net/log.ts';
import { NetworkContext } from '../../src/net/network-context.ts';
import { RateLimiter } from '../../src/net/rate-limiter.ts';
import { SenderQuotas, usualShare } from '../../src/net/sender-quotas.ts';
import { Sources } from '../../src/net/sources.ts';
import { scopeOf } from './loopback.ts';

let now = 0;

beforeEach(() => {
  now = 5_000;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function contextOf(): NetworkContext {
  const counters = new Counters();
  return new NetworkContext({
    guard: new Guard(scopeOf('127.0.77.'), counters),
    limiter: new RateLimiter(defaultLimits),
    budget: new Budget(10),
    limits: defaultLimits,
    counters,
    log: quiet,
    sources: new Sources(() => ({}), quiet),
    quotas: new SenderQuotas(quiet, counters, usualShare),
    networkAndBroadcast: new Set(),
    userAgent: 'test',
  });
}

/** How long a connect may wait, of 900 ms, after the event loop turned once too late by so many milliseconds. */
function waitAfter(lateMs: number): number {
  const context = contextOf();
  for (const late of [0, lateMs]) {
    now += 20 + late;
    vi.advanceTimersByTime(20);
  }
  const ms = context.giveUpMs(900);
  context.close();
  return ms;
}

test('NetworkContext.giveUpMs is shorter by the lateness of timers, and never under 500 ms', () => {
  expect(waitAfter(0)).toBe(900);
  expect(waitAfter(30)).toBe(900);
  // A second, less 60 ms of room, less the lateness.
  expect(waitAfter(200)).toBe(740);
  // A camera on Wi-Fi that saves power gets its time even so.
  expect(waitAfter(600)).toBe(500);
});
