import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answered, Asked, ToReader } from '../../../src/web/dashboard/reader-messages.ts';
import { Busy, ReaderPool, ThreadLost } from '../../../src/web/dashboard/reader-pool.ts';

const here = new AbortController().signal;
const answer = (status: number): Answered => ({ status, headers: [], body: new ArrayBuffer(0) });
const page = (url: string): Asked => ({
  method: 'GET',
  url,
  headers: [],
  visitor: { account: { name: '', role: 'viewer', sites: null }, csrf: null },
  body: null,
});

/** A thread that answers when the test calls `answers`. */
class PretendedThread extends EventEmitter {
  readonly requests: string[] = [];
  readonly orders: string[] = [];
  isEnded = false;

  postMessage(message: ToReader): void {
    if (message.kind === 'ask') this.requests.push(message.asked.url);
    else this.orders.push(message.kind);
  }

  terminate(): Promise<void> {
    this.ends();
    return Promise.resolve();
  }

  ready(): void {
    this.emit('message', { kind: 'ready' });
  }

  answers(status: number, isFull = false): void {
    this.emit('message', { kind: 'answer', answer: answer(status), isFull });
  }

  ends(error?: Error): void {
    if (this.isEnded) return;
    this.isEnded = true;
    if (error) this.emit('error', error);
    this.emit('exit');
  }
}

let threads: PretendedThread[];
let failures: unknown[];
beforeEach(() => {
  threads = [];
  failures = [];
});
afterEach(() => vi.useRealTimers());

const poolOf = (most: number, mostWaiting = 2) =>
  new ReaderPool({
    threads: most,
    mostWaiting,
    patienceMs: 250,
    busy: 'too many',
    lost: 'it ended',
    start: () => {
      threads.push(new PretendedThread());
      return threads.at(-1)!;
    },
    failed: (error) => failures.push(error),
  });

test('ReaderPool starts threads as requests need them, and no more than the most', async () => {
  const pool = poolOf(2);
  const opened = pool.open();
  threads[0]?.ready();
  await opened;
  const first = pool.ask(page('1'), here, 'jane');
  expect(threads).toHaveLength(1);
  const others = ['2', '3'].map((url) => pool.ask(page(url), here, 'jane'));
  expect(threads).toHaveLength(2);
  threads[1]?.ready();
  expect(threads.map(({ requests }) => requests)).toEqual([['1'], ['2']]);
  threads[1]?.answers(202);
  expect(threads[1]?.requests).toEqual(['2', '3']);
  threads[1]?.answers(203);
  threads[0]?.answers(201);
  expect((await Promise.all([first, ...others])).map(({ status }) => status)).toEqual([201, 202, 203]);
});

test('ReaderPool fails the request of a thread that ends, and replaces the thread for the next', async () => {
  const pool = poolOf(1);
  const lost = pool.ask(page('lost'), here, 'jane');
  const next = pool.ask(page('next'), here, 'jane');
  threads[0]?.ready();
  threads[0]?.ends(new Error('out of memory'));
  await expect(lost).rejects.toThrow(ThreadLost);
  expect(failures).toEqual([new Error('out of memory')]);
  threads[1]?.ready();
  threads[1]?.answers(200);
  expect((await next).status).toBe(200);
});

test('ReaderPool replaces a full thread, which answers until the other can', async () => {
  const pool = poolOf(1, 3);
  const all = ['1', '2', '3'].map((url) => pool.ask(page(url), here, 'jane'));
  threads[0]?.ready();
  threads[0]?.answers(201, true);
  expect(threads.map(({ requests }) => requests)).toEqual([['1', '2'], []]);
  threads[1]?.ready();
  expect(threads[1]?.requests).toEqual(['3']);
  threads[0]?.answers(202, true);
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  threads[1]?.answers(203);
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual([201, 202, 203]);
  expect(failures).toEqual([]);
});

