import { EventEmitter } from 'node:events';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Readers } from '../../../src/web/dashboard/readers.ts';
import { dashboardOn } from '../../../src/web/dashboard-on.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { ask, councilForAll } from './council.ts';

const council = councilForAll();

/** A thread that ends with the first request it gets. */
class WeakThread extends EventEmitter {
  constructor() {
    super();
    setImmediate(() => this.emit('message', { kind: 'ready' }));
  }

  postMessage(message: { readonly kind: string }): void {
    if (message.kind !== 'ask') return;
    this.emit('error', new Error('out of memory'));
    this.emit('exit');
  }

  terminate(): Promise<void> {
    return Promise.resolve();
  }
}

test.each([
  ['/devices', 'text/html; charset=UTF-8', 'Try again, or ask for less'],
  ['/devices.csv', 'text/html; charset=UTF-8', 'Try again, or ask for less'],
  ['/api/v1/devices', 'application/json', '{"error":"What was reading this has ended'],
])('%s is answered 503 with what to do where its thread ends', async (path, type, text) => {
  const { reader, activeConfig } = council();
  const failures: unknown[] = [];
  const failed = (error: unknown) => failures.push(error);
  const readers = new Readers(() => new WeakThread(), failed);
  const { app, close } = dashboardOn(reader, {
    activeConfig: () => activeConfig,
    failed,
    note: () => undefined,
    concluding: () => Promise.reject(new Error('nothing is corrected here')),
    readers,
  });
  const answer = await ask(app, path);
  close();
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(answer.text).toContain(text);
  expect(failures).toEqual([new Error('out of memory')]);
});

/** A thread that answers each request at once. */
class ReadyThread extends WeakThread {
  override postMessage({ kind }: { readonly kind: string }): void {
    const answer = { status: 200, headers: [], body: new ArrayBuffer(1) };
    if (kind === 'ask') this.emit('message', { kind: 'answer', answer, isFull: false });
  }
}

test('Readers keeps a client to three files at a time, and gives each other client one', async () => {
  const readers = new Readers(
    () => new ReadyThread(),
    () => undefined,
  );
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    const name = context.req.query('by') ?? '';
    context.set('visitor', { account: { name, role: 'viewer', sites: null }, csrf: null });
    await next();
  });
  app.use(readers.middleware());
  app.onError((error, context) => context.text(error.message, 503));
  const sent: EventEmitter[] = [];
  const get = async (by: string, path = '/devices.csv') => {
    const outgoing = new EventEmitter();
    sent.push(outgoing);
    const { status } = await app.request(`http://localhost${path}?by=${by}`, {}, { outgoing });
    return status;
  };
  for (const by of ['ann', 'bob', 'cat', 'dan'])
    expect([await get(by), await get(by), await get(by)]).toEqual([200, 200, 200]);
  expect([await get('ann'), await get('ann', '/devices')]).toEqual([503, 200]);
  // Twelve are being sent: a client that has none gets its first.
  expect([await get('eve'), await get('eve')]).toEqual([200, 503]);
  sent[0]?.emit('close');
  sent[1]?.emit('close');
  expect(await get('ann')).toBe(200);
  expect(await get('ann')).toBe(503);
});
