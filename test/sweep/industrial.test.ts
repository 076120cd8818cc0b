import { describe, expect, test } from 'vitest';
import { scanners as everyScanner } from '../../scanners/index.ts';
import { snmp } from '../../scanners/snmp/index.ts';
import { industrialPorts } from '../../scanners/targeting/ports.ts';
import type { Fact } from '../../src/model/observation.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
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

const ports = {
  gate: [80, 554],
  full: [80, 554, 8000],
  industrial: [
    { port: 502, protocol: 'Modbus' },
    { port: 102, protocol: 'S7' },
  ],
  control: [29_617],
};
const camera: FakeHost = { ports: { 80: 'open', 554: 'open', 502: 'refused', 102: 'refused' } };
const boiler: FakeHost = { ports: { 80: 'open', 502: 'open', 29617: 'refused' } };
const uuid: readonly Fact[] = [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }];
const scanners = [
  fakeDatagram('ws-discovery', 'every-address'),
  fakeDatagram('mdns', 'alive'),
  { ...fakeDatagram('snmp-engine', 'alive'), manages: true as const },
  fakeProbe('http', [80]),
  fakeProbe('rtsp', [554]),
];

/** One address after another, the first of them the one that the inventory knows. */
async function swept(hosts: Readonly<Record<string, FakeHost>>, over: Partial<SweepOptions> = {}) {
  const sent: string[] = [];
  const recorder = fakeRecorder();
  const notices: string[] = [];
  const scope = fakeScope(Object.keys(hosts));
  const options = fakeOptions({ scope, network: fakeNetwork(hosts, sent), recorder, scanners, ports });
  const bounds = { ...options.bounds, discovering: 1, scanning: 1, pingUpTo: 100n };
  const result = await sweep({ ...options, bounds, onNotice: (text) => notices.push(text), ...over });
  const probed = (address: string) =>
    sent.filter((line) => line.startsWith(`connect ${address}:`)).map((line) => Number(line.split(':')[1]));
  return { result, sent, recorder, notices, probed };
}

describe('a network that shows an industrial controller', () => {
  const hosts = {
    '10.9.1.1': boiler,
    '10.9.1.2': { ...camera, datagrams: { 'ws-discovery': uuid } },
    '10.9.1.3': camera,
    '10.9.1.4': {},
    '10.9.2.1': camera,
  };

  test('gets discovery datagrams only: no connect, no echo, no management request', async () => {
    const { sent, probed } = await swept(hosts);
    expect(['10.9.1.2', '10.9.1.3', '10.9.1.4'].flatMap(probed)).toEqual([]);
    expect(sent.filter((line) => line.includes('10.9.1.2'))).toEqual([
      'datagram ws-discovery 10.9.1.2',
      'datagram mdns 10.9.1.2',
    ]);
    expect(sent.filter((line) => /ping|snmp/.test(line) && line.includes('10.9.1.'))).toEqual([]);
    // The network next to it is scanned in full.
    expect(probed('10.9.2.1')).toEqual([80, 502, 102, 554, 8000]);
    expect(sent).toContain('datagram snmp-engine 10.9.2.1');
  });

  test('the controller is probed at until it shows itself, and sent nothing at all after that', async () => {
    const { sent, recorder } = await swept(hosts);
    expect(sent.filter((line) => line.includes('10.9.1.1'))).toEqual([
      'datagram ws-discovery 10.9.1.1',
      'connect 10.9.1.1:80',
      'connect 10.9.1.1:502',
      'connect 10.9.1.1:29617',
    ]);
    const seen = recorder.hosts.find(({ address }) => address === '10.9.1.1')?.observations;
    expect(seen?.map(({ field, value }) => `${field} ${value}`)).toEqual(['port.open 80', 'port.open 502']);
  });

  test('a camera there that answers a discovery datagram is recorded', async () => {
    const { recorder } = await swept(hosts);
    const found = recorder.hosts.find(({ address }) => address === '10.9.1.2');
    expect(found?.observations.map(({ field }) => field)).toEqual(['onvif.endpoint']);
  });

  test('the sweep is partial with the reason; spared hosts do not count as scanned', async () => {
    const { result, recorder, notices } = await swept(hosts);
    expect(result).toMatchObject({ outcome: 'partial', scanned: 1, spared: 4 });
    expect(result.reason).toMatch(
      /^10\.9\.1\.0\/24 has industrial controllers: 10\.9\.1\.1 \(Modbus\)\. 4 addresses there were sent nothing more than discovery datagrams/,
    );
    expect(result.warnings).toMatchObject([{ kind: 'industrial', network: '10.9.1.0/24', addresses: 4 }]);
    expect(recorder.finished).toEqual(['10.9.2.1']);
    expect(notices).toEqual([
      '10.9.1.1 speaks Modbus: from now on its network 10.9.1.0/24 is scanned by discovery datagrams only.',
    ]);
  });

  test('is scanned in full on the operator’s order, all but the controllers', async () => {
    const { result, probed, sent } = await swept(hosts, {
      scannedAnyway: (address) => address.startsWith('10.9.1.'),
    });
    expect(result).toMatchObject({ outcome: 'complete', scanned: 4, spared: 1 });
    expect(result.warnings[0]?.message).toMatch(/They were sent nothing more than discovery datagrams\.$/);
    expect(probed('10.9.1.3')).toEqual([80, 502, 102, 554, 8000]);
    expect(sent.filter((line) => line.startsWith('ping'))).toEqual(['ping 10.9.1.4']);
    expect(probed('10.9.1.1')).toEqual([80, 502, 29_617]);
  });
});

