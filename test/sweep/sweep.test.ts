import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import type { Probe } from '../../src/model/scanner.ts';
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

const two = ['10.9.0.1', '10.9.0.2'];

/** Web servers, each a unit of its own. */
function webServers(addresses: readonly string[]): Record<string, FakeHost> {
  return Object.fromEntries(
    addresses.map((address, i) => {
      const mac = `44:19:b6:5e:01:${i.toString(16).padStart(2, '0')}`;
      return [address, { ports: { 80: 'open' }, mac }];
    }),
  );
}

describe('hosts that count as alive', () => {
  test('a refusal shows life, silence does not', async () => {
    const recorder = fakeRecorder();
    const network = fakeNetwork({ '10.9.0.1': { ports: { 554: 'refused' } } });
    const result = await sweep(fakeOptions({ scope: fakeScope(two), network, recorder }));
    expect(result).toMatchObject({ outcome: 'complete', reason: null, scanned: 2, alive: 1 });
    expect(recorder.hosts.map((host) => host.address)).toEqual(['10.9.0.1']);
    expect([...recorder.finished].sort()).toEqual(two);
  });

  test('a host that answers a datagram and no port is scanned', async () => {
    const recorder = fakeRecorder();
    const network = fakeNetwork({
      '10.9.0.2': { datagrams: { 'ws-discovery': [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }] } },
    });
    const scanners = [fakeDatagram('ws-discovery', 'every-address')];
    await sweep(fakeOptions({ scope: fakeScope(two), network, recorder, scanners }));
    expect(recorder.hosts).toHaveLength(1);
    expect(recorder.hosts[0]?.observations).toMatchObject([
      { field: 'onvif.endpoint', scanner: 'ws-discovery', port: 3702 },
    ]);
  });

  test('silent addresses are pinged in small scopes only', async () => {
    const sent: string[] = [];
    const hosts = { '10.9.0.1': { pings: true } };
    const small = fakeOptions({ scope: fakeScope(two), network: fakeNetwork(hosts, sent) });
    const result = await sweep({ ...small, bounds: { ...small.bounds, pingUpTo: 2n } });
    expect(result.alive).toBe(1);
    expect(sent.filter((line) => line.startsWith('ping'))).toHaveLength(2);
    sent.length = 0;
    await sweep({ ...small, bounds: { ...small.bounds, pingUpTo: 1n } });
    expect(sent.filter((line) => line.startsWith('ping'))).toEqual([]);
  });
});

