import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import type { Progress } from '../../src/model/sweep.ts';
import type { Scope } from '../../src/model/target.ts';
import { addressesInOrder } from '../../src/sweep/addresses.ts';
import { NetworkBarrier } from '../../src/sweep/network-barrier.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { scopeOf } from '../scope/scope-of.ts';
import {
  type FakeHost,
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeRecorder,
  fakeScope,
  type SentLines,
} from './fake-network.ts';

const block = (third: number, count = 4) => Array.from({ length: count }, (_, i) => `10.9.${third}.${i}`);
const host: FakeHost = { ports: { 80: 'open', 502: 'refused' } };
const bacnet = { ...fakeDatagram('bacnet', 'alive'), industrial: 'BACnet' };
const modbus = { gate: [80], full: [80, 8000], industrial: [{ port: 502, protocol: 'Modbus' }] };

afterEach(() => vi.useRealTimers());

/** A scope whose networks are waves of their own. */
function inWaves(...waves: readonly (readonly string[])[]): Scope {
  return { ...fakeScope(waves.flat()), waves: () => waves.map((wave) => wave.values()).values() };
}

/** When each of these was first sent, in the order sent; -1 for never. */
const firsts = (sent: SentLines, ...lines: readonly string[]) => lines.map((line) => sent.indexOf(line));

describe('the order of host discovery', () => {
  const known = ['10.9.2.3', '10.200.0.1', '10.9.2.3'];

  test('is known addresses of the scope, then each wave; each address once', () => {
    const released: string[] = [];
    const barrier = new NetworkBarrier(({ address }) => released.push(address));
    const scope = inWaves(block(1, 2), block(2));
    const options = { ...fakeOptions({ scope, network: fakeNetwork({}) }), known };
    const order: string[] = [];
    for (const address of addressesInOrder(options, barrier, { knownBlocksNetwork: false, found: [] })) {
      order.push(address);
      barrier.discovered(address, { address, alive: true, complete: true, probed: [] });
      if (order.length === 4) expect(released).toEqual(['10.9.1.0', '10.9.1.1']);
    }
    expect(order).toEqual(['10.9.2.3', ...block(1, 2), '10.9.2.0', '10.9.2.1', '10.9.2.2']);
    // A known address waits for the wave of its network.
    expect(released).toEqual(['10.9.1.0', '10.9.1.1', '10.9.2.3', '10.9.2.0', '10.9.2.1', '10.9.2.2']);
  });

  test('lets no host go before the last address of its network was taken up, though it was known and all is one wave', () => {
    const released: string[] = [];
    const barrier = new NetworkBarrier(({ address }) => released.push(address));
    const options = { ...fakeOptions({ scope: inWaves(block(2)), network: fakeNetwork({}) }), known };
    for (const address of addressesInOrder(options, barrier, { knownBlocksNetwork: true, found: [] })) {
      expect(released).toEqual([]);
      barrier.discovered(address, { address, alive: true, complete: true, probed: [] });
    }
    expect(released).toHaveLength(4);
  });
});

