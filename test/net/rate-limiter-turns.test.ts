import { expect, test } from 'vitest';
import { RateLimiter } from '../../src/net/rate-limiter.ts';
import { HandClock } from './hand-clock.ts';

const forever = new AbortController().signal;

test('RateLimiter grants one burst in a turn of the event loop', async () => {
  const clock = new HandClock();
  const limiter = new RateLimiter({ rate: 1000, hostRate: 1e6, perHost: 1 }, clock);
  const granted: number[] = [];
  // A connect that fails at once, as where there is no route, takes the next turn within the same turn of the loop.
  const again = (i: number) =>
    limiter.slot(`10.0.${i >> 8}.${i & 255}`, forever, () => {
      granted.push(i);
      limiter.release(`10.0.${i >> 8}.${i & 255}`);
      clock.pass(1);
      if (i < 500) again(i + 1);
    });
  again(0);
  expect(granted.length).toBeLessThanOrEqual(11);
  const first = granted.length;
  clock.turn();
  expect(granted.length).toBeGreaterThan(first);
  expect(granted.length).toBeLessThanOrEqual(22);
});

test('RateLimiter drops what waits for a host that must not be scanned any more', async () => {
  const clock = new HandClock();
  const limiter = new RateLimiter({ rate: 10, hostRate: 1e6, perHost: 1 }, clock);
  const ends: string[] = [];
  const wait = (address: string) => {
    void limiter.connection(address, forever).then((slot) => ends.push(`${address} ${slot !== null}`));
    void limiter.datagram(address, forever).then((go) => ends.push(`${address} datagram ${go}`));
  };
  for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) wait(address);
  await clock.move(150);
  expect(ends).toEqual(['10.0.0.1 true', '10.0.0.1 datagram true']);
  limiter.mayStart = (address, flow) => address !== '10.0.0.2' || flow === 'datagram';
  await clock.move(300);
  expect(ends.slice(2).toSorted()).toEqual([
    '10.0.0.2 datagram true',
    '10.0.0.2 false',
    '10.0.0.3 datagram true',
    '10.0.0.3 true',
  ]);
  expect(limiter.hosts).toBeLessThanOrEqual(2);
});
