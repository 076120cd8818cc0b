import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import type { Discovered } from '../../src/sweep/discovered.ts';
import { HostRecord } from '../../src/sweep/host-record.ts';
import { HostScanPolicy } from '../../src/sweep/host-scan-policy.ts';
import type { SweepOptions } from '../../src/sweep/options.ts';
import { probeRemainingPorts } from '../../src/sweep/remaining-ports.ts';
import type { SweepContext } from '../../src/sweep/sweep-context.ts';
import {
  type FakeHost,
  fakeChannel,
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeScope,
  type SentLines,
} from './fake-network.ts';

const ports = {
  gate: [80],
  full: [80],
  industrial: [{ port: 502, protocol: 'Modbus' }],
  control: [29_617, 31_433],
};
const everything: FakeHost = { ports: { 80: 'open', 502: 'open', 29617: 'open', 31433: 'open' } };
const found = (address: string): Discovered => ({
  ...{ address, alive: true, complete: true },
  probed: [{ port: 80, end: 'open' }],
});

function policyFor(hosts: Readonly<Record<string, FakeHost>>, over: Partial<SweepOptions> = {}) {
  const sent: SentLines = [];
  const reported: string[] = [];
  const options = fakeOptions({
    scope: fakeScope(Object.keys(hosts)),
    network: fakeNetwork(hosts, sent),
    onNotice: (sentence) => reported.push(sentence),
    ports,
    ...over,
  });
  const policy = new HostScanPolicy(options);
  const look = (address: string) => policy.look(found(address), new Map());
  const connects = () => sent.splice(0).map((line) => line.replace(/^connect [\d.]+:/, ''));
  return { policy, look, connects, reported };
}

test('HostScanPolicy connects to no more hosts of a network of dozens of tarpits', () => {
  const { policy } = policyFor({});
  const worth = () => ['10.9.1.200', '10.9.2.200'].map((address) => policy.isWorthConnecting(address));
  for (let i = 0; i < 31; i += 1) policy.noteSilent(`10.9.1.${i}`);
  expect(worth()).toEqual([true, true]);
  policy.noteSilent('10.9.1.31');
  expect(worth()).toEqual([false, true]);
});

test('after hundreds of them, no others anywhere', () => {
  const { policy } = policyFor({});
  const other = '10.9.200.1';
  for (let i = 0; i < 255; i += 1) policy.noteSilent(`10.9.${i % 16}.${i}`);
  expect(policy.isWorthConnecting(other)).toBe(true);
  policy.noteSilent('10.9.0.255');
  expect(policy.isWorthConnecting(other)).toBe(false);
});

test('a host that accepts everything is no controller; after three of them, further ones are first checked for that', async () => {
  const addresses = ['10.9.1.1', '10.9.1.2', '10.9.1.3', '10.9.1.4', '10.9.2.1'];
  const { policy, look, connects } = policyFor(Object.fromEntries(addresses.map((one) => [one, everything])));
  const put: string[][] = [];
  for (const address of addresses) {
    await look(address);
    put.push(connects());
    expect(policy.modeOf(address)).toBe('doubtful');
  }
  const unsuspected = ['502', '29617', '31433'];
  expect(put).toEqual([unsuspected, unsuspected, unsuspected, ['29617', '31433'], unsuspected]);
});

test('where the path fakes connections, every host is first checked for that, and an honest one is still looked at', async () => {
  const honest: FakeHost = { ports: { 80: 'open', 502: 'open', 29617: 'refused' } };
  const { policy, look, connects, reported } = policyFor({ '10.9.1.1': everything, '10.9.2.1': honest });
  policy.pathFakesConnections = true;
  await look('10.9.1.1');
  expect(connects()).toEqual(['29617', '31433']);
  await look('10.9.2.1');
  expect(connects()).toEqual(['29617', '502', '29617']);
  expect(policy.modeOf('10.9.2.1')).toBe('controller');
  expect(reported).toHaveLength(1);
});

test('where no control port may be tried, no host is called one that accepts everything', async () => {
  const { control: _, ...without } = ports;
  const { policy } = policyFor({ '10.9.1.1': everything }, { ports: without });
  expect(await policy.acceptsEverything('10.9.1.1', [])).toBe(false);
  expect(policy.modeOf('10.9.1.1')).toBe('full');
});

test('a host that has refused a connection does not accept everything, and is not tried', async () => {
  const { policy, connects } = policyFor({ '10.9.1.1': everything });
  expect(await policy.acceptsEverything('10.9.1.1', [{ port: 554, end: 'refused' }])).toBe(false);
  expect(connects()).toEqual([]);
});

test('what only controllers send is accepted of neighbours and of those probed for it, and reported once for a network', () => {
  const faked = fakeNetwork({});
  const network: Network = { ...faked, isNeighbour: (address) => address.startsWith('10.9.1.') };
  const { policy, reported } = policyFor({}, { network });
  expect(policy.received('10.9.2.1', 'BACnet')).toBe(false);
  expect(['10.9.1.1', '10.9.1.1', '10.9.1.2'].map((from) => policy.received(from, 'BACnet'))).toEqual([
    ...[true, true, true],
  ]);
  expect(reported).toEqual([expect.stringMatching(/^10\.9\.1\.1 speaks BACnet: .* 10\.9\.1\.0\/24 /)]);
  expect([policy.modeOf('10.9.1.1'), policy.modeOf('10.9.1.9'), policy.modeOf('10.9.2.1')]).toEqual([
    ...['controller', 'datagrams', 'full'],
  ]);
});

