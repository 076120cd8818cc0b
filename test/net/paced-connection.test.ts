import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { connectPaced } from '../../src/net/paced-connection.ts';

async function server(take: (socket: Socket) => void): Promise<number> {
  const listening = createServer(take).listen(0, '127.0.0.1');
  onTestFinished(() => void listening.close());
  await once(listening, 'listening');
  return (listening.address() as AddressInfo).port;
}

test('connectPaced sends a large write evenly, packet by packet', async () => {
  const arrived: { readonly at: number; readonly bytes: number }[] = [];
  const port = await server((socket) => {
    socket.on('data', (data) => arrived.push({ at: performance.now(), bytes: data.length }));
    socket.on('end', () => socket.end('done'));
  });
  const rate = 64_000;
  const line = await connectPaced({ host: '127.0.0.1', port, rate, timeoutMs: 60_000 });
  const started = performance.now();
  const sent = Buffer.alloc(32_000, 'x');
  line.end(sent);
  const [reply] = await once(line, 'data');
  expect(String(reply)).toBe('done');
  expect(arrived.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(sent.length);
  // Whatever the machine is busy with, never more than the rate lets through since the start, and one packet.
  let total = 0;
  for (const { at, bytes } of arrived) {
    total += bytes;
    expect(total).toBeLessThanOrEqual(((at - started) * rate) / 1_000 + 2 * 1_466);
  }
});

test('connectPaced passes on what comes, its end, and why a connection failed', async () => {
  const port = await server((socket) => socket.end(Buffer.alloc(300_000, 'y')));
  const line = await connectPaced({ host: '127.0.0.1', port, rate: 1_000, timeoutMs: 60_000 });
  let bytes = 0;
  for await (const piece of line) bytes += piece.length;
  expect(bytes).toBe(300_000);
  await expect(
    connectPaced({ host: '127.0.0.1', port: 9, rate: 1_000, timeoutMs: 60_000 }),
  ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
