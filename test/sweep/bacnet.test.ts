import { expect, test } from 'vitest';
import type { FactListener, MayStart, Network } from '../../src/model/network.ts';
import type { Fact } from '../../src/model/observation.ts';
import type { SweepOptions } from '../../src/sweep/options.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import {
  type FakeHost,
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeProbe,
  fakeRecorder,
  fakeScope,
} from './fake-network.ts';

const ports = { gate: [80], full: [80, 554], industrial: [{ port: 502, protocol: 'Modbus' }] };
const iAm: readonly Fact[] = [{ field: 'bacnet.instance', value: '7' }];
const camera: FakeHost = { ports: { 80: 'open', 502: 'refused' } };
const airHandling: FakeHost = { ports: { 80: 'open' }, datagrams: { bacnet: iAm } };
const bacnet = {
  ...fakeDatagram('bacnet', 'alive'),
  industrial: 'BACnet',
  requests: (target: string | null) => (target?.includes(':') ? [] : [new Uint8Array(1)]),
};
const segment = {
  interfaceName: 'eth0',
  interfaceAddress: '10.9.1.250',
  prefixLength: 24,
  scopeId: null,
} as const;
const local = () => ({ inScope: [segment], partly: [], passedOver: [] });
const scanners = [
  bacnet,
  fakeDatagram('ws-discovery', 'every-address'),
  fakeDatagram('mdns', 'alive'),
  fakeProbe('http', [80]),
];

/** One address after another; `unsolicited` are the senders of an I-Am before the sweep's first request. */
async function swept(
  hosts: Readonly<Record<string, FakeHost>>,
  { unsolicited = [], ...over }: Partial<SweepOptions> & { readonly unsolicited?: readonly string[] } = {},
) {
  const sent: string[] = [];
  const recorder = fakeRecorder();
  const notices: string[] = [];
  const faked = fakeNetwork(hosts, sent);
  const network = {
    ...faked,
    segments: local,
    async listenPassively(scanner: { readonly id: string; readonly port: number }, received: FactListener) {
      sent.push(`listen ${scanner.id}`);
      for (const from of unsolicited) received(from, scanner.port, iAm);
      return async () => void sent.push(`let go of ${scanner.id}`);
    },
  };
  const options = fakeOptions({
    scope: fakeScope(Object.keys(hosts)),
    network,
    recorder,
    scanners,
    ports,
    listen: true,
    onNotice: (sentence) => notices.push(sentence),
    ...over,
  });
  const bounds = { ...options.bounds, discovering: 1, scanning: 1 };
  const result = await sweep({ ...options, bounds });
  return { result, sent, recorder, notices };
}

test('sweep sends nothing more to a host that answers Who-Is, nor to its network', async () => {
  const { result, sent, recorder } = await swept({ '10.9.1.1': airHandling, '10.9.1.2': camera });
  expect(sent).toEqual([
    'listen bacnet',
    'datagram ws-discovery 10.9.1.1',
    'connect 10.9.1.1:80',
    'datagram bacnet 10.9.1.1',
    'datagram ws-discovery 10.9.1.2',
    'let go of bacnet',
  ]);
  expect(result).toMatchObject({ outcome: 'partial', scanned: 0, spared: 2 });
  expect(result.reason).toContain('10.9.1.0/24 has industrial controllers: 10.9.1.1 (BACnet).');
  const [host] = recorder.hosts;
  expect(host?.observations.map(({ field, value }) => `${field} ${value}`)).toEqual([
    'port.open 80',
    'bacnet.instance 7',
  ]);
  expect(host?.asked).toMatchObject([
    { scanner: 'bacnet', why: 'controllers are to be left alone', outcome: 'answered' },
    { scanner: 'ws-discovery' },
  ]);
});

test('a host that does not is probed once, before anything else, and then as ever; that it was is noted', async () => {
  const { result, sent, recorder } = await swept({ '10.9.1.2': camera });
  expect(sent.filter((line) => line.includes('10.9.1.2'))).toEqual([
    'datagram ws-discovery 10.9.1.2',
    'connect 10.9.1.2:80',
    'datagram bacnet 10.9.1.2',
    'connect 10.9.1.2:502',
    'datagram mdns 10.9.1.2',
    'connect 10.9.1.2:554',
  ]);
  expect(result).toMatchObject({ outcome: 'complete', scanned: 1, spared: 0 });
  const noted = recorder.hosts[0]?.asked?.find(({ scanner }) => scanner === 'bacnet');
  expect(noted).toMatchObject({ outcome: 'silent' });
});

