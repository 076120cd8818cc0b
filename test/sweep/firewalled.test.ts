import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scanners } from '../../scanners/index.ts';
import {
  bannerPorts,
  controlPorts,
  defaultPorts,
  gatePorts,
  industrialPorts,
} from '../../scanners/targeting/ports.ts';
import type { Network } from '../../src/model/network.ts';
import { longestUnicastMs } from '../../src/model/scanner.ts';
import { Budget } from '../../src/net/budget.ts';
import type { Attempt } from '../../src/net/connect.ts';
import { beginConnect, connectProbe } from '../../src/net/connect-probe.ts';
import { LocalConnector } from '../../src/net/connector.ts';
import { Counters } from '../../src/net/counters.ts';
import { EventLoopDelay } from '../../src/net/event-loop-delay.ts';
import { Guard } from '../../src/net/guard.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { quiet } from '../../src/net/log.ts';
import { NetworkContext } from '../../src/net/network-context.ts';
import { RateLimiter } from '../../src/net/rate-limiter.ts';
import { SenderQuotas, usualShare } from '../../src/net/sender-quotas.ts';
import { Sources } from '../../src/net/sources.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { fakeChannel, fakeNetwork, fakeOptions, fakeProbe, fakeRecorder, fakeScope } from './fake-network.ts';

const host = '10.52.3.7';
const full = [...defaultPorts, ...bannerPorts];
const never = new AbortController().signal;

beforeEach(() => vi.useFakeTimers({ toFake: [...mocked] }));
afterEach(() => vi.useRealTimers());

const mocked = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'performance',
] as const;

/** The real schedule of connects, without sockets: `open` answers after the round trip, no other port does. */
class FirewalledConnector extends LocalConnector {
  readonly #open: number;
  readonly #roundTripMs: number;
  readonly connected = new Set<number>();

  constructor(open: number, roundTripMs: number) {
    super(new Sources(() => ({}), quiet), new EventLoopDelay());
    this.#open = open;
    this.#roundTripMs = roundTripMs;
  }

  override attempt(
    { port }: { readonly port: number },
    ms: number,
    done: (attempt: Attempt) => void,
  ): { stop: () => void } {
    this.connected.add(port);
    const end = (attempt: Attempt) => {
      clearTimeout(timer);
      done(attempt);
    };
    const accepts = port === this.#open;
    const socket = { readableEnded: true, destroy: () => undefined } as unknown as Socket;
    const timer = setTimeout(
      () => end(accepts ? { outcome: 'open', socket } : { outcome: 'silent' }),
      accepts ? this.#roundTripMs : ms,
    );
    return { stop: () => end({ outcome: 'stopped' }) };
  }
}

function contextWith(connector: LocalConnector): NetworkContext {
  const counters = new Counters();
  return new NetworkContext({
    ...{ counters, limits: defaultLimits, log: quiet, userAgent: 'test', networkAndBroadcast: new Set() },
    guard: new Guard(fakeScope([host]), counters),
    limiter: new RateLimiter(defaultLimits),
    budget: new Budget(10),
    sources: new Sources(() => ({}), quiet),
    connector,
    thread: null,
    quotas: new SenderQuotas(quiet, counters, usualShare),
  });
}

/** Milliseconds that a sweep of one firewalled host plans, and the ports that it connected to. */
async function planned(open: number, roundTripMs: number) {
  const connector = new FirewalledConnector(open, roundTripMs);
  const context = contextWith(connector);
  const faked = fakeNetwork({});
  const network: Network = {
    ...faked,
    connectProbe: (address, port, signal, timeout = 'full') =>
      connectProbe(context, { address, port, signal, timeout }),
    beginConnect: (connect, listener) => beginConnect(context, connect, listener),
    // As long as a query that is never answered lasts.
    channel: async ({ repeats, gapMs, listenMs }) =>
      fakeChannel({
        query: async (_address, _signal, which = 'all') => {
          const gaps = which === 'all' || which === 'rest' ? (repeats - 1) * gapMs : 0;
          await new Promise((resolve) => setTimeout(resolve, gaps + Math.min(listenMs, longestUnicastMs)));
          return 'silent';
        },
      }),
  };
  const recorder = fakeRecorder();
  const options = fakeOptions({ scope: fakeScope([host]), network, recorder });
  const over = {
    scanners: [...scanners.filter(({ kind }) => kind === 'datagram'), fakeProbe('http', [open])],
    ports: { gate: gatePorts, full, industrial: industrialPorts, control: controlPorts },
    bounds: { ...options.bounds, hostMs: 300_000 },
    signal: never,
  };
  const startedAt = performance.now();
  let tookMs: number | null = null;
  const ended = sweep({ ...options, ...over }).then((result) => {
    tookMs = performance.now() - startedAt;
    return result;
  });
  while (tookMs === null) await vi.advanceTimersByTimeAsync(10);
  const { outcome } = await ended;
  await context.close();
  return { tookMs: Number(tookMs), outcome, ports: connector.connected, hosts: recorder.hosts };
}

// By the clock of the schedule itself: what it waits for, not how busy this machine is.
test.each([1, 20])('sweep plans 5 s at most for a firewalled host with a round trip of %i ms', async (ms) => {
  const { tookMs, outcome, ports, hosts } = await planned(80, ms);
  expect(outcome).toBe('complete');
  expect(hosts).toMatchObject([{ address: host }]);
  expect([...ports]).toEqual(expect.arrayContaining([...full]));
  expect(tookMs).toBeLessThanOrEqual(5_000);
});
