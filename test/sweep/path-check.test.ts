import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConnectResult, Network } from '../../src/model/network.ts';
import { PathCheck } from '../../src/sweep/path-check.ts';
import { fakeNetwork, fakeOptions, fakeScope } from './fake-network.ts';

const addresses = Array.from({ length: 40 }, (_, i) => `10.9.1.${i}`);

const everyAddress = (_address: string) => true;

/** A path on which each connect ends with the result of `end`; `sent` notes where. */
function pathOn(end: (address: string) => ConnectResult, sent: string[] = [], mayConnect = everyAddress) {
  const network = fakeNetwork({});
  const connectProbe = (address: string, port: number) => {
    sent.push(`${address}:${port}`);
    return Promise.resolve(end(address));
  };
  const options = fakeOptions({ scope: fakeScope(addresses), network: { ...network, connectProbe } });
  return new PathCheck(options, mayConnect, { everyMs: 5, recoveryMs: 5 });
}

function reply(path: PathCheck, address: string): void {
  path.replied({ address, alive: true, complete: true, probed: [{ port: 554, end: 'refused' }] });
}

test('connections swallowed for a while are noticed although they are carried again at the end', async () => {
  let swallows = false;
  const path = pathOn(() => (swallows ? 'silent' : 'open'));
  for (const address of addresses.slice(0, 9)) reply(path, address);
  swallows = true;
  expect(await path.carriesWhile(new AbortController().signal)).toBe(false);
  swallows = false;
  expect(await path.carries()).toBe(true);
});

test('PathCheck lets host discovery connect next to what it waits for', async () => {
  const overlaps: unknown[] = [];
  const network: Network = {
    ...fakeNetwork({}),
    beginConnect: ({ port, overlap }, listener) => {
      overlaps.push(overlap);
      listener.connected(port, 'silent');
    },
  };
  const options = fakeOptions({ scope: fakeScope(addresses), network });
  const path = new PathCheck({ ...options, ports: { ...options.ports, control: [29_617] } }, everyAddress);
  expect(await path.makesUp()).toBe('no');
  expect(overlaps).toEqual(Array(8).fill('address'));
});

test('meanwhile the hosts that replied last are tried, at the end the first ones', async () => {
  const sent: string[] = [];
  const over = new AbortController();
  const path = pathOn(() => {
    over.abort();
    return 'refused';
  }, sent);
  for (const address of addresses.slice(0, 9)) reply(path, address);
  expect(await path.carriesWhile(over.signal)).toBe(true);
  expect(sent.splice(0)).toEqual(['10.9.1.6:554', '10.9.1.7:554', '10.9.1.8:554']);
  await path.carries();
  expect(sent).toEqual(addresses.slice(0, 5).map((address) => `${address}:554`));
});

test('a single one that still replies is enough', async () => {
  const path = pathOn((address) => (address === '10.9.1.4' ? 'refused' : 'silent'));
  for (const address of addresses.slice(0, 5)) reply(path, address);
  expect(await path.carries()).toBe(true);
});

test.each(['unreachable', 'stopped'] as const)(
  'of a path that this machine itself has lost (%s) nothing is concluded',
  async (end) => {
    const path = pathOn(() => end);
    for (const address of addresses.slice(0, 5)) reply(path, address);
    expect(await path.carries()).toBe(true);
  },
);

test('a host that may not be probed any more counts no longer', async () => {
  const [sent, spared]: [string[], Set<string>] = [[], new Set(['10.9.1.0'])];
  const path = pathOn(
    () => 'silent',
    sent,
    (address) => !spared.has(address),
  );
  for (const address of addresses.slice(0, 7)) reply(path, address);
  spared.add('10.9.1.1').add('10.9.1.2');
  expect(await path.carries()).toBe(false);
  expect(new Set(sent)).toEqual(new Set(['10.9.1.3:554', '10.9.1.4:554', '10.9.1.5:554']));
  spared.add('10.9.1.3');
  expect(await path.carries()).toBe(true);
});

test('of one or two hosts that had replied nothing is concluded', async () => {
  const path = pathOn(() => 'silent');
  for (const address of addresses.slice(0, 2)) reply(path, address);
  expect(await path.carries()).toBe(true);
});

test('a path that comes back within a moment carries', async () => {
  let left = 5;
  const path = pathOn(() => {
    left -= 1;
    return left >= 0 ? 'silent' : 'open';
  });
  for (const address of addresses.slice(0, 5)) reply(path, address);
  expect(await path.carries()).toBe(true);
});

test.each([
  [31, []],
  [32, addresses.slice(0, 8)],
])('of %i addresses, a port where nothing listens is tried before the sweep at %j', async (size, tried) => {
  const { path, sent } = before(addresses.slice(0, size), () => 'open');
  expect(await path.makesUp()).toBe(tried.length === 0 ? 'no' : 'here');
  expect(sent).toEqual(tried.map((address) => `${address}:29617`));
});

test('one address that does not accept it proves that the path does not accept it for all', async () => {
  const { path } = before(addresses, (address) => (address === '10.9.1.7' ? 'silent' : 'open'));
  expect(await path.makesUp()).toBe('no');
});

test('where several networks accept it, it is the path', async () => {
  const { path } = before(
    addresses.map((address, i) => (i % 2 === 0 ? address : address.replace('10.9.1.', '10.9.2.'))),
    () => 'open',
  );
  expect(await path.makesUp()).toBe('everywhere');
});

/** A check before the sweep of these addresses. */
function before(some: readonly string[], end: (address: string) => ConnectResult) {
  const sent: string[] = [];
  const connectProbe = (address: string, port: number) => {
    sent.push(`${address}:${port}`);
    return Promise.resolve(end(address));
  };
  const network = { ...fakeNetwork({}), connectProbe };
  const ports = { gate: [80], full: [80], control: [29_617, 31_433] };
  return {
    path: new PathCheck(fakeOptions({ scope: fakeScope(some), network, ports }), everyAddress),
    sent,
  };
}

describe('over time', () => {
  beforeEach(() =>
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] }),
  );
  afterEach(() => vi.useRealTimers());

  test('a path is checked every ten seconds, and once more three seconds after it was silent', async () => {
    const sent: string[] = [];
    const connectProbe = async (address: string) => {
      sent.push(address);
      return sent.length <= 3 ? ('open' as const) : ('silent' as const);
    };
    const network = { ...fakeNetwork({}), connectProbe };
    const path = new PathCheck(fakeOptions({ scope: fakeScope(addresses), network }), everyAddress);
    for (const address of addresses.slice(0, 3)) reply(path, address);
    const carried = path.carriesWhile(new AbortController().signal);
    const counts: number[] = [];
    for (const ms of [9_900, 200, 9_800, 200, 2_800, 200]) {
      await vi.advanceTimersByTimeAsync(ms);
      counts.push(sent.length);
    }
    expect(counts).toEqual([0, 3, 3, 6, 6, 9]);
    expect(await carried).toBe(false);
  });

  test('of a sweep that was stopped nothing is concluded', async () => {
    const stop = new AbortController();
    const network = { ...fakeNetwork({}), connectProbe: async () => 'silent' as const };
    const options = fakeOptions({ scope: fakeScope(addresses), network, signal: stop.signal });
    const path = new PathCheck(options, everyAddress);
    for (const address of addresses.slice(0, 5)) reply(path, address);
    const carries = path.carries();
    await vi.advanceTimersByTimeAsync(100);
    stop.abort();
    expect([await carries, await path.carries()]).toEqual([true, true]);
  });
});