describe('a host that showed life', () => {
  const hosts = Object.fromEntries([...block(1), ...block(2)].map((address) => [address, host]));
  const rest = (address: string) => `connect ${address}:8000`;

  test.each([
    ['a port', [], modbus],
    ['a datagram', [bacnet], { gate: [80], full: [80, 8000] }],
  ])(
    'waits for its whole network where %s would show a controller, and not for the next',
    async (_, scanners, ports) => {
      const sent: SentLines = [];
      const scope = inWaves([...block(1), '10.9.1.99'], block(2, 200));
      const network = fakeNetwork(hosts, sent);
      const options = fakeOptions({ scope, network, scanners, ports });
      await sweep({ ...options, bounds: { ...options.bounds, discovering: 1 } });
      const [first = -1, silent = -1, last = -1] = firsts(
        ...[sent, rest('10.9.1.0'), 'connect 10.9.1.99:80', 'connect 10.9.2.199:80'],
      );
      expect(first).toBeGreaterThan(silent);
      expect(first).toBeLessThan(last);
    },
  );

  test('does not wait where nothing would, nor where the operator wants it scanned anyway', async () => {
    const when = async (over: Partial<Parameters<typeof sweep>[0]>) => {
      const sent: SentLines = [];
      const scope = inWaves([...block(1), ...block(3, 200)]);
      const options = fakeOptions({ scope, network: fakeNetwork(hosts, sent), ports: modbus });
      await sweep({ ...options, bounds: { ...options.bounds, discovering: 1 }, ...over });
      const [first = -1, last = -1] = firsts(sent, rest('10.9.1.0'), 'connect 10.9.3.199:80');
      return first < last;
    };
    const { industrial: _, ...none } = modbus;
    // Host discovery goes on in the next network meanwhile.
    expect(await when({ ports: none })).toBe(true);
    expect(await when({ scannedAnyway: (address) => address.startsWith('10.9.1.') })).toBe(true);
  });

  test.each([
    [1_024n, true],
    [1_025n, false],
  ])('and is known waits, too, in a scope of %i addresses: %s', async (size, waits) => {
    const sent: SentLines = [];
    const scope = { ...inWaves([...block(1), ...block(1, 200).slice(4)]), size };
    const options = fakeOptions({ scope, network: fakeNetwork(hosts, sent), ports: modbus });
    await sweep({ ...options, known: ['10.9.1.0'], bounds: { ...options.bounds, discovering: 1 } });
    const [first = -1, last = -1] = firsts(sent, rest('10.9.1.0'), 'connect 10.9.1.199:80');
    expect(first > last).toBe(waits);
  });

  test('and waits when the sweep is stopped is recorded with its facts', async () => {
    const stop = new AbortController();
    const faked = fakeNetwork(hosts);
    const network: Network = {
      ...faked,
      connectProbe: (address, ...rest) => {
        if (address === '10.9.1.3') stop.abort(new Error('Ctrl-C'));
        return faked.connectProbe(address, ...rest);
      },
    };
    const recorder = fakeRecorder();
    const options = fakeOptions({ scope: fakeScope(block(1)), network, recorder, ports: modbus });
    const bounds = { ...options.bounds, discovering: 1 };
    const result = await sweep({ ...options, bounds, signal: stop.signal });
    expect(result).toMatchObject({ outcome: 'interrupted', scanned: 0, alive: 3 });
    expect(recorder.hosts.map(({ address }) => address)).toEqual(block(1, 3));
  });
});

describe('the messages of a sweep', () => {
  test('is its progress meanwhile and at its end, and how many packets the guard refused', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const scope = fakeScope(block(1, 3));
    const faked = fakeNetwork({ '10.9.1.1': host });
    const counters = { ...faked.counters, refusedByGuard: 2 };
    const network: Network = {
      ...{ ...faked, counters },
      connectProbe: (...args) => {
        vi.advanceTimersByTime(250);
        return faked.connectProbe(...args);
      },
    };
    const [shown, reported]: [Progress[], string[]] = [[], []];
    const onProgress = (progress: Progress) => shown.push(progress);
    const options = fakeOptions({ scope, network, ports: { gate: [80], full: [80] } });
    const bounds = { ...options.bounds, discovering: 1 };
    await sweep({ ...options, bounds, onProgress, onNotice: (sentence) => reported.push(sentence) });
    const figures = shown.map(({ scanned, alive, cameras }) => [scanned, alive, cameras].join(' '));
    expect([...new Set(figures)]).toEqual(['1 0 0', '2 1 1', '3 1 1']);
    expect(figures.at(-1)).toBe('3 1 1');
    expect(reported).toEqual(['2 packets were refused by the scope guard and not sent.']);
  });
});

test('a sweep that ends leaves nothing running either, and no host scan was cut short', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const scope = fakeScope(block(1));
  const result = await sweep(fakeOptions({ scope, network: fakeNetwork({ '10.9.1.0': host }) }));
  expect(result).toMatchObject({ outcome: 'complete', unfinished: [] });
  // What is left waits for a tenth of a second at most, for the answer of a controller.
  vi.advanceTimersByTime(100);
  expect(vi.getTimerCount()).toBe(0);
});

