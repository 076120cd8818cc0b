import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { pause } from '../../src/abort/pause.ts';
import type { Network } from '../../src/model/network.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { bytes, never, openLoopback } from './loopback.ts';

const host = '127.0.77.64';
const tenMinutes = 600_000;

/** Answers by TCP and by datagram in a thread of its own: reports the request, waits until it may answer, and reports the answer. */
const device = `
  const { workerData: { host, steps }, parentPort } = require('node:worker_threads');
  const onRequest = () => { Atomics.store(steps, 0, 1); Atomics.wait(steps, 1, 0); };
  const answered = () => { Atomics.store(steps, 2, 1); Atomics.notify(steps, 2); };
  const tcp = require('node:net').createServer((socket) =>
    socket.on('error', () => {}).once('data', () => { onRequest(); socket.write('me', answered); }));
  const udp = require('node:dgram').createSocket('udp4').on('message', (_, { port, address }) => {
    onRequest(); udp.send('me', port, address, answered);
  });
  parentPort.on('message', (port) => udp.send('me', port, host, answered));
  tcp.listen(0, host, () => udp.bind(0, host, () => parentPort.postMessage([tcp.address().port, udp.address().port])));
`;

let steps: Int32Array;
let worker: Worker;
let ports: readonly [tcp: number, udp: number];
let network: Network;

beforeEach(async () => {
  steps = new Int32Array(new SharedArrayBuffer(12));
  worker = new Worker(device, { eval: true, workerData: { host, steps } });
  [ports] = await once(worker, 'message');
  network = await openLoopback(undefined, {
    limits: { connectMs: tenMinutes, flowMs: tenMinutes },
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await network.close();
  await worker.terminate();
});

/** Enough for whatever delays a request, and too little for it to be sent again: the device may take its time to wake. */
const beforeRequestMs = 1_000;

/** Lets a request leave, and delays this process from then on until it was answered and the time for the answer is over. */
async function whileDelayed<T>(result: Promise<T>): Promise<T> {
  for (let ms = 0; Atomics.load(steps, 0) === 0; ms += 1) {
    if (ms < beforeRequestMs) vi.advanceTimersByTime(1);
    await turn();
  }
  Atomics.store(steps, 1, 1);
  Atomics.notify(steps, 1);
  untilAnswered();
  return result;
}

/** Delays this process until the device has sent something, and the time for that is over. */
function untilAnswered(): void {
  expect(Atomics.wait(steps, 2, 0, 30_000)).not.toBe('timed-out');
  vi.advanceTimersByTime(tenMinutes);
}

const complete = (reply: Uint8Array) => reply.byteLength === 2;
const once80 = (waitMs?: number) => (replies: readonly Uint8Array[]) =>
  replies.length > 0
    ? null
    : { request: bytes('who?'), maxBytes: 10, complete, ...(waitMs === undefined ? {} : { waitMs }) };

test.each([
  ['exchange', undefined],
  ['turn', tenMinutes / 2],
])(
  'a reply that came while this process was delayed is read, though the time of the %s is over',
  async (_of, waitMs) => {
    const at = { port: ports[0], tls: false };
    const answer = await whileDelayed(network.dialer(host, never).converse(at, once80(waitMs)));
    expect(answer).toMatchObject({ end: 'answered', replies: [Buffer.from('me')] });
  },
);

test.each([1, 2])('so is an answer by datagram, which is not sent again (of %d times)', async (repeats) => {
  const scanner: DatagramScanner = {
    kind: 'datagram',
    id: 'test',
    sends: 'A test.',
    neverSends: 'Anything else.',
    cost: { connections: 0, datagrams: 1, bytes: 100 },
    port: ports[1],
    group: { v4: null, v6: null },
    audience: 'alive',
    listenMs: 2_000,
    repeats,
    gapMs: 2_000,
    requests: () => [bytes('who?')],
    parse: () => [],
  };
  const channel = await network.channel(scanner, () => undefined);
  expect(await whileDelayed(channel.query(host, never))).toBe('answered');
  expect(network.counters.datagrams).toBe(1);
});

test('a turn that listens for a while receives what came until then', async () => {
  const socket = createSocket('udp4');
  onTestFinished(() => void socket.close());
  let received = 0;
  socket.on('message', () => {
    received += 1;
  });
  await new Promise<void>((resolve) => socket.bind(0, host, resolve));
  // Sockets are read after this turn, as they are after real timers.
  await turn();
  const listening = pause(1_000, never);
  worker.postMessage(socket.address().port);
  untilAnswered();
  expect(await listening).toBe(true);
  expect(received).toBe(1);
});