test('the warning names five controllers, and counts the others', () => {
  const network: Network = { ...fakeNetwork({}), isNeighbour: () => true };
  const warningOf = (count: number) => {
    const { policy } = policyFor({}, { network });
    for (let i = 1; i <= count; i += 1) policy.received(`10.9.1.${i}`, 'S7');
    return [...policy.warnings()][0];
  };
  expect(warningOf(5)?.message).toMatch(
    /10\.9\.1\.4 \(S7\), 10\.9\.1\.5 \(S7\)\. They were sent nothing more/,
  );
  const seven = warningOf(7);
  expect(seven?.message).toMatch(/10\.9\.1\.5 \(S7\) and 2 more\. They/);
  expect(seven?.shownBy).toHaveLength(7);
});

test('after the sweep was stopped no further port of a controller is tried', async () => {
  const stop = new AbortController();
  const { look, connects } = policyFor({ '10.9.1.1': everything }, { signal: stop.signal });
  stop.abort();
  expect(await look('10.9.1.1')).toEqual(found('10.9.1.1'));
  expect(connects()).toEqual([]);
});

/** Hosts on an own segment. Each connect waits for its turn, `turnMs` milliseconds, and leaves then unless its signal has fired. */
function turns(turnMs: number) {
  const left: { readonly address: string; readonly port: number; readonly at: number }[] = [];
  const network: Network = {
    ...fakeNetwork({}),
    isNeighbour: () => true,
    async connectProbe(address, port, signal) {
      await wait(turnMs);
      if (signal.aborted) return 'stopped';
      left.push({ address, port, at: performance.now() });
      return 'refused';
    },
  };
  return { network, left };
}

/** Sends its datagram after `sentMs`, and gets no answer to it. */
function whoIs(sentMs: number) {
  const sent: number[] = [];
  const channel = fakeChannel({
    async query(_address, _signal, _which, onSent) {
      await wait(sentMs);
      sent.push(performance.now());
      onSent?.();
      await wait(500);
      return 'silent';
    },
  });
  const scanner = {
    ...fakeDatagram('bacnet', 'alive'),
    industrial: 'BACnet',
    requests: () => [new Uint8Array(1)],
  };
  return { sent, channels: new Map([[scanner, channel]]) };
}

test('HostScanPolicy connects to no industrial port until 0.1 s after Who-Is has left', async () => {
  const { network, left } = turns(0);
  const { policy } = policyFor({}, { network });
  const { sent, channels } = whoIs(150);
  await policy.look(found('10.9.1.1'), channels);
  expect(left.map(({ port }) => port)).toEqual([502]);
  expect((left[0]?.at ?? 0) - (sent[0] ?? Number.NaN)).toBeGreaterThan(98);
});

test('HostScanPolicy listens to an own segment for 0.5 s before industrial connects', async () => {
  const { network, left } = turns(0);
  const { policy } = policyFor({}, { network });
  const listeningAt = performance.now();
  policy.listening();
  await policy.look(found('10.9.1.1'), new Map());
  expect((left[0]?.at ?? 0) - listeningAt).toBeGreaterThan(498);
});

test('HostScanPolicy lets no host of a routed network wait for an own segment', async () => {
  const { network, left } = turns(0);
  const isNeighbour = (address: string) => address.startsWith('10.9.1.');
  const { policy } = policyFor({}, { network: { ...network, isNeighbour } });
  policy.listening();
  await Promise.all(['10.9.1.1', '10.9.2.1'].map((address) => policy.look(found(address), new Map())));
  expect(left.map(({ address }) => address)).toEqual(['10.9.2.1', '10.9.1.1']);
});

test('HostScanPolicy stops a queued connect when a controller shows itself', async () => {
  for (const from of ['10.9.1.1', '10.9.1.77']) {
    const { network, left } = turns(50);
    const { policy } = policyFor({}, { network });
    const looking = policy.look(found('10.9.1.1'), new Map());
    const other = policy.look(found('10.9.2.1'), new Map());
    await wait(10);
    policy.received(from, 'BACnet');
    await Promise.all([looking, other]);
    expect(left.map(({ port }) => port)).toEqual([502]);
  }
});

test('HostScanPolicy stops a connect to a controller in a network under --ask-industrial', async () => {
  const { network, left } = turns(50);
  const { policy } = policyFor({}, { network, scannedAnyway: () => true });
  const looking = [policy.look(found('10.9.1.1'), new Map()), policy.look(found('10.9.1.2'), new Map())];
  await wait(10);
  policy.received('10.9.1.1', 'BACnet');
  await Promise.all(looking);
  expect(left).toHaveLength(1);
});

test('probeRemainingPorts sends no queued connect when a controller shows itself', async () => {
  const { network, left } = turns(50);
  const { policy } = policyFor({}, { network });
  const options = fakeOptions({
    scope: fakeScope([]),
    network,
    ports: { ...ports, full: [80, 554, 8000] },
  });
  const record = new HostRecord('10.9.1.1', options.now);
  const context = { options, policy } as unknown as SweepContext;
  const probing = probeRemainingPorts(record, [], context, options.signal);
  await wait(75);
  policy.received('10.9.1.77', 'BACnet');
  expect(await probing).toBe(true);
  expect(left.map(({ port }) => port)).toEqual([80]);
});
