import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { DashboardThread } from '../../../src/web/dashboard/thread.ts';

const place = { address: '127.0.0.1', port: 8585 };

/** A thread that does nothing by itself. */
class PretendedThread extends EventEmitter {
  readonly messages: unknown[] = [];
  ended = false;

  postMessage(message: unknown): void {
    this.messages.push(message);
  }

  terminate(): Promise<number> {
    this.end();
    return Promise.resolve(1);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.emit('exit', 1);
  }

  opens(): void {
    this.emit('message', { kind: 'open', place });
  }

  refuses(): void {
    this.emit('message', { kind: 'refused', error: 'the port is taken', forPeople: true });
    this.end();
  }
}

let threads: PretendedThread[];
let dashboard: DashboardThread;
const newest = () => threads.at(-1)!;
const after = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await turn();
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  threads = [];
  dashboard = new DashboardThread(
    place,
    () => {
      threads.push(new PretendedThread());
      return newest() as unknown as Worker;
    },
    () => createLog('silent'),
  );
  const opening = dashboard.open();
  newest().opens();
  await opening;
});
afterEach(() => vi.useRealTimers());

test('dashboard thread that starts while the service stops is closed, then ended', async () => {
  newest().end();
  await after(1_000);
  expect(threads).toHaveLength(2);
  const closing = dashboard.close();
  expect(newest().messages).toEqual(['close']);
  newest().opens();
  await after(2_000);
  await closing;
  expect(newest().ended).toBe(true);
  await after(3_600_000);
  expect(threads).toHaveLength(2);
});

test('dashboard thread that already exited is not waited for', async () => {
  newest().end();
  await after(1_000);
  const closing = dashboard.close();
  newest().opens();
  await after(0);
  newest().end();
  await closing;
  await after(3_600_000);
  expect(threads).toHaveLength(2);
});

test('a config that changes meanwhile is read', async () => {
  newest().end();
  await after(1_000);
  dashboard.reload();
  expect(newest().messages).toEqual(['reload']);
});

test('dashboard thread retries with back-off until the dashboard opens', async () => {
  newest().end();
  const pauses: number[] = [];
  while (pauses.length < 9) {
    const before = threads.length;
    let waited = 0;
    for (; threads.length === before && waited < 100; waited++) await after(1_000);
    pauses.push(waited);
    newest().refuses();
    await after(0);
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  await after(60_000);
  newest().opens();
  await after(0);
  // The next loss begins anew.
  newest().end();
  await after(1_000);
  expect(threads).toHaveLength(12);
  newest().opens();
  await after(3_600_000);
  expect(threads).toHaveLength(12);
});

test('dashboard.close between two attempts ends the attempts', async () => {
  newest().end();
  await after(1_000);
  newest().refuses();
  await after(0);
  await dashboard.close();
  await after(3_600_000);
  expect(threads).toHaveLength(2);
});

test('a wish of an account is done by the service, and its reply goes back to the thread', async () => {
  const wishes: unknown[] = [];
  const eve = { name: 'eve', role: 'editor', sites: null } as const;
  const own = new DashboardThread(
    place,
    () => {
      threads.push(new PretendedThread());
      return newest() as unknown as Worker;
    },
    () => createLog('silent'),
    async (account, wish) => {
      wishes.push([account, wish]);
      return { kind: 'done', sweep: 7 };
    },
  );
  const opening = own.open();
  newest().opens();
  await opening;
  newest().emit('message', { kind: 'wish', number: 3, account: eve, wish: { start: 'north' } });
  await after(0);
  expect(wishes).toEqual([[eve, { start: 'north' }]]);
  expect(newest().messages).toEqual([{ kind: 'reply', number: 3, reply: { kind: 'done', sweep: 7 } }]);
});
