import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { type Listening, listen, type Place } from '../../src/web/server.ts';

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'camcensus-socket-'));
  open.push(() => rmSync(made, { recursive: true }));
  return made;
}

/** A server with a quick page, and a file that fills what the kernel holds for a client that does not read. */
async function served(place: Place = { address: '127.0.0.1', port: 0 }): Promise<Listening> {
  const app = new Hono();
  const file = new Uint8Array(bytes);
  app.get('/page', (context) => context.text('here'));
  app.get('/file', (context) => context.body(file));
  const listening = await listen(app, place, () => undefined);
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

/** More than the kernel holds for a client that does not read. */
const bytes = 8 * 1024 * 1024;
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

test('listen answers another client while every connection waits for the rest of a form', async () => {
  const app = new Hono();
  let begun = 0;
  app.get('/page', (context) => context.text('here'));
  app.post('/form', async (context) => {
    begun += 1;
    return context.text(await context.req.text());
  });
  app.onError((_, context) => context.body(null, 400));
  const listening = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined);
  open.push(() => listening.close());
  const form = 'POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf';
  for (let count = 1; count <= 32; count++) {
    await client(listening, form);
    await vi.waitFor(() => expect(begun).toBe(count), 10_000);
  }
  expect(await page(listening)).toBe('here');
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
  expect((await answer.arrayBuffer()).byteLength).toBe(bytes);
});

/** The status of the page, asked through a unix socket. */
const through = (socketPath: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    get({ socketPath, path: '/page', headers: { host: 'localhost', connection: 'close' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });

test('listen serves a unix socket for its owner and group, and removes it at the end', async () => {
  const path = join(folder(), 'dashboard.sock');
  const listening = await served({ address: path, port: 0 });
  expect(statSync(path).mode & 0o777).toBe(0o660);
  expect(await through(path)).toBe(200);
  await listening.close();
  expect(existsSync(path)).toBe(false);
});

test('listen replaces the socket of a killed process, and nothing else', async () => {
  const path = join(folder(), 'dashboard.sock');
  const script = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL');
  expect(statSync(path).isSocket()).toBe(true);
  await served({ address: path, port: 0 });
  expect(await through(path)).toBe(200);
  await expect(served({ address: path, port: 0 })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(await through(path)).toBe(200);
  const other = join(folder(), 'notes.txt');
  writeFileSync(other, 'kept');
  await expect(served({ address: other, port: 0 })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(readFileSync(other, 'utf8')).toBe('kept');
});