describe('what is sent', () => {
  test('silent addresses get the gate ports, live ones every port once', async () => {
    const sent: string[] = [];
    const network = fakeNetwork({ '10.9.0.1': { ports: { 80: 'open', 8000: 'refused' } } }, sent);
    await sweep(fakeOptions({ scope: fakeScope(two), network }));
    expect(sent.filter((line) => line.includes('10.9.0.2'))).toEqual([
      'connect 10.9.0.2:80',
      'connect 10.9.0.2:554',
    ]);
    expect(sent.filter((line) => line.includes('10.9.0.1')).sort()).toEqual([
      'connect 10.9.0.1:554',
      'connect 10.9.0.1:80',
      'connect 10.9.0.1:8000',
    ]);
  });

  test('addresses the inventory knows come first and are scanned once', async () => {
    const sent: string[] = [];
    const options = fakeOptions({
      scope: fakeScope([...two, '10.9.0.3']),
      network: fakeNetwork({}, sent),
    });
    await sweep({
      ...options,
      known: ['10.9.0.3', '10.200.0.1'],
      bounds: { ...options.bounds, discovering: 1 },
    });
    expect(sent[0]).toBe('connect 10.9.0.3:80');
    expect(sent.filter((line) => line === 'connect 10.9.0.3:80')).toHaveLength(1);
    expect(sent.some((line) => line.includes('10.200.0.1'))).toBe(false);
  });

  test('a probe sends each request once; ports and neighbours become observations', async () => {
    const recorder = fakeRecorder();
    const network = fakeNetwork({ '10.9.0.1': { ports: { 80: 'open' }, mac: '44:19:b6:5e:00:01' } });
    const scanners = [fakeProbe('http', [80, 8000])];
    const result = await sweep(fakeOptions({ scope: fakeScope(two), network, recorder, scanners }));
    expect(result.endings).toEqual({ http: { answered: 1 } });
    const seen = recorder.hosts[0]?.observations.map(({ field, value, port }) => [field, value, port]);
    expect(seen).toEqual([
      ['port.open', '80', 80],
      ['http.title', 'http 80', 80],
      ['mac.address', '44:19:b6:5e:00:01', null],
    ]);
  });

  test('a MAC that answers for many addresses belongs to none of them', async () => {
    const addresses = ['10.9.0.1', '10.9.0.2', '10.9.0.3', '10.9.0.4'];
    const proxy = { ports: { 80: 'open' as const }, mac: '52:54:00:aa:bb:cc' };
    const hosts = Object.fromEntries(addresses.slice(0, 3).map((address) => [address, proxy]));
    const network = fakeNetwork({
      ...hosts,
      '10.9.0.4': { ports: { 80: 'open' }, mac: '44:19:b6:5e:00:01' },
    });
    const recorder = fakeRecorder();
    await sweep(fakeOptions({ scope: fakeScope(addresses), network, recorder }));
    const withMac = recorder.hosts.filter(({ observations }) =>
      observations.some(({ field }) => field === 'mac.address'),
    );
    expect(withMac.map(({ address }) => address)).toEqual(['10.9.0.4']);
  });

  test('a host that falls silent is left in peace after three requests', async () => {
    let put = 0;
    const network = fakeNetwork({ '10.9.0.1': { ports: { 80: 'open', 554: 'open', 8000: 'open' } } });
    const silent = () => {
      put += 1;
      return { end: 'silent' } as const;
    };
    const scanners = ['a', 'b'].map((id) => fakeProbe(id, [80, 554, 8000], silent));
    await sweep(fakeOptions({ scope: fakeScope(two), network, scanners }));
    expect(put).toBe(3);
  });
});

