import { EventEmitter } from 'node:events';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { compiledCount } from '../../../db/file/database.ts';
import { serveReader } from '../../../src/web/dashboard/reader.ts';
import type { Asked, FromReader, ToReader } from '../../../src/web/dashboard/reader-messages.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { councilForAll } from './council.ts';

const council = councilForAll();

const page: Asked = {
  method: 'GET',
  url: 'http://localhost/',
  headers: [],
  visitor: { account: { name: '', role: 'viewer', sites: null }, csrf: null },
  body: null,
};

test('serveReader reports with an answer that its thread is full', async () => {
  const app = new Hono<Env>().get('/', (context) => context.text('page'));
  const port = new EventEmitter();
  const answers: boolean[] = [];
  const own = {
    postMessage: (message: FromReader) => {
      if (message.kind === 'answer') answers.push(message.isFull);
    },
    on: (event: 'message', listener: (message: ToReader) => void) => port.on(event, listener),
  };
  let isFull = false;
  serveReader(app, own, { reload: () => undefined, isFull: () => isFull });
  port.emit('message', { kind: 'ask', asked: page });
  await expect.poll(() => answers).toEqual([false]);
  isFull = true;
  port.emit('message', { kind: 'ask', asked: page });
  await expect.poll(() => answers).toEqual([false, true]);
});

test('compiledCount counts each statement that a thread keeps, and the same one once', () => {
  const { reader } = council();
  const before = compiledCount();
  for (const number of [1, 2, 3, 3, 3]) reader.get(`SELECT ${number}`);
  expect(compiledCount() - before).toBe(3);
});
