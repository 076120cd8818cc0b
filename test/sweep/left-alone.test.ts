import { describe, expect, test } from 'vitest';
import type { ConnectResult, Network } from '../../src/model/network.ts';
import type { Dialer, Probe, ProbeResult, Scanner } from '../../src/model/scanner.ts';
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
  type SentLines,
} from './fake-network.ts';

const address = '10.9.0.1';
const open: FakeHost = { ports: { 80: 'open', 554: 'refused' } };

/** Sweeps one host; from the second connect to its port 80 on, that ends as `later`. */
async function swept(
  host: FakeHost,
  scanners: readonly Scanner[],
  { later = 'open', ...over }: Partial<SweepOptions> & { readonly later?: ConnectResult } = {},
) {
  const sent: SentLines = [];
  const recorder = fakeRecorder();
  const faked = fakeNetwork({ [address]: host }, sent);
  let times = 0;
  const network: Network = {
    ...faked,
    async connectProbe(to, port, ...rest) {
      const end = await faked.connectProbe(to, port, ...rest);
      times += port === 80 ? 1 : 0;
      return port === 80 && times > 1 ? later : end;
    },
  };
  const options = fakeOptions({ scope: fakeScope([address]), network, recorder, scanners });
  const result = await sweep({ ...options, ...over });
  const gate = sent.filter((line) => line === `connect ${address}:80`).length;
  return { result, sent, gate, recorder, put: recorder.hosts[0]?.asked?.map(({ outcome }) => outcome) };
}

/** Probes that each make one request at port 80, and end so. */
const ending = (...ends: readonly ProbeResult['end'][]): readonly Scanner[] =>
  ends.map((end, at) =>
    fakeProbe(`probe-${at}`, [80], () => (end === 'answered' ? { end, facts: [] } : { end })),
  );

describe('a host whose last request had no answer', () => {
  test.each(['silent', 'refused'] as const)(
    'is tried once more: %s means that something happened',
    async (later) => {
      const { result, gate } = await swept(open, ending('answered', 'silent'), { later });
      expect([gate, result.fellSilent]).toEqual([2, 1]);
      expect(result.warnings).toMatchObject([{ kind: 'fell-silent', addresses: 1 }]);
    },
  );

  test('is there where it accepts a connection', async () => {
    const { result, gate } = await swept(open, ending('silent', 'closed'));
    expect([gate, result.fellSilent, result.warnings]).toEqual([2, 0, []]);
  });

  test.each(['answered', 'not-mine'] as const)('is not tried where that was %s', async (end) => {
    const { result, gate } = await swept(open, ending('silent', end), { later: 'silent' });
    expect([gate, result.fellSilent]).toEqual([1, 0]);
  });

  test('is not tried where no port of it is open', async () => {
    const closed: FakeHost = { ports: { 80: 'refused' } };
    const anywhere = {
      ...fakeProbe('http', [], () => ({ end: 'silent' })),
      targets: () => [{ port: 80, tls: false }],
    };
    expect(await swept(closed, [anywhere], { later: 'silent' })).toMatchObject({ gate: 1, put: ['silent'] });
  });

  test('is not tried after the sweep was stopped', async () => {
    const stop = new AbortController();
    const last = fakeProbe('http', [80], () => {
      stop.abort();
      return { end: 'silent' };
    });
    const { result, gate } = await swept(open, [last], { later: 'silent', signal: stop.signal });
    expect([gate, result.fellSilent]).toEqual([1, 0]);
  });
});

test.each([
  ['refusals count like silence', ['refused', 'silent', 'refused', 'answered'], 3],
  ['an answer begins the count anew', ['silent', 'refused', 'closed', 'silent', 'silent', 'answered'], 6],
] as const)('of three requests in a row, %s', async (_, ends, put) => {
  expect((await swept(open, ending(...ends))).put).toEqual(ends.slice(0, put));
});

test('the last answer of a host before it was left alone may be a part', async () => {
  const { recorder } = await swept(open, ending('answered', 'silent', 'silent', 'silent'));
  expect(recorder.hosts[0]?.answered).toEqual([
    { scanner: 'liveness', port: 80 },
    { scanner: 'liveness', port: 554 },
    { scanner: 'probe-0', port: 80, partly: true },
  ]);
});

