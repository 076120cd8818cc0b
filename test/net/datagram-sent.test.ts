import { createSocket } from 'node:dgram';
import { expect, test } from 'vitest';
import { bacnet } from '../../scanners/bacnet.ts';
import { never, openLoopback, scopeOf, wait } from './loopback.ts';

const host = '127.0.77.60';

test('DatagramChannel.query reports a request when it leaves, not when it is queued', async () => {
  const received: number[] = [];
  const device = createSocket('udp4');
  device.on('message', () => received.push(performance.now()));
  await new Promise<void>((resolve) => device.bind(0, host, resolve));
  const network = await openLoopback(scopeOf('127.0.77.'), { limits: { hostRate: 5 } });
  const channel = await network.channel(
    { ...bacnet, port: device.address().port, listenMs: 10 },
    () => undefined,
  );
  const startedAt = performance.now();
  const sent: number[] = [];
  const onSent = () => void sent.push(performance.now() - startedAt);
  await Promise.all([1, 2, 3].map(() => channel.query(host, never, 'first', onSent)));
  await wait(50);
  await network.close();
  device.close();
  expect([sent.length, received.length]).toEqual([3, 3]);
  expect(sent[2]).toBeGreaterThan(350);
});
