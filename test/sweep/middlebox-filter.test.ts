import { describe, expect, test } from 'vitest';
import type { ConnectResult } from '../../src/model/network.ts';
import type { Probe } from '../../src/model/scanner.ts';
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
  full: [80, 554, 81, 88, 443, 2020, 8000, 8080, 8443],
  industrial: [{ port: 502, protocol: 'Modbus' }],
  control: [29_617, 31_433],
};
const everything: Readonly<Record<number, ConnectResult>> = new Proxy({}, { get: () => 'open' as const });
const block = (count: number, third = 1) => Array.from({ length: count }, (_, i) => `10.9.${third}.${i}`);
const all = (addresses: readonly string[], host: FakeHost) =>
  Object.fromEntries(addresses.map((address) => [address, host]));

const lastOf = (address: string) => Number(address.split('.')[3]);
const byLast = (a: string, b: string) => lastOf(a) - lastOf(b);

/** A web server that sends the title of its address, or one and the same. */
function pages(words: Readonly<Record<string, string>>, otherwise: string | null): Probe {
  return {
    ...fakeProbe('http', [80]),
    run: ({ address }) => {
      const value = words[address] ?? otherwise;
      const facts = [{ field: 'http.title', value: value ?? '' }] as const;
      return Promise.resolve(value === null ? { end: 'silent' } : { end: 'answered', facts });
    },
  };
}

async function swept(
  hosts: Readonly<Record<string, FakeHost>>,
  over: Partial<SweepOptions> & { readonly sent?: string[] },
) {
  const recorder = fakeRecorder();
  const network = fakeNetwork(hosts, over.sent);
  const options = fakeOptions({ scope: fakeScope(Object.keys(hosts)), network, recorder, ports });
  const result = await sweep({ ...options, ...over });
  return { result, recorded: recorder.hosts.map(({ address }) => address).sort(), recorder };
}