test('a host whose requests are used up is sent nothing more, and is not tried', async () => {
  const { put, gate } = await swept(open, ending('answered', 'stopped', 'answered'));
  expect([put, gate]).toEqual([['answered', 'stopped'], 1]);
});

test('only open ports are probed, and silence proves nothing about a port', async () => {
  const { recorder, put } = await swept(
    { ports: { 554: 'open', 8000: 'refused' } },
    [fakeProbe('http', [80, 554, 8000])],
    { later: 'silent' },
  );
  expect(put).toEqual(['answered']);
  const ports = recorder.hosts[0]?.answered.filter(({ scanner }) => scanner === 'liveness');
  expect(ports?.map(({ port }) => port)).toEqual([554, 8000]);
});

/** A network whose host never answers a request for a page, so that its time runs out. */
function neverAnswering(): Network {
  const dialer: Network['dialer'] = (to, signal) => {
    const http = () =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve({ end: 'stopped' })));
    return { address: to, http } as unknown as Dialer;
  };
  return { ...fakeNetwork({ [address]: open }), dialer };
}

test('a host whose time is up is recorded and named, and not counted as scanned', async () => {
  const waiting: Probe = {
    ...fakeProbe('page', [80]),
    run: async (dial, target) => {
      await dial.http(target, { method: 'GET', path: '/' });
      return { end: 'stopped' };
    },
  };
  const recorder = fakeRecorder();
  const scanners = [fakeProbe('first', [80]), waiting, fakeDatagram('mdns', 'alive')];
  const network = neverAnswering();
  const options = fakeOptions({ scope: fakeScope([address]), network, recorder, scanners });
  // Long enough that a busy machine has sent the first request by then.
  const bounds = { ...options.bounds, hostMs: 1_000 };
  expect(await sweep({ ...options, bounds })).toMatchObject({
    ...{ outcome: 'complete', scanned: 0, unfinished: [address] },
    warnings: [{ kind: 'unfinished', addresses: 1, shownBy: [address] }],
  });
  expect(recorder.hosts[0]?.answered[2]).toEqual({ scanner: 'first', port: 80, partly: true });
  expect(recorder.hosts[0]?.fullyScanned).toBe(false);
  // The datagram had been sent, and waited for.
  const ends = recorder.hosts[0]?.asked?.map(({ scanner, outcome }) => `${scanner} ${outcome}`);
  expect(ends).toEqual(['first answered', 'page stopped', 'mdns silent']);
  expect(recorder.finished).toEqual([]);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  expect(await sweep({ ...options, signal: stop.signal })).toMatchObject({ scanned: 0, unfinished: [] });
});

describe('datagrams to a host that showed life', () => {
  const twice = (id: string, audience: 'every-address' | 'alive') => ({
    ...fakeDatagram(id, audience),
    repeats: 2,
  });

  test('are repeated to it where it has not answered, and where host discovery had sent them', async () => {
    const facts = [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }] as const;
    const scanners = [
      twice('ws-discovery', 'every-address'),
      twice('dhip', 'every-address'),
      twice('mdns', 'alive'),
    ];
    const { sent } = await swept({ datagrams: { 'ws-discovery': facts } }, scanners);
    expect(sent.filter((line) => line.startsWith('datagram'))).toEqual([
      `datagram ws-discovery ${address}`,
      `datagram dhip ${address}`,
      `datagram mdns ${address}`,
      `datagram dhip ${address} again`,
    ]);
  });

  test('of management are sent once, next to those of discovery', async () => {
    const snmp = { ...fakeDatagram('snmp', 'alive'), manages: true as const };
    const { sent } = await swept(open, [snmp, fakeDatagram('mdns', 'alive')]);
    const datagrams = sent.filter((line) => line.startsWith('datagram'));
    expect(datagrams).toEqual([`datagram snmp ${address}`, `datagram mdns ${address}`]);
  });
});
