import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { ConnectThread } from '../../src/net/connect-thread.ts';
import { never, openLoopback, overlappingProbe, serve } from './loopback.ts';

const host = '127.0.77.41';
const silentHost = '127.0.77.42';

/** Listens, has room for two connections, and accepts none: no other connect is answered. */
const silentServer = `
  const { workerData: host, parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ host, port: 0, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });`;

let network: Network;
const warnings: string[] = [];
/** Connects that this thread makes itself. */
let here: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  const warn = (_: object, text: string) => void warnings.push(text);
  network = await openLoopback(undefined, {
    thread: true,
    limits: { connectMs: 600 },
    log: { warn, info: () => undefined },
  });
  here = vi.spyOn(Socket.prototype, 'connect');
  // Until the thread runs, connects are made here.
  const connectsHere = async () => {
    here.mockClear();
    await network.connectProbe(host, 9, never);
    return here.mock.calls.length;
  };
  await expect.poll(connectsHere).toBe(0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await network.close();
  warnings.length = 0;
});

/** A port of {@link silentHost} that does not answer. */
async function silentPort(): Promise<number> {
  const worker = new Worker(silentServer, { eval: true, workerData: silentHost });
  const [port] = (await once(worker, 'message')) as [number];
  const fill = [1, 2].map(() => connect({ host: silentHost, port }));
  await Promise.all(fill.map((socket) => once(socket, 'connect')));
  onTestFinished(async () => {
    for (const socket of fill) socket.destroy();
    await worker.terminate();
  });
  here.mockClear();
  return port;
}

test.each([
  ['one at a time', (address: string, port: number) => network.connectProbe(address, port, never)],
  [
    'overlapping',
    (address: string, port: number) => overlappingProbe(network, { address, port }, () => undefined),
  ],
])('connectProbe in a thread reports what accepts, refuses and is silent (%s)', async (_, probe) => {
  const server = await serve(host, () => undefined);
  onTestFinished(server.close);
  const silent = await silentPort();
  expect(await Promise.all([probe(host, server.port), probe(silentHost, silent)])).toEqual([
    'open',
    'silent',
  ]);
  expect(await probe(host, 9)).toBe('refused');
  expect(server.connections()).toBe(1);
  expect(here).not.toHaveBeenCalled();
});

test('connectProbe in a thread reports silence before its end', async () => {
  const silent = await silentPort();
  const order: string[] = [];
  const first = overlappingProbe(network, { address: silentHost, port: silent }, () => order.push('quiet'));
  expect(await first.then(() => order.push('end'))).toBe(2);
  expect(order).toEqual(['quiet', 'end']);
});

test('connectProbe makes in a thread without room only what overlaps there', async () => {
  const silent = await silentPort();
  // From its reply time follows how soon another may leave.
  expect(await network.connectProbe(silentHost, 9, never)).toBe('refused');
  const quiet = new Promise<void>((resolve) => {
    void overlappingProbe(network, { address: silentHost, port: silent }, resolve);
  });
  vi.spyOn(ConnectThread.prototype, 'hasRoom', 'get').mockReturnValue(false);
  await quiet;
  expect(await overlappingProbe(network, { address: silentHost, port: 9 }, () => undefined)).toBe('refused');
  expect(here).not.toHaveBeenCalled();
  expect(await network.connectProbe(host, 9, never)).toBe('refused');
  expect(here).toHaveBeenCalledOnce();
});

test('connectProbe in a thread ends with its signal', async () => {
  const silent = await silentPort();
  const stop = new AbortController();
  const end = network.connectProbe(silentHost, silent, stop.signal, 'full');
  setTimeout(() => stop.abort(), 30);
  expect(await end).toBe('stopped');
});

test('network.close ends what is connecting in a thread', async () => {
  const silent = await silentPort();
  const end = network.connectProbe(silentHost, silent, never, 'full');
  setTimeout(() => void network.close(), 30);
  expect(await end).toBe('stopped');
}, 60_000);

test('connectProbe goes on without its thread if that fails, and logs it', async () => {
  const silent = await silentPort();
  const post = vi.spyOn(Worker.prototype, 'postMessage');
  const end = network.connectProbe(silentHost, silent, never, 'full');
  await expect.poll(() => post.mock.calls.length).toBeGreaterThan(0);
  (post.mock.contexts[0] as Worker).emit('error', new Error('out of memory'));
  expect(await end).toBe('silent');
  expect(here).toHaveBeenCalled();
  expect(warnings).toContainEqual(expect.stringContaining('goes on without it'));
});
