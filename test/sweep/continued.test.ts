import { describe, expect, test } from 'vitest';
import type { FactListener, Network } from '../../src/model/network.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import type { DoneBefore, Progress } from '../../src/model/sweep.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import {
  type FakeHost,
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeProbe,
  fakeRecorder,
  fakeScope,
  type SentLines,
} from './fake-network.ts';

const addresses = Array.from({ length: 6 }, (_, i) => `10.9.0.${i}`);
const [first = '', second = '', third = ''] = addresses;
const endpoint = [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }] as const;
const wsDiscovery = fakeDatagram('ws-discovery', 'every-address');

/** What an earlier part of the sweep has done: two addresses scanned, one of them a host. */
const before: DoneBefore = {
  has: (address) => address === first || address === second,
  scanned: 2,
  alive: 1,
};

/** A network that hands out the listeners of its datagrams. */
function announcing(hosts: Readonly<Record<string, FakeHost>>, sent: SentLines = []) {
  const faked = fakeNetwork(hosts, sent);
  let listener: FactListener = () => undefined;
  const network: Network = {
    ...faked,
    channel: (scanner: DatagramScanner, received) => {
      listener = received;
      return faked.channel(scanner, received);
    },
  };
  return { network, announce: (from: string) => listener(from, 3702, endpoint) };
}

describe('a sweep that continues another', () => {
  test('a continued sweep scans no address twice, not even known ones, and counts all', async () => {
    const sent: SentLines = [];
    const shown: Progress[] = [];
    const network = fakeNetwork({ [third]: { ports: { 80: 'open' } } }, sent);
    const known = [first, third];
    const recorder = fakeRecorder();
    const options = fakeOptions({ scope: fakeScope(addresses), network, recorder, known, before });
    const result = await sweep({ ...options, onProgress: (progress) => shown.push(progress) });
    expect(sent.filter((line) => line.includes(`${first}:`) || line.includes(`${second}:`))).toEqual([]);
    expect(sent[0]).toBe(`connect ${third}:80`);
    expect(recorder.finished.toSorted()).toEqual(addresses.slice(2));
    expect(result).toMatchObject({ outcome: 'complete', scanned: 6, alive: 2 });
    expect(shown.at(-1)).toMatchObject({ addresses: 6n, scanned: 6, alive: 2, cameras: 1 });
  });

  test('is partial where nothing answers any more: what the other part saw alive proves nothing', async () => {
    const known = addresses;
    const many = fakeScope([...addresses, '10.9.0.6']);
    const options = fakeOptions({
      scope: many,
      network: fakeNetwork({}),
      known: [...known, '10.9.0.6'],
    });
    expect(await sweep({ ...options, before })).toMatchObject({ outcome: 'partial', alive: 1 });
  });

  test('adds an answer from an address that was scanned then, and sends it nothing', async () => {
    const sent: SentLines = [];
    const { network, announce } = announcing({ [third]: { ports: { 80: 'open' } } }, sent);
    const recorder = fakeRecorder();
    const { record } = recorder;
    recorder.record = (host) => {
      if (host.address === third) announce(first);
      return record(host);
    };
    const scanners = [wsDiscovery, fakeProbe('http', [80])];
    const options = fakeOptions({ scope: fakeScope(addresses), network, recorder, scanners, before });
    expect(await sweep(options)).toMatchObject({
      scanned: 6,
      alive: 2,
      endings: { 'ws-discovery': { answered: 1 } },
    });
    const partly = [{ scanner: 'ws-discovery', port: 3702, partly: true }];
    expect(recorder.hosts[1]).toMatchObject({ address: first, answered: partly, asked: [] });
    expect(sent.filter((line) => line.includes(first))).toEqual([]);
  });
});

describe('an answer that comes late', () => {
  test('a late reply is added to the facts of its sender’s scan, as a part', async () => {
    const { network, announce } = announcing({ [first]: { ports: { 80: 'open' } } });
    const recorder = fakeRecorder();
    const { record } = recorder;
    recorder.record = (host) => {
      if (recorder.hosts.length === 0) announce(first);
      return record(host);
    };
    const options = fakeOptions({
      scope: fakeScope([first]),
      network,
      recorder,
      scanners: [wsDiscovery],
    });
    expect(await sweep(options)).toMatchObject({ scanned: 1, alive: 1 });
    expect(recorder.hosts.map(({ answered }) => answered)).toEqual([
      [{ scanner: 'liveness', port: 80 }],
      [{ scanner: 'ws-discovery', port: 3702, partly: true }],
    ]);
  });

  test('gets a sender that was silent until then its scan', async () => {
    const sent: SentLines = [];
    const { network, announce } = announcing({ [second]: { ports: { 80: 'open', 8000: 'open' } } }, sent);
    const recorder = fakeRecorder();
    const { record } = recorder;
    recorder.record = (host) => {
      if (recorder.hosts.length === 0) announce(first);
      return record(host);
    };
    const shown: Progress[] = [];
    const options = fakeOptions({
      scope: fakeScope([first, second]),
      network,
      recorder,
      scanners: [wsDiscovery],
    });
    const result = await sweep({ ...options, onProgress: (progress) => shown.push(progress) });
    expect(result).toMatchObject({ outcome: 'complete', scanned: 2, alive: 2 });
    expect(recorder.hosts[1]).toMatchObject({ address: first, observations: [{ field: 'onvif.endpoint' }] });
    expect(sent).toContain(`connect ${first}:8000`);
    expect(shown.at(-1)).toMatchObject({ scanned: 2, alive: 2, cameras: 2 });
  });
});
