import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Readers } from '../../../src/web/dashboard/readers.ts';
import { dashboardOn } from '../../../src/web/dashboard-on.ts';
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