test.each(industrialPorts)(
  '$protocol shows at port $port: its network gets discovery datagrams only',
  async ({ port, protocol }) => {
    const controller: FakeHost = { ports: { 80: 'refused', [port]: 'open', 29617: 'refused' } };
    const hosts = { '10.9.1.1': controller, '10.9.1.2': { ...camera, datagrams: { 'ws-discovery': uuid } } };
    const { result, sent, probed } = await swept(hosts, {
      ports: { ...ports, industrial: industrialPorts },
    });
    expect(result.reason).toContain(`10.9.1.0/24 has industrial controllers: 10.9.1.1 (${protocol}).`);
    expect(result).toMatchObject({ scanned: 0, spared: 2 });
    expect(probed('10.9.1.1').at(-1)).toBe(port);
    expect(sent.filter((line) => line.includes('10.9.1.2'))).toEqual([
      'datagram ws-discovery 10.9.1.2',
      'datagram mdns 10.9.1.2',
    ]);
  },
);

test('the protocols that are known are those of plant rooms', () => {
  expect(industrialPorts.map(({ protocol }) => protocol).sort()).toEqual([
    'BACnet',
    'DNP3',
    'EtherNet/IP',
    'Modbus',
    'S7',
  ]);
});

test('the request in hand when the controller shows itself is the last one', async () => {
  const put: string[] = [];
  const probes = ['a', 'b', 'c'].map((id) =>
    fakeProbe(id, [80], () => {
      put.push(id);
      // Meanwhile another scan finds the controller.
      release();
      return { end: 'not-mine' };
    }),
  );
  let release: () => void = () => undefined;
  const found = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hosts = { '10.9.1.1': camera, '10.9.1.9': boiler };
  const network = fakeNetwork(hosts);
  const slow: typeof network = {
    ...network,
    async connectProbe(address, port, signal) {
      if (address === '10.9.1.9' && port === 502) await found;
      return network.connectProbe(address, port, signal);
    },
  };
  let probed = 0;
  const waiting = probes.map((probe) => ({
    ...probe,
    run: async (...args: Parameters<typeof probe.run>) => {
      const reading = await probe.run(...args);
      probed += 1;
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
      return reading;
    },
  }));
  // In a large scope a known device does not wait for its network.
  const scope = { ...fakeScope(Object.keys(hosts)), size: 2_000n };
  const known = ['10.9.1.1'];
  const result = await sweep(fakeOptions({ scope, known, network: slow, scanners: waiting, ports }));
  expect([put, probed]).toEqual([['a'], 1]);
  expect(result).toMatchObject({ outcome: 'partial', spared: 2 });
});

