import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { openNetwork } from '../../src/net/open.ts';
import { Overlapping } from '../../src/net/overlapping.ts';
import { RateLimiter } from '../../src/net/rate-limiter.ts';
import { HandClock } from './hand-clock.ts';
import { scopeOf } from './loopback.ts';

const host = '127.0.77.40';
const never = new AbortController().signal;
let network: Network;

beforeAll(async () => {
  network = await openNetwork({ scope: scopeOf('127.0.77.') });
});
afterAll(() => network.close());

test('Overlapping withdraws what is not answered yet, of that host alone', () => {
  const overlapping = new Overlapping();
  const withdrawn: string[] = [];
  const one = (name: string) => ({ withdraw: () => withdrawn.push(name) });
  const answered = one('answered');
  overlapping.add(host, answered);
  overlapping.add(host, one('first'));
  overlapping.add(host, one('second'));
  overlapping.add('127.0.77.41', one('other'));
  overlapping.remove(host, answered);
  overlapping.withdraw(host);
  expect(withdrawn).toEqual(['first', 'second']);
});

test('Overlapping keeps connects waiting while a late connection is being closed', async () => {
  const overlapping = new Overlapping();
  const order: string[] = [];
  let close: () => void = () => undefined;
  overlapping.closing(
    host,
    new Promise((resolve) => {
      close = resolve;
    }),
  );
  const next = overlapping.closed(host)?.then(() => order.push('next'));
  expect(overlapping.closed('127.0.77.41')).toBeUndefined();
  order.push('other');
  close();
  await next;
  expect(order).toEqual(['other', 'next']);
});

test('connectProbe does not report silence of a port that answers', async () => {
  const server = createServer().listen(0, host);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const silent: number[] = [];
  const ends = await Promise.all(
    [port, 9].map((one) => network.connectProbe(host, one, never, 'full', () => silent.push(one))),
  );
  expect(ends).toEqual(['open', 'refused']);
  expect(silent).toEqual([]);
  await new Promise((resolve) => server.close(resolve));
});

test('RateLimiter gives no slot while more are taken than there are', async () => {
  const clock = new HandClock();
  const limiter = new RateLimiter({ rate: 1000, hostRate: 1000, perHost: 1 }, clock);
  const release = await limiter.connection('10.0.0.1', never);
  limiter.occupy('10.0.0.1');
  let next = false;
  limiter.slot('10.0.0.1', never, () => {
    next = true;
  });
  release?.();
  await clock.move(100);
  expect(next).toBe(false);
  limiter.release('10.0.0.1');
  await clock.move(100);
  expect(next).toBe(true);
});