describe('what goes wrong', () => {
  test('a defect in one probe is reported and costs one answer', async () => {
    const recorder = fakeRecorder();
    const bugs: Error[] = [];
    const network = fakeNetwork({ '10.9.0.1': { ports: { 80: 'open', 554: 'open' } } });
    const broken = fakeProbe('broken', [80], () => {
      throw new TypeError('cannot read');
    });
    const scanners = [broken, fakeProbe('http', [554])];
    const options = fakeOptions({ scope: fakeScope(two), network, recorder, scanners });
    const result = await sweep({ ...options, onBug: (error) => bugs.push(error) });
    expect(result.outcome).toBe('complete');
    expect(bugs.map((error) => error.message)).toEqual(['the broken scanner failed on 10.9.0.1 port 80']);
    expect(recorder.hosts[0]?.observations.some(({ value }) => value === 'http 554')).toBe(true);
  });

  test('a recorder that cannot write ends the sweep with its error', async () => {
    const scope = fakeScope(Array.from({ length: 50 }, (_, i) => `10.9.1.${i}`));
    const sent: string[] = [];
    const network = fakeNetwork(webServers(scope.targets), sent);
    const recorder = {
      ...fakeRecorder(),
      record: () => Promise.reject(new Error('disk full')),
    };
    await expect(sweep(fakeOptions({ scope, network, recorder }))).rejects.toThrow('disk full');
    expect(sent.some((line) => line.includes('10.9.1.49'))).toBe(false);
  });

  test('where it cannot write the only host, the sweep ends at once and not with the last address', async () => {
    const scope = fakeScope(Array.from({ length: 200 }, (_, i) => `10.9.1.${i}`));
    const sent: string[] = [];
    const network = fakeNetwork({ '10.9.1.0': { ports: { 80: 'refused' } } }, sent);
    const record = () => Promise.reject(new Error('disk full'));
    const recorder = { ...fakeRecorder(), record };
    await expect(sweep(fakeOptions({ scope, network, recorder }))).rejects.toThrow('disk full');
    expect(sent.filter((line) => line.startsWith('connect 10.9.1.1')).length).toBeLessThan(100);
  });

  test('where it cannot write that an address was scanned, no host is scanned any more either', async () => {
    const scope = fakeScope(['10.9.1.0', '10.9.1.1', '10.9.1.2', '10.9.1.3', '10.9.1.4']);
    const network = fakeNetwork(webServers(scope.targets.slice(0, 4)));
    const scanned = () => {
      throw new Error('disk full');
    };
    let put = 0;
    const slow = ['a', 'b', 'c', 'd'].map(
      (id): Probe => ({
        ...fakeProbe(id, [80]),
        run: async () => {
          put += 1;
          for (let turn = 0; turn < 9; turn += 1) await new Promise(setImmediate);
          return { end: 'not-mine' };
        },
      }),
    );
    const options = fakeOptions({
      scope,
      network,
      recorder: { ...fakeRecorder(), scanned },
      scanners: slow,
    });
    await expect(sweep(options)).rejects.toThrow('disk full');
    expect(put).toBeLessThan(8);
  });

  test('an interrupted sweep records the hosts in hand and the addresses not probed', async () => {
    const scope = fakeScope(Array.from({ length: 40 }, (_, i) => `10.9.2.${i}`));
    const network = fakeNetwork(webServers(scope.targets));
    const stop = new AbortController();
    const recorder = fakeRecorder();
    const record = recorder.record;
    recorder.record = (host) => {
      if (recorder.hosts.length === 5) stop.abort(new Error('Ctrl-C'));
      return record(host);
    };
    const result = await sweep(fakeOptions({ scope, network, recorder, signal: stop.signal }));
    expect(result).toMatchObject({ outcome: 'interrupted', reason: 'Ctrl-C' });
    expect(recorder.hosts.length).toBeGreaterThanOrEqual(6);
    expect(recorder.hosts.length).toBeLessThan(40);
    expect(recorder.finished.length).toBeLessThan(recorder.hosts.length);
  });

  test('device strings lose control and bidirectional characters before they are kept', async () => {
    const recorder = fakeRecorder();
    const network = fakeNetwork({ '10.9.0.1': { ports: { 80: 'open' } } });
    const hostile = fakeProbe('http', [80], () => ({
      end: 'answered',
      facts: [{ field: 'http.title', value: '\u001b[2Jfront\u202e door\r\n' }],
    }));
    await sweep(fakeOptions({ scope: fakeScope(two), network, recorder, scanners: [hostile] }));
    expect(recorder.hosts[0]?.observations.at(-1)?.value).toBe('[2Jfront door');
  });
});

test('of the addresses on local segments only so many are scanned at once, and routed ones do not wait for them', async () => {
  const local = Array.from({ length: 20 }, (_, i) => `10.9.5.${i}`);
  const routed = Array.from({ length: 20 }, (_, i) => `10.9.6.${i}`);
  const network = fakeNetwork(Object.fromEntries(local.map((address) => [address, { local: true }])));
  const now = { local: 0, routed: 0 };
  const most = { local: 0, routed: 0 };
  const counting: typeof network = {
    ...network,
    async connectProbe(address, port, signal) {
      const kind = network.isNeighbour(address) ? 'local' : 'routed';
      now[kind] += 1;
      most[kind] = Math.max(most[kind], now[kind]);
      const end = await network.connectProbe(address, port, signal);
      now[kind] -= 1;
      return end;
    },
  };
  const options = fakeOptions({ scope: fakeScope([...local, ...routed]), network: counting });
  const result = await sweep({ ...options, bounds: { ...options.bounds, discovering: 40, neighbours: 3 } });
  expect(result).toMatchObject({ outcome: 'complete', scanned: 40 });
  expect(most).toEqual({ local: 3, routed: 20 });
});

test('echoes are few at once however many addresses are silent', async () => {
  const addresses = Array.from({ length: 30 }, (_, i) => `10.9.7.${i}`);
  let [now, most] = [0, 0];
  const network: Network = {
    ...fakeNetwork({}),
    async ping() {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
      return false;
    },
  };
  const options = fakeOptions({ scope: fakeScope(addresses), network });
  const bounds = { ...options.bounds, discovering: 30, pinging: 3, pingUpTo: 30n };
  expect(await sweep({ ...options, bounds })).toMatchObject({ outcome: 'complete', scanned: 30, alive: 0 });
  expect(most).toBe(3);
});
