import { expect, test } from 'vitest';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { never, openLoopback, scopeOf, wait } from './loopback.ts';

/** Sends nothing at all: only how long it listens is looked at. */
const scanner: DatagramScanner = {
  kind: 'datagram',
  id: 'patient',
  sends: 'Nothing.',
  neverSends: 'Anything.',
  cost: { connections: 0, datagrams: 0, bytes: 1 },
  port: 3702,
  group: { v4: '239.255.255.250', v6: null },
  audience: 'alive',
  listenMs: 30_000,
  repeats: 2,
  gapMs: 30_000,
  requests: () => [],
  parse: () => null,
};
const segment = { interfaceName: 'lo', interfaceAddress: '127.0.0.1', prefixLength: 8, scopeId: null };

test('querySegment ends when the network door closes', async () => {
  const network = await openLoopback(scopeOf('127.'));
  const startedAt = performance.now();
  const received = network.querySegment(scanner, segment, () => undefined, never);
  await wait(100);
  await network.close();
  await received;
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});

test('querySegment ends when its signal fires', async () => {
  const network = await openLoopback(scopeOf('127.'));
  const stop = new AbortController();
  const startedAt = performance.now();
  setTimeout(() => stop.abort(), 100);
  await network.querySegment(scanner, segment, () => undefined, stop.signal);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  await network.close();
});

test('a scanner with neither group nor broadcast is not received, and queries nothing', async () => {
  const network = await openLoopback(scopeOf('127.'));
  const silent = { ...scanner, group: { v4: null, v6: null }, requests: () => [Buffer.from('x')] };
  const startedAt = performance.now();
  expect(await network.querySegment(silent, segment, () => undefined, never)).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(network.counters).toMatchObject({ datagrams: 0, refusedByGuard: 0 });
  await network.close();
});

test('a segment whose network is not in the scope as a whole gets no broadcast', async () => {
  const network = await openLoopback(scopeOf('127.0.77.'));
  const loud = {
    ...scanner,
    group: { v4: null, v6: null },
    broadcast: true,
    requests: () => [Buffer.from('x')],
  };
  expect(await network.querySegment(loud, segment, () => undefined, never)).toMatch(/were not probed\.$/);
  expect(network.counters).toMatchObject({ datagrams: 0, refusedByGuard: 1 });
  await network.close();
});

test.each([
  [[70_000], 'A query to a segment could not be sent; devices that answer only to it were not probed.'],
  // One of two had left.
  [[70_000, 1], null],
  [[1], null],
])('a query of %j bytes that this machine cannot send counts as not scanned', async (lengths, notice) => {
  const network = await openLoopback(scopeOf('127.'));
  const requests = () => lengths.map((length) => Buffer.alloc(length));
  const querying = {
    ...scanner,
    port: 9,
    group: { v4: null, v6: null },
    broadcast: true,
    repeats: 1,
    listenMs: 1,
    requests,
  };
  expect(await network.querySegment(querying, segment, () => undefined, never)).toBe(notice);
  await network.close();
});

test('keeps to the scanner’s own rate on all segments together', async () => {
  const network = await openLoopback(scopeOf('127.'));
  // The port of discard: nothing on this machine listens there.
  const slow = {
    ...scanner,
    port: 9,
    group: { v4: null, v6: null },
    broadcast: true,
    perSecond: 10,
    listenMs: 1,
    repeats: 1,
    requests: () => [1, 2, 3].map(() => Buffer.from('x')),
  };
  const startedAt = performance.now();
  const other = { ...segment, interfaceAddress: '127.0.0.2' };
  await Promise.all([segment, other].map((one) => network.querySegment(slow, one, () => undefined, never)));
  // Six at ten a second: five gaps of 100 ms.
  expect(performance.now() - startedAt).toBeGreaterThan(450);
  expect(network.counters.datagrams).toBe(6);
  await network.close();
});