describe('a network where nearly every address answers the same', () => {
  const addresses = block(64);
  const portal = { ports: { 80: 'open', 554: 'refused' } } as const;

  test('is a middlebox: one warning, no host recorded, the camera among them found', async () => {
    const camera = '10.9.1.20';
    const scanners = [pages({ [camera]: 'IP Camera' }, 'Please log in')];
    const { result, recorded, recorder } = await swept(all(addresses, portal), { scanners });
    expect(recorded).toEqual([camera]);
    expect(result).toMatchObject({ outcome: 'partial', rejected: 63, scanned: 1, alive: 1 });
    expect(result.warnings).toMatchObject([{ kind: 'middlebox', network: '10.9.1.0/24', addresses: 63 }]);
    expect(result.reason).toMatch(/of 64 scanned addresses, nearly all give .*Please log in/);
    expect(recorder.finished).toEqual([camera]);
  });

  test('that they name themselves by their address, or a token, makes them no different', async () => {
    const scanners = [
      {
        ...pages({}, null),
        run: ({ address }: { readonly address: string }) =>
          Promise.resolve({
            end: 'answered' as const,
            facts: [
              {
                field: 'http.redirect' as const,
                value: `http://portal/login?from=${address}&t=${Math.random()}`,
              },
              { field: 'http.title' as const, value: `You wanted ${address}` },
            ],
          }),
      },
    ];
    const { result, recorded } = await swept(all(addresses, portal), { scanners });
    expect([recorded, result.rejected]).toEqual([[], 64]);
  });

  test('is accepted where one address in ten is silent: an ordinary network of equal cameras', async () => {
    const hosts = { ...all(addresses, portal), ...all(addresses.slice(0, 7), {}) };
    const scanners = [pages({}, 'IP Camera')];
    const { result, recorded, recorder } = await swept(hosts, { scanners });
    expect(recorded).toEqual(addresses.slice(7).sort());
    expect(result).toMatchObject({ outcome: 'complete', rejected: 0, scanned: 64, warnings: [] });
    // What stood in for them meanwhile speaks of each by its own address.
    for (const { address, observations } of recorder.hosts)
      for (const one of observations) expect(one.address).toBe(address);
    expect(recorder.finished).toHaveLength(64);
  });

  test('is accepted where each unit has a word of its own', async () => {
    const words = Object.fromEntries(addresses.map((address, i) => [address, `Camera ${i}`]));
    const { result, recorded } = await swept(all(addresses, portal), { scanners: [pages(words, null)] });
    expect([recorded.length, result.outcome]).toEqual([64, 'complete']);
  });

  test('is what is reported where it hides every device that the inventory knows', async () => {
    const options = { scanners: [pages({}, 'Please log in')], known: addresses.slice(0, 5) };
    const { result } = await swept(all(addresses, portal), options);
    expect(result).toMatchObject({ outcome: 'partial', alive: 0 });
    expect(result.reason).toMatch(/nearly all give the same answers/);
  });

  test('is accepted where the inventory knows most of them: they were found one by one before', async () => {
    const scanners = [pages({}, 'IP Camera')];
    const known = addresses.slice(0, 33);
    const { result, recorded } = await swept(all(addresses, portal), { scanners, known });
    expect([recorded.length, result.outcome]).toEqual([64, 'complete']);
    // Of some of them it may be the middlebox that has come in between.
    const few = await swept(all(addresses, portal), { scanners, known: addresses.slice(0, 32) });
    expect([few.recorded.length, few.result.rejected]).toEqual([0, 64]);
  });

  test('is accepted in a scope too small to judge', async () => {
    const few = addresses.slice(0, 31);
    const { result, recorded } = await swept(all(few, portal), { scanners: [pages({}, 'IP Camera')] });
    expect([recorded.length, result.outcome]).toEqual([31, 'complete']);
  });

  test('that all refuse is reported and changes nothing', async () => {
    const { result } = await swept(all(addresses, { ports: { 80: 'refused' } }), {});
    expect(result).toMatchObject({ outcome: 'complete', scanned: 64, alive: 64, rejected: 0 });
    expect(result.warnings).toMatchObject([{ kind: 'refusing', addresses: 64 }]);
  });

  test.each([
    [70, 'keeps what waited where less than half of the network was scanned'],
    [190, 'judges by what it has where nearly all of it was scanned'],
  ])('an interrupted sweep, after %i hosts, %s', async (after) => {
    const many = block(200);
    const stop = new AbortController();
    let put = 0;
    const http: Probe = {
      ...fakeProbe('http', [80]),
      run: () => {
        put += 1;
        if (put === after) stop.abort(new Error('Ctrl-C'));
        return Promise.resolve({ end: 'answered', facts: [{ field: 'http.title', value: 'IP Camera' }] });
      },
    };
    const { signal } = stop;
    const { result, recorded } = await swept(all(many, portal), { scanners: [http], signal });
    expect(result.outcome).toBe('interrupted');
    if (after === 70) expect(recorded.length).toBeGreaterThanOrEqual(after);
    else expect(result.rejected).toBeGreaterThanOrEqual(after);
  });

  test.each([
    ['before any host scan ended', 1],
    ['after a few', 5],
  ])('interrupted %s, hosts known by no more than an open port are no middlebox', async (_, after) => {
    const stop = new AbortController();
    let put = 0;
    const http: Probe = {
      ...fakeProbe('http', [80]),
      run: ({ address }) => {
        put += 1;
        if (put === after) stop.abort(new Error('Ctrl-C'));
        return Promise.resolve({ end: 'answered', facts: [{ field: 'http.title', value: address }] });
      },
    };
    const { signal } = stop;
    const { result, recorded } = await swept(all(block(200), portal), { scanners: [http], signal });
    expect(result).toMatchObject({ outcome: 'interrupted', rejected: 0, warnings: [] });
    expect(recorded).toHaveLength(200);
  });
});