test('a silent host, and one over IPv6, is not probed', async () => {
  const { sent } = await swept({ '10.9.1.3': {}, 'fd00::3': camera });
  expect(sent.filter((line) => line.startsWith('datagram bacnet'))).toEqual([]);
});

test('an unsolicited I-Am on a local segment spares its network before any probe', async () => {
  const hosts = { '10.9.1.1': { ports: { 80: 'open' }, local: true }, '10.9.1.2': camera } as const;
  const { result, sent, notices } = await swept(hosts, { unsolicited: ['10.9.1.1'] });
  expect(sent.filter((line) => line.startsWith('connect') || line.includes('bacnet 10.'))).toEqual([]);
  expect(result).toMatchObject({ outcome: 'partial', spared: 2 });
  expect(notices).toEqual([
    '10.9.1.1 speaks BACnet: from now on its network 10.9.1.0/24 is scanned by discovery datagrams only.',
  ]);
});

test('an unsolicited sender on no own segment hides nothing: it may be forged', async () => {
  const hosts = { '10.9.1.1': { ports: { 80: 'open' } }, '10.9.1.2': camera } as const;
  const { result } = await swept(hosts, { unsolicited: ['10.9.1.1', '10.9.1.2'] });
  expect(result).toMatchObject({ outcome: 'complete', scanned: 2, spared: 0, warnings: [] });
});

test('a port that cannot be had is reported, and hosts are scanned all the same', async () => {
  const faked = fakeNetwork({ '10.9.1.1': airHandling });
  const network = { ...faked, segments: local, listenPassively: async () => 'UDP port 47808 is in use.' };
  const result = await sweep(
    fakeOptions({
      scope: fakeScope(['10.9.1.1']),
      network,
      scanners,
      ports,
      listen: true,
    }),
  );
  expect(result.warnings.map(({ kind, message }) => [kind, message])).toContainEqual([
    'receive-failed',
    'UDP port 47808 is in use.',
  ]);
  expect(result).toMatchObject({ spared: 1, receiveFailed: [] });
});

test('without listening nothing is listened to', async () => {
  const { sent } = await swept({ '10.9.1.2': camera }, { listen: false });
  expect(sent.filter((line) => line.startsWith('listen '))).toEqual([]);
});

test('nor where no segment of this machine lies in the scope: another sweep of it may need the port', async () => {
  const sent: string[] = [];
  const faked = fakeNetwork({ '10.9.1.2': camera }, sent);
  const network = { ...faked, listenPassively: async () => 'UDP port 47808 is in use.' };
  const scope = fakeScope(['10.9.1.2']);
  const result = await sweep(fakeOptions({ scope, network, scanners, ports, listen: true }));
  expect(result.warnings.filter(({ message }) => message.includes('47808'))).toEqual([]);
});

test('sweep starts no connect that still waited when a controller showed itself', async () => {
  const sent: string[] = [];
  const faked = fakeNetwork({ '10.9.1.1': airHandling, '10.9.1.2': camera }, sent);
  let mayStart: MayStart = () => true;
  let shown: () => void = () => undefined;
  const isShown = new Promise<void>((resolve) => (shown = resolve));
  const network: Network = {
    ...faked,
    restrain: (restraint) => {
      mayStart = restraint;
    },
    // The turn of the second address comes once the first has shown what it is.
    async connectProbe(address, port, signal) {
      if (address === '10.9.1.2') await isShown;
      return mayStart(address, 'connect') ? faked.connectProbe(address, port, signal) : 'stopped';
    },
  };
  const options = fakeOptions({
    scope: fakeScope(['10.9.1.1', '10.9.1.2']),
    network,
    scanners,
    ports,
    onNotice: () => shown(),
  });
  const result = await sweep(options);
  expect(sent.filter((one) => one.startsWith('connect 10.9.1.2'))).toEqual([]);
  expect(result).toMatchObject({ reason: expect.stringContaining('has industrial controllers'), spared: 2 });
  expect(mayStart('10.9.1.2', 'datagram')).toBe(true);
  expect(mayStart('10.9.1.1', 'datagram')).toBe(false);
  expect(mayStart('10.9.2.1', 'connect')).toBe(true);
});
