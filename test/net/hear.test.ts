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

test('hearing a segment ends when the network door closes', async () => {
  const network = await openLoopback(scopeOf('127.'));
  const begun = performance.now();
  const heard = network.hear(scanner, segment, () => undefined, never);
  await wait(100);
  await network.close();
  await heard;
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('hearing a segment ends when its signal fires', async () => {
  const network = await openLoopback(scopeOf('127.'));
  const stop = new AbortController();
  const begun = performance.now();
  setTimeout(() => stop.abort(), 100);
  await network.hear(scanner, segment, () => undefined, stop.signal);
  expect(performance.now() - begun).toBeLessThan(2000);
  await network.close();
});
