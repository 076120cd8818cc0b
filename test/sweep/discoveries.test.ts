import process from 'node:process';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ConnectResult, Network } from '../../src/model/network.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import {
  fakeChannel,
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeRecorder,
  fakeScope,
  type SentLines,
} from './fake-network.ts';

const address = '10.9.0.1';
const gate = `connect ${address}:80`;

/** A network where the whole machine stands still for ten minutes during the first connect, which ends so. */
function standingStill(sent: SentLines, first: ConnectResult): Network {
  const network = fakeNetwork({ [address]: { ports: { 80: 'open' } } }, sent);
  const date = Date.now;
  let stood = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => date() + stood);
  onTestFinished(() => clock.mockRestore());
  return {
    ...network,
    async connectProbe(to, port, signal, patience) {
      const end = await network.connectProbe(to, port, signal, patience);
      if (stood > 0) return end;
      stood = 600_000;
      return first;
    },
  };
}

async function swept(network: Network, scanners: readonly DatagramScanner[] = []) {
  const recorder = fakeRecorder();
  const ports = { gate: [80], full: [80] };
  const scope = fakeScope([address]);
  const result = await sweep(fakeOptions({ scope, network, recorder, ports, scanners }));
  return { ...result, hosts: recorder.hosts.map((host) => host.address), finished: recorder.finished };
}

test('an address that was silent while the machine stood still goes through host discovery once more', async () => {
  const sent: SentLines = [];
  expect(await swept(standingStill(sent, 'silent'))).toMatchObject({ alive: 1, hosts: [address] });
  expect(sent.filter((one) => one === gate)).toHaveLength(2);
});

test('one that is silent again does not go through host discovery for ever', async () => {
  const sent: SentLines = [];
  const network = standingStill(sent, 'silent');
  const silent: Network = {
    ...network,
    async connectProbe(...by) {
      await network.connectProbe(...by);
      return 'silent';
    },
  };
  expect(await swept(silent)).toMatchObject({ alive: 0, hosts: [] });
  expect(sent.filter((one) => one === gate)).toHaveLength(2);
});

test('one that answered all the same does not go through host discovery again', async () => {
  const sent: SentLines = [];
  expect(await swept(standingStill(sent, 'open'))).toMatchObject({ alive: 1, hosts: [address] });
  expect(sent.filter((one) => one === gate)).toHaveLength(1);
});

/** A network where a datagram of any scanner ends so. */
function datagramsEnd(query: () => Promise<'stopped'>): Network {
  const network = fakeNetwork({ [address]: { ports: { 80: 'open' } } });
  return { ...network, channel: async () => fakeChannel({ query }) };
}

test('a bug in what is done about a host ends the sweep with it', async () => {
  const network = datagramsEnd(() => Promise.reject(new Error('a bug')));
  const bacnet = { ...fakeDatagram('bacnet', 'alive'), industrial: 'BACnet' };
  await expect(swept(network, [bacnet])).rejects.toThrow('a bug');
});

test.each([
  ['of a host scan', 'alive', 1],
  ['of the check of the path', 'every-address', 40],
] as const)(
  'a bug in a query %s that is not awaited yet ends the sweep, not the process',
  async (_, audience, size) => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const scope = fakeScope(Array.from({ length: size }, (_, i) => `10.9.0.${i + 1}`));
    const faked = fakeNetwork({ [address]: { ports: { 80: 'open' } } });
    const bug = () => Promise.reject(new Error('a bug'));
    const network: Network = {
      ...faked,
      beginConnect: (connect, listener) => {
        if (connect.port === 29_617) throw new Error('a bug');
        faked.beginConnect(connect, listener);
      },
      channel: async () => fakeChannel({ query: size === 1 ? bug : async () => 'silent' }),
    };
    const ports = { gate: [80], full: [80, 81, 82], control: [29_617] };
    const options = fakeOptions({ scope, network, ports, scanners: [fakeDatagram('mdns', audience)] });
    await expect(sweep(options)).rejects.toThrow('a bug');
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
  },
);

test('Discoveries waits for every address though a bug shows after one has ended', async () => {
  const other = '10.9.0.2';
  const faked = fakeNetwork({ [address]: { ports: { 80: 'open' } } });
  let isOtherOver = false;
  const network: Network = {
    ...faked,
    connectProbe: async (to, ...rest) => {
      if (to === other) await new Promise((resolve) => setTimeout(resolve, 100));
      isOtherOver ||= to === other;
      return faked.connectProbe(to, ...rest);
    },
    channel: async () =>
      fakeChannel({
        query: async (_to, _signal, which) => {
          if (which === 'others') throw new Error('a bug');
          return 'silent';
        },
      }),
  };
  const ports = { gate: [80], full: [80] };
  const scanners = [fakeDatagram('ws-discovery', 'every-address')];
  const options = fakeOptions({ scope: fakeScope([address, other]), network, ports, scanners });
  await expect(sweep(options)).rejects.toThrow('a bug');
  expect(isOtherOver).toBe(true);
});

test('an address is not scanned where one of the datagrams could not be sent', async () => {
  const network: Network = { ...datagramsEnd(async () => 'stopped'), connectProbe: async () => 'silent' };
  const everybody = fakeDatagram('ws-discovery', 'every-address');
  expect(await swept(network, [everybody])).toMatchObject({ finished: [], hosts: [] });
  expect(await swept(network, [])).toMatchObject({ finished: [address] });
});

test('Discoveries resolves addresses of an own segment at once before its first ends', async () => {
  const local = Array.from({ length: 300 }, (_, i) => `10.9.${i >> 8}.${i & 255}`);
  const absent = Object.fromEntries(local.map((one) => [one, { local: true, absent: true }]));
  let started = 0;
  let allStarted: (end: 'absent') => void = () => undefined;
  const all = new Promise<'absent'>((resolve) => (allStarted = resolve));
  const network: Network = {
    ...fakeNetwork(absent),
    firstConnect: () => {
      started += 1;
      if (started === local.length) allStarted('absent');
      return all;
    },
  };
  const options = fakeOptions({ scope: fakeScope(local), network });
  const bounds = { ...options.bounds, discovering: 1_024, neighbours: 400 };
  expect(await sweep({ ...options, bounds })).toMatchObject({ outcome: 'complete', scanned: 300, alive: 0 });
}, 60_000);

test('Discoveries takes up more addresses before its first one ends', async () => {
  const routed = Array.from({ length: 300 }, (_, i) => `10.9.${i >> 8}.${i & 255}`);
  const started = new Set<string>();
  let allStarted: (end: 'silent') => void = () => undefined;
  const all = new Promise<'silent'>((resolve) => (allStarted = resolve));
  const network: Network = {
    ...fakeNetwork({}),
    connectProbe: (to) => {
      started.add(to);
      if (started.size === routed.length) allStarted('silent');
      return all;
    },
  };
  const options = fakeOptions({ scope: fakeScope(routed), network, ports: { gate: [80], full: [80] } });
  const bounds = { ...options.bounds, discovering: 320 };
  expect(await sweep({ ...options, bounds })).toMatchObject({ outcome: 'complete', scanned: 300, alive: 0 });
}, 60_000);