test('a sweep that fails leaves nothing running: neither its checks of the path nor its clocks', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const bug = () => {
    throw new Error('a bug');
  };
  const network = { ...fakeNetwork({}), beginConnect: bug, connectProbe: async () => bug() };
  await expect(sweep(fakeOptions({ scope: fakeScope(block(1)), network }))).rejects.toThrow('a bug');
  expect(vi.getTimerCount()).toBe(0);
});

test('sweep scans an IPv6 host once discovery of its wave has ended, not that of its whole /64', async () => {
  const sent: SentLines = [];
  const scope = await scopeOf(['fd00::/114']);
  const [first] = scope.waves(1);
  const alive = String(first?.next().value);
  const network = fakeNetwork({ [alive]: { ports: { 80: 'open' } } }, sent);
  const options = fakeOptions({ scope, network, ports: modbus });
  await sweep({ ...options, bounds: { ...options.bounds, discovering: 256 } });
  const scannedAt = sent.indexOf(`connect ${alive}:8000`);
  const discovered = sent.filter((line) => line.endsWith(':80')).length;
  expect(discovered).toBe(16_384);
  expect(scannedAt).toBeGreaterThan(1_024);
  expect(scannedAt).toBeLessThan(4_096);
});

test('sweep scans hosts that an IPv6 segment named before host discovery in the rest', async () => {
  const sent: SentLines = [];
  const scope = await scopeOf(['fd00::/116', '10.9.0.0/24']);
  const segment = { interfaceName: 'eth0', interfaceAddress: 'fd00::1', prefixLength: 116, scopeId: null };
  const segments: string[] = [];
  const network: Network = {
    ...fakeNetwork({ 'fd00::abc': { ports: { 80: 'open' } } }, sent),
    segments: () => ({
      inScope: [segment, { ...segment, interfaceAddress: '10.9.0.1', prefixLength: 24 }],
      partly: [],
      passedOver: [],
    }),
    allNodes: async ({ interfaceAddress }) => {
      segments.push(interfaceAddress);
      return ['fd00::abc', 'fd00::7'];
    },
  };
  const known = ['fd00::7'];
  const options = fakeOptions({ scope, network, ports: modbus, known, listen: true });
  await sweep({ ...options, bounds: { ...options.bounds, discovering: 8 } });
  expect(segments).toEqual(['fd00::1']);
  expect(sent.slice(0, 2)).toEqual(['connect fd00::7:80', 'connect fd00::abc:80']);
  expect(sent.indexOf('connect fd00::abc:8000')).toBeLessThan(200);
  expect(sent.filter((line) => line === 'connect fd00::abc:80')).toHaveLength(1);
});

test('sweep queries no segment for its hosts where multicast is not allowed', async () => {
  const network: Network = {
    ...fakeNetwork({}),
    allNodes: () => {
      throw new Error('a packet');
    },
  };
  const scope = await scopeOf(['fd00::/126']);
  expect(await sweep(fakeOptions({ scope, network, listen: false }))).toMatchObject({ scanned: 4 });
});

test('sweep of a /64 scans the hosts that the segment named, and reports what is left', async () => {
  const sent: SentLines = [];
  const scope = await scopeOf(['fd00::/64'], { maxAddresses: 2n ** 64n });
  const segment = { interfaceName: 'eth0', interfaceAddress: 'fd00::1', prefixLength: 64, scopeId: null };
  const network: Network = {
    ...fakeNetwork({ 'fd00::abc': { ports: { 80: 'open' } } }, sent),
    segments: () => ({ inScope: [segment], partly: [], passedOver: [] }),
    allNodes: async () => ['fd00::abc'],
  };
  const recorder = fakeRecorder();
  const known = ['fd00::7'];
  const result = await sweep(fakeOptions({ scope, network, ports: modbus, known, recorder, listen: true }));
  expect(result).toMatchObject({ outcome: 'partial', scanned: 2, alive: 1 });
  expect(result.reason).toContain('18,446,744,073,709,551,616 addresses of IPv6 are too many to scan');
  expect(recorder.hosts.map(({ address }) => address)).toEqual(['fd00::abc']);
});
