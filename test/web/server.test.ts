import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { type Listening, listen } from '../../src/web/server.ts';

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A server with a quick page, and a file that fills what the kernel holds for a client that does not read. */
async function served(): Promise<Listening> {
  const app = new Hono();
  const file = new Uint8Array(32 * 1024 * 1024);
  app.get('/page', (context) => context.text('here'));
  app.get('/file', (context) => context.body(file));
  const listening = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined);
  open.push(() => listening.close());
  return listening;
}

async function client({ address, port }: Listening, sends: string): Promise<Socket> {
  const socket = connect(port, address);
  open.push(() => {
    socket.destroy();
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(sends);
  return socket;
}

const page = async ({ address, port }: Listening) =>
  (await fetch(`http://${address}:${port}/page`, { headers: { connection: 'close' } })).text();

const half = 'GET /page HTTP/1.1\r\nHost: localhost\r\nX';
const file = 'GET /file HTTP/1.1\r\nHost: localhost\r\n\r\n';

test.each([
  ['send half a request', half],
  ['send nothing', ''],
  ['ask for a file and do not read it', file],
])('listen answers another client while 200 %s', async (_, sends) => {
  const listening = await served();
  const others = await Promise.all(Array.from({ length: 200 }, () => client(listening, sends)));
  for (const one of others) one.pause();
  for (let times = 0; times < 5; times++) expect(await page(listening)).toBe('here');
});

test('listen closes the connection of a client that does not end its request', async () => {
  const listening = await served();
  const slow = await client(listening, half);
  slow.resume();
  await vi.waitFor(() => expect(slow.closed).toBe(true), 60_000);
});

test('listen lets a client that reads have the whole of a file', async () => {
  const { address, port } = await served();
  const answer = await fetch(`http://${address}:${port}/file`);
  expect((await answer.arrayBuffer()).byteLength).toBe(32 * 1024 * 1024);
});
