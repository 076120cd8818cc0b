import { expect, test } from 'vitest';
import type { ConnectResult } from '../../src/model/network.ts';
import type { ProbeResult, Scanner } from '../../src/model/scanner.ts';
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

const everything: FakeHost = { ports: new Proxy({}, { get: () => 'open' as const }) };
const ports = {
  gate: [554, 80],
  full: [554, 80, 81, 88, 443, 2020, 8000, 8080],
  industrial: [{ port: 502, protocol: 'Modbus' }],
  control: [29_617, 31_433],
};
const one = '10.9.1.1';
const silent: ProbeResult = { end: 'silent' };

async function swept(
  hosts: Readonly<Record<string, FakeHost>>,
  scanners: readonly Scanner[],
  over: Partial<typeof ports> = {},
) {
  const sent: SentLines = [];
  const recorder = fakeRecorder();
  const scope = fakeScope(Object.keys(hosts));
  const options = fakeOptions({ scope, network: fakeNetwork(hosts, sent), recorder, scanners });
  const result = await sweep({ ...options, ports: { ...ports, ...over } });
  return { result, recorder, sent };
}

test('a host that accepts everything is probed where cameras usually are, lowest port first, and left after two silences', async () => {
  const put: number[] = [];
  const probe = (id: string) =>
    fakeProbe(id, [80, 554, 8000], (port) => {
      put.push(port);
      return silent;
    });
  const { result, sent } = await swept({ [one]: everything }, [probe('a'), probe('b')]);
  expect(put).toEqual([80, 554]);
  // That it still accepts connections proves nothing about it.
  expect(sent.filter((line) => line === `connect ${one}:80`)).toEqual([]);
  expect([result.fellSilent, result.rejected]).toEqual([0, 1]);
});

test('hosts that refuse everything do not spare those that accept everything', async () => {
  const addresses = Array.from({ length: 45 }, (_, i) => `10.9.1.${i + 2}`);
  const refusing: FakeHost = { ports: { 554: 'refused' } };
  const hosts = { ...Object.fromEntries(addresses.map((address) => [address, refusing])), [one]: everything };
  // The last of the scope.
  const { recorder } = await swept(hosts, [fakeProbe('rtsp', [554])]);
  expect(recorder.hosts.find(({ address }) => address === one)?.observations).toMatchObject([
    { field: 'http.title', value: 'rtsp 554' },
  ]);
});

test.each([
  [8, 'open', ['29617', '31433']],
  [8, 'refused', []],
  [7, 'open', []],
] as const)(
  'where a host accepts all of %i ports, the last being %s, these control ports are tried: %j',
  async (count, last, tried) => {
    const full = [...ports.full, 9_999].slice(0, count);
    const open = Object.fromEntries(full.map((port): [number, ConnectResult] => [port, 'open']));
    const hosts = {
      [one]: { ports: { ...open, [full.at(-1) ?? 0]: last, 29617: 'open', 31433: 'silent' } },
    } as const;
    const { sent } = await swept(hosts, [], { full, industrial: [] });
    const ends = sent.flatMap((line) => /:(29617|31433)$/.exec(line)?.[1] ?? []);
    expect(ends).toEqual(tried);
  },
);

test('a host next to a controller that answers a discovery datagram has answered in whole', async () => {
  const boiler: FakeHost = { ports: { 80: 'open', 502: 'open', 29617: 'refused' } };
  const facts = [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }] as const;
  const camera: FakeHost = { ports: { 80: 'open' }, datagrams: { 'ws-discovery': facts } };
  const twice = { ...fakeDatagram('ws-discovery', 'every-address'), repeats: 2 };
  const { recorder, sent, result } = await swept({ [one]: boiler, '10.9.1.2': camera }, [twice]);
  const found = recorder.hosts.find(({ address }) => address === '10.9.1.2');
  expect(found?.answered).toContainEqual({ scanner: 'ws-discovery', port: 3702 });
  expect(result.spared).toBe(2);
  // What host discovery sent once is repeated to no controller.
  expect(sent.filter((line) => line.startsWith(`datagram ws-discovery ${one}`))).toHaveLength(1);
});
