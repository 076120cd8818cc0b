import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Attempt } from '../../src/net/connect.ts';
import { LocalConnector, type ProbeEnd, type ProbeOrder } from '../../src/net/connector.ts';
import { EventLoopDelay } from '../../src/net/event-loop-delay.ts';
import { RateLimiter } from '../../src/net/rate-limiter.ts';
import { HandClock } from './hand-clock.ts';
import { never, openLoopback, overlappingProbe, serve } from './loopback.ts';

const host = '10.0.0.7';

/** A connector whose attempts end at a test’s command. */
class ByHand extends LocalConnector {
  readonly answers = new Map<number, (attempt: Attempt) => void>();
  readonly events: string[] = [];

  constructor() {
    super({ seen: () => undefined }, new EventLoopDelay());
  }

  override attempt({ port }: { readonly port: number }, _: number, done: (attempt: Attempt) => void) {
    this.answers.set(port, done);
    return {
      stop: () => {
        if (this.answers.delete(port)) done({ outcome: 'stopped' });
      },
    };
  }

  /** Begins an overlapping connect, or one that none may overlap. */
  begin(port: number, { address = host, overlapMs = 50 as number | null } = {}) {
    const note = (what: string) => this.events.push(`${port} ${what}`);
    const order = { to: { address, port }, ms: 900, overlapMs } as ProbeOrder;
    const ended = (end: ProbeEnd) => void note(end.outcome);
    return this.connect(order, { quiet: () => note('quiet'), late: () => note('late'), ended });
  }

  answer(port: number, attempt: Attempt): void {
    const done = this.answers.get(port);
    this.answers.delete(port);
    done?.(attempt);
  }

  accept(port: number): Socket {
    const socket = new Socket();
    this.answer(port, { outcome: 'open', socket });
    return socket;
  }
}

let connector: ByHand;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] });
  connector = new ByHand();
});
afterEach(() => {
  connector.close();
  vi.useRealTimers();
});

test('LocalConnector withdraws what a host has not answered once it accepts one', async () => {
  connector.begin(1);
  connector.begin(2);
  connector.begin(3, { address: '10.0.0.8' });
  connector.begin(4, { overlapMs: null });
  const socket = connector.accept(1);
  expect(connector.events).toEqual(['2 withdrawn']);
  socket.destroy();
  await vi.advanceTimersByTimeAsync(20);
  expect(connector.events).toEqual(['2 withdrawn', '1 open']);
  expect([...connector.answers.keys()]).toEqual([3, 4]);
});

test('LocalConnector begins no connect until one accepted late is closed', async () => {
  connector.begin(1);
  await vi.advanceTimersByTimeAsync(60);
  const socket = connector.accept(1);
  expect(connector.events).toEqual(['1 quiet', '1 late']);
  connector.begin(2);
  connector.begin(3).stop();
  expect([...connector.answers.keys()]).toEqual([]);
  socket.destroy();
  await vi.advanceTimersByTimeAsync(20);
  expect([...connector.answers.keys()]).toEqual([2]);
  expect(connector.events.slice(2).sort()).toEqual(['1 open', '3 stopped']);
  connector.answer(2, { outcome: 'refused' });
  expect(connector.has(host)).toBe(false);
});

test('LocalConnector withdraws the others at a late refusal, and not at one in time', async () => {
  connector.begin(1);
  connector.begin(2);
  connector.answer(1, { outcome: 'refused' });
  expect(connector.events).toEqual(['1 refused']);
  connector.begin(3);
  await vi.advanceTimersByTimeAsync(60);
  connector.answer(2, { outcome: 'refused' });
  expect(connector.events.slice(-2).sort()).toEqual(['2 refused', '3 withdrawn']);
});

test('LocalConnector withdraws a connect that none may follow, too', async () => {
  connector.begin(1);
  connector.begin(2, { overlapMs: Number.POSITIVE_INFINITY });
  await vi.advanceTimersByTimeAsync(60);
  expect(connector.events).toEqual(['1 quiet']);
  connector.accept(1).destroy();
  expect(connector.events).toEqual(['1 quiet', '2 withdrawn', '1 late']);
});

test('LocalConnector gives why this machine could not even try', () => {
  connector.begin(1);
  connector.answer(1, { outcome: 'no-room', code: 'EMFILE' });
  expect(connector.events).toEqual(['1 no-room']);
  expect(connector.has(host)).toBe(false);
});

test('connectProbe does not report silence of a port that answers', async () => {
  vi.useRealTimers();
  const server = await serve('127.0.77.40', () => undefined);
  const network = await openLoopback();
  const silent: number[] = [];
  const probe = (port: number) =>
    overlappingProbe(network, { address: '127.0.77.40', port }, () => silent.push(port));
  expect(await Promise.all([server.port, 9].map(probe))).toEqual(['open', 'refused']);
  expect(silent).toEqual([]);
  await network.close();
  await server.close();
});

test('RateLimiter gives no slot while more are taken than there are', async () => {
  const clock = new HandClock();
  const limiter = new RateLimiter({ rate: 1000, hostRate: 1000, perHost: 1 }, clock);
  const release = await limiter.connection('10.0.0.1', never);
  limiter.occupy('10.0.0.1');
  let next = false;
  limiter.slot('10.0.0.1', never, () => {
    next = true;
  });
  release?.();
  await clock.move(100);
  expect(next).toBe(false);
  limiter.release('10.0.0.1');
  await clock.move(100);
  expect(next).toBe(true);
});
