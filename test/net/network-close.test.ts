import { expect, onTestFinished, test } from 'vitest';
import { bytes, never, openLoopback, serve } from './loopback.ts';

const host = '127.0.77.21';
/** A reply is never complete: without an end it is waited for a minute. */
const hello = (replies: readonly Uint8Array[]) =>
  replies.length === 0 ? { request: bytes('hello'), maxBytes: 100, complete: () => false } : null;

test('network.close ends an exchange, and nothing is sent after it', async () => {
  const network = await openLoopback();
  const server = await serve(host, (socket) => socket.on('data', () => void network.close()));
  onTestFinished(server.close);
  const at = { port: server.port, tls: false };
  expect((await network.dialer(host, never).converse(at, hello)).end).not.toBe('silent');
  expect(await network.connectProbe(host, server.port, never)).toBe('stopped');
});

test('network.close ends an exchange that is still connecting', async () => {
  const network = await openLoopback();
  const server = await serve(host, () => undefined);
  onTestFinished(server.close);
  const replies = network.dialer(host, never).converse({ port: server.port, tls: false }, hello);
  while (network.counters.connects === 0) await Promise.resolve();
  await network.close();
  expect(await replies).toEqual({ end: 'stopped' });
});