describe('addresses that accept every connection', () => {
  const addresses = block(40);
  const tarpit = all(addresses, { ports: everything });

  test('are a tarpit: one warning, no host recorded, the camera among them found', async () => {
    const camera = '10.9.1.20';
    const hosts = { ...tarpit, [camera]: { ports: { 80: 'open', 554: 'refused', 502: 'refused' } } as const };
    const { result, recorded } = await swept(hosts, { scanners: [pages({ [camera]: 'IP Camera' }, null)] });
    expect(recorded).toEqual([camera]);
    expect(result).toMatchObject({ outcome: 'partial', rejected: 39, scanned: 1, alive: 1, spared: 0 });
    expect(result.warnings).toMatchObject([{ kind: 'tarpit', network: '10.9.1.0/24', addresses: 39 }]);
  });

  test('a camera behind a proxy that accepts everything is found by its title', async () => {
    const camera = '10.9.1.20';
    const scanners = [pages({ [camera]: 'IP Camera' }, 'Bad Gateway')];
    const { result, recorder } = await swept(tarpit, { scanners });
    expect(recorder.hosts.map(({ address }) => address)).toEqual([camera]);
    expect(recorder.hosts[0]?.observations.map(({ field }) => field)).toEqual(['http.title']);
    expect(result.rejected).toBe(39);
  });

  describe('and each answers something else', () => {
    const words = (addresses: readonly string[]) =>
      Object.fromEntries(addresses.map((address) => [address, `IP Camera ${Math.random()}`]));
    const reported = async (count: number, over: Partial<SweepOptions> = {}, silent = 0) => {
      const many = block(count);
      const scanners = [pages(words(many.slice(silent)), null)];
      const { result, recorded } = await swept(all(many, { ports: everything }), { scanners, ...over });
      return [recorded.length, result.rejected, result.warnings.map(({ kind }) => kind)];
    };

    test('are no units where they fill a large network', async () => {
      expect(await reported(128)).toEqual([0, 128, ['tarpit']]);
    });

    test('may be units in a small one, among many silent ones, or if already known', async () => {
      expect(await reported(127)).toEqual([127, 0, []]);
      expect(await reported(128, {}, 13)).toEqual([115, 13, ['tarpit']]);
      expect(await reported(128, { known: block(65) })).toEqual([128, 0, []]);
    });
  });

  test('a camera behind it that answers a datagram is found after many silent ones', async () => {
    const many = all(block(120), { ports: everything });
    const camera = '10.9.1.119';
    const facts = [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }] as const;
    const hosts = { ...many, [camera]: { ports: everything, datagrams: { 'ws-discovery': facts } } };
    const sent: string[] = [];
    let put = 0;
    const silent = fakeProbe('http', [80], () => {
      put += 1;
      return { end: 'silent' };
    });
    const scanners = [fakeDatagram('ws-discovery', 'every-address'), silent];
    const { recorded } = await swept(hosts, { scanners, sent });
    expect(recorded).toEqual([camera]);
    // Dozens of silent hosts are enough; and each is sent little: the gate, a controller's port, the two control ports.
    expect(put).toBeLessThan(40);
    const connects = sent.filter((line) => line.startsWith('connect 10.9.1.110:'));
    expect(connects).toEqual([
      'connect 10.9.1.110:80',
      'connect 10.9.1.110:29617',
      'connect 10.9.1.110:31433',
    ]);
  });

  test('a single one is reported, and no gap', async () => {
    const hosts = { '10.9.1.1': { ports: everything }, '10.9.1.2': { ports: { 80: 'open' } } as const };
    const { result, recorded } = await swept(hosts, { scanners: [pages({}, null)] });
    expect(recorded).toEqual(['10.9.1.2']);
    expect(result).toMatchObject({ outcome: 'complete', rejected: 1, scanned: 1 });
  });

  test('a host whose every port of the plan is open is tried at a control port', async () => {
    const open = Object.fromEntries(ports.full.map((port) => [port, 'open' as const]));
    const sent: string[] = [];
    const { recorded } = await swept({ '10.9.1.1': { ports: open } }, { sent, scanners: [pages({}, 'x')] });
    expect(sent.at(-1)).toBe('connect 10.9.1.1:29617');
    expect(recorded).toEqual(['10.9.1.1']);
  });
});

describe('the path itself', () => {
  test('a path that accepts connections at control ports makes the sweep partial', async () => {
    const both = [...block(20), ...block(20, 2)];
    const hosts = all(both, { ports: everything });
    // In its spread-out order a scope begins with addresses of all its networks.
    const scope = { ...fakeScope(both), addresses: () => both.toReversed().sort(byLast).values() };
    const { result, recorded } = await swept(hosts, { scanners: [], scope });
    expect(recorded).toEqual([]);
    expect(result).toMatchObject({
      outcome: 'partial',
      rejected: 40,
      warnings: [{ kind: 'path', addresses: 40 }],
    });
    expect(result.reason).toMatch(/^Connections are accepted where nothing listens, at every address/);
  });

  test('that swallows connections at the end is reported, and the sweep partial', async () => {
    const hosts = all(block(40), { ports: { 80: 'open' } });
    const scope = fakeScope([...Object.keys(hosts), ...block(200, 2)]);
    const network = fakeNetwork(hosts);
    let connects = 0;
    const full: typeof network = {
      ...network,
      connectProbe: (...args) => {
        connects += 1;
        return connects > 500 ? Promise.resolve('silent') : network.connectProbe(...args);
      },
    };
    const words = Object.fromEntries(block(40).map((address, i) => [address, `Camera ${i}`]));
    const scanners = [pages(words, null)];
    const result = await sweep(fakeOptions({ scope, network: full, scanners, ports }));
    expect(result.outcome).toBe('partial');
    expect(result.reason).toMatch(/^Hosts that had replied all went silent at once/);
  });
});