test('ReaderPool fails one request for each thread that cannot start', async () => {
  const pool = poolOf(1);
  const all = ['1', '2'].map((url) => pool.ask(page(url), here, 'jane'));
  threads[0]?.ends(new Error('no room'));
  await expect(all[0]).rejects.toThrow(ThreadLost);
  expect(threads).toHaveLength(2);
  threads[1]?.ready();
  threads[1]?.answers(200);
  expect((await all[1])?.status).toBe(200);
});

test('ReaderPool.open rejects with what a thread cannot start for', async () => {
  const opened = poolOf(1).open();
  threads[0]?.emit('message', { kind: 'refused', error: 'no such policy', forPeople: true });
  threads[0]?.ends();
  await expect(opened).rejects.toBe('no such policy');
});

test('ReaderPool refuses a request where others wait, not counting those whose clients are gone', async () => {
  const pool = poolOf(1);
  const gone = new AbortController();
  const abandoned = ['1', '2', '3'].map((url) => pool.ask(page(url), gone.signal, 'jane'));
  await expect(pool.ask(page('4'), here, 'jane')).rejects.toThrow(Busy);
  gone.abort();
  for (const one of abandoned) await expect(one).rejects.toThrow('aborted');
  const kept = pool.ask(page('5'), here, 'jane');
  threads[0]?.ready();
  expect(threads[0]?.requests).toEqual(['5']);
  threads[0]?.answers(200);
  expect((await kept).status).toBe(200);
});

test('ReaderPool gives clients turns, so that one with many requests keeps no other waiting', async () => {
  const pool = poolOf(1, 8);
  const first = ['1', '2', '3', '4'].map((url) => pool.ask(page(url), here, 'many'));
  threads[0]?.ready();
  expect(threads[0]?.requests).toEqual(['1']);
  const others = [pool.ask(page('few'), here, 'few'), pool.ask(page('one'), here, 'one')];
  for (let times = 0; times < 6; times++) threads[0]?.answers(200);
  expect(threads[0]?.requests).toEqual(['1', 'few', 'one', '2', '3', '4']);
  await Promise.all([...first, ...others]);
});

test('ReaderPool refuses the newest of the client with the most, where too many wait', async () => {
  const pool = poolOf(1);
  const many = ['1', '2', '3'].map((url) => pool.ask(page(url), here, 'many'));
  const other = pool.ask(page('other'), here, 'other');
  await expect(many[2]).rejects.toThrow(Busy);
  await expect(pool.ask(page('4'), here, 'many')).rejects.toThrow(Busy);
  threads[0]?.ready();
  for (let times = 0; times < 3; times++) threads[0]?.answers(200);
  expect(threads[0]?.requests).toEqual(['1', 'other', '2']);
  await Promise.all([other, ...many.slice(0, 2)]);
});

test('ReaderPool ends a thread that goes on with an abandoned request, and no other', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pool = poolOf(2);
  const gone = [new AbortController(), new AbortController()];
  const abandoned = gone.map(({ signal }, at) => pool.ask(page(String(at)), signal, 'jane'));
  for (const thread of threads) thread.ready();
  for (const one of gone) one.abort();
  for (const one of abandoned) await expect(one).rejects.toThrow('aborted');
  expect(threads.map(({ orders }) => orders)).toEqual([['abandon'], ['abandon']]);
  threads[0]?.answers(400);
  await vi.advanceTimersByTimeAsync(250);
  await turn();
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([false, true]);
  // It was ended on purpose.
  expect(failures).toEqual([]);
});

test('ReaderPool.close ends all threads and fails what waits', async () => {
  const pool = poolOf(1);
  const unanswered = pool.ask(page('1'), here, 'jane');
  const waiting = pool.close();
  await expect(unanswered).rejects.toThrow('closing');
  await waiting;
  expect(threads.every(({ isEnded }) => isEnded)).toBe(true);
  await expect(pool.ask(page('2'), here, 'jane')).rejects.toThrow('closing');
  expect(threads).toHaveLength(1);
});