test('an address that is in host discovery when the controller shows itself is tried at no further port, and sent no echo', async () => {
  const hosts = { '10.9.1.1': boiler, '10.9.1.2': {}, '10.9.1.3': {}, '10.9.2.1': {} };
  const sent: string[] = [];
  const faked = fakeNetwork(hosts, sent);
  const network: typeof faked = {
    ...faked,
    async connectProbe(address, port, ...rest) {
      const end = await faked.connectProbe(address, port, ...rest);
      // The silent ones are waited for while the controller is found.
      if (end === 'silent') for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      return end;
    },
  };
  const options = fakeOptions({ scope: fakeScope(Object.keys(hosts)), network, ports });
  const result = await sweep({ ...options, bounds: { ...options.bounds, pingUpTo: 100n } });
  expect(sent.filter((line) => /10\.9\.1\.[23]/.test(line))).toEqual([
    'connect 10.9.1.2:80',
    'connect 10.9.1.3:80',
  ]);
  expect(sent).toContain('ping 10.9.2.1');
  expect(result).toMatchObject({ outcome: 'partial', scanned: 1, spared: 3 });
});

test('PathCheck uses no host in the network of a controller', async () => {
  const addresses = Array.from({ length: 40 }, (_, i) => `10.9.2.${i}`);
  const web: FakeHost = { ports: { 80: 'open', 502: 'refused' } };
  const before = ['10.9.1.1', '10.9.1.2', '10.9.1.3'];
  const all = { ...Object.fromEntries(before.map((address) => [address, web])), '10.9.1.4': boiler };
  const hosts = { ...all, ...Object.fromEntries(addresses.map((address) => [address, web])) };
  const { sent, result } = await swept(hosts, { scanners: [] });
  expect(result.spared).toBe(4);
  const gate = sent.filter((line) => /^connect 10\.9\.1\..*:80$/.test(line));
  // Once each, in host discovery.
  expect(gate).toEqual([...before, '10.9.1.4'].map((address) => `connect ${address}:80`));
});

test.each([
  ['a small', {}, []],
  ['a small', {}, ['10.9.1.7']],
  ['a large', { size: 2_000n }, []],
] as const)(
  'in %s scope no host is sent anything before its network was looked at',
  async (_, over, known) => {
    const put: string[] = [];
    const addresses = Array.from({ length: 60 }, (_, i) => `10.9.1.${i}`);
    const last = addresses.at(-1) ?? '';
    const hosts = { ...Object.fromEntries(addresses.map((address) => [address, camera])), [last]: boiler };
    const sent: string[] = [];
    const http = fakeProbe('http', [80], () => {
      put.push('http');
      return { end: 'not-mine' };
    });
    const snmp = { ...fakeDatagram('snmp-engine', 'alive'), manages: true as const };
    const network = fakeNetwork(hosts, sent);
    const scope = { ...fakeScope(addresses), ...over };
    const result = await sweep(fakeOptions({ scope, known, network, scanners: [http, snmp], ports }));
    expect([put, sent.filter((line) => line.includes('snmp'))]).toEqual([[], []]);
    // The gate and the ports of controllers, and no other port of any host.
    expect(sent.filter((line) => /^connect .*:(?!80$|502$|102$|29617$)/.test(line))).toEqual([]);
    expect(result).toMatchObject({ outcome: 'partial', spared: 60, scanned: 0 });
  },
);

test('a host that accepts every connection is no controller', async () => {
  const everything = new Proxy({}, { get: () => 'open' });
  const { result, probed } = await swept({ '10.9.1.1': { ports: everything }, '10.9.1.2': camera });
  expect(result).toMatchObject({ outcome: 'complete', warnings: [] });
  expect(probed('10.9.1.1')).toEqual([80, 502, 29_617]);
  expect(probed('10.9.1.2')).toEqual([80, 502, 102, 554, 8000]);
});

test('every scanner that manages and does not discover declares it', () => {
  const snmpPort = 161;
  const sent = [...everyScanner, snmp([])].filter(
    (one) => one.kind === 'datagram' && one.port === snmpPort,
  ) as DatagramScanner[];
  expect(sent.map(({ id, manages }) => [id, manages])).toEqual([
    ['snmp-engine', true],
    ['snmp', true],
  ]);
});

test('in an IPv6 network the /64 counts', async () => {
  const { result, probed } = await swept({
    'fd00:1::1': boiler,
    'fd00:1::9:0:0:2': camera,
    'fd00:1:0:1::1': camera,
  });
  expect(result.warnings.map(({ network }) => network)).toEqual(['fd00:1::/64']);
  expect([probed('fd00:1::9:0:0:2'), result.spared, result.scanned]).toEqual([[], 2, 1]);
});
