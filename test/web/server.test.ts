import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import { type Listening, listen, type PhaseLimits, type Place } from '../../src/web/server.ts';

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
async function served(
  place: Place = { address: '127.0.0.1', port: 0 },
  limits?: PhaseLimits,
): Promise<Listening> {
  const app = new Hono();
  const file = new Uint8Array(bytes);
  app.get('/page', (context) => context.text('here'));
  app.get('/file', (context) => context.body(file));
  app.post('/form', async (context) => context.text(await context.req.text()));
  app.onError((_, context) => context.body(null, 400));
  const listening = await listen(app, place, () => undefined, {}, limits);
  open.push(() => listening.close());
  return listening;
}

async function client({ address, port }: Listening, sends: string, from = '127.0.0.1'): Promise<Socket> {
  const socket = connect({ port, host: address, localAddress: from });
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
  [200, 'send half a request', half],
  [200, 'send nothing', ''],
  [80, 'request a file and do not read it', file],
])('listen answers another client while %d %s', async (count, _, sends) => {
  const listening = await served();
  const others = await Promise.all(Array.from({ length: count }, () => client(listening, sends)));
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
  for (let count = 1; count <= 64; count++) await client(listening, form);
  await expect.poll(() => begun).toBe(64);
  expect(await page(listening)).toBe('here');
});

test.each([
  ['the address that it connects from', (at: string) => [at, ''] as const, {}],
  ['the address that the proxy forwards', (at: string) => ['127.0.0.1', at] as const, { proxies: [] }],
])('listen distinguishes clients by %s: none takes the connections of others', async (_, by, protection) => {
  const app = new Hono();
  const requests: string[] = [];
  app.get('/page', async (context) => {
    const path = context.req.query('of') ?? '';
    requests.push(path);
    // Those of the greedy client are being answered for ever.
    return path === 'other' ? context.text('here') : new Promise<Response>(() => undefined);
  });
  const listening = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined, protection);
  open.push(() => listening.close());
  const send = async (of: string, who: string) => {
    const [from, forwarded] = by(who);
    const head = forwarded === '' ? '' : `X-Forwarded-For: ${forwarded}\r\n`;
    return client(listening, `GET /page?of=${of} HTTP/1.1\r\nHost: localhost\r\n${head}\r\n`, from);
  };
  const greedy: Socket[] = [];
  for (let count = 0; count < 64; count++) greedy.push(await send('greedy', '127.0.0.9'));
  await expect.poll(() => requests.length).toBe(64);
  const other = await send('other', '127.0.0.7');
  const [answer] = await Promise.race([once(other, 'data'), once(other, 'close')]);
  expect(String(answer)).toContain('here');
  await expect.poll(() => greedy.flatMap(({ closed }, at) => (closed ? [at] : []))).toEqual([63]);
  // It takes one more place, and loses one that it has.
  const again = await send('greedy', '127.0.0.9');
  await expect.poll(() => [...greedy.slice(62), again].filter(({ closed }) => closed).length).toBe(2);
  expect(other.closed).toBe(false);
});

const limits = { head: 200, request: 400, idle: 200, answer: 600 };

test.each([
  ['the head of its request', half],
  ['the body of its request', 'POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf'],
  ['a further request', 'GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n'],
])('listen closes the connection of a client that takes too long for %s', async (_, sends) => {
  const slow = await client(await served(undefined, limits), sends);
  slow.resume();
  await once(slow, 'close');
});

test('listen closes the connection of a client that takes too long to read its answer', async () => {
  const app = new Hono();
  let isClosed = false;
  app.get('/file', (context) => {
    (context.env as { outgoing: ServerResponse }).outgoing.once('close', () => {
      isClosed = true;
    });
    return context.body(new Uint8Array(bytes));
  });
  // Only the answer is in a hurry: a slow machine needs time to read the request.
  const place = { address: '127.0.0.1', port: 0 };
  const hurried = { head: 60_000, request: 60_000, idle: 60_000, answer: limits.answer };
  const listening = await listen(app, place, () => undefined, {}, hurried);
  open.push(() => listening.close());
  (await client(listening, file)).pause();
  await expect.poll(() => isClosed).toBe(true);
});

test('listen lets a client that reads have the whole of a file', async () => {
  const { address, port } = await served();
  const answer = await fetch(`http://${address}:${port}/file`);
  expect((await answer.arrayBuffer()).byteLength).toBe(bytes);
});

/** The status of the page, requested through a unix socket. */
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
