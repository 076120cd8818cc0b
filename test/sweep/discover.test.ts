import { expect, test } from 'vitest';
import type { ConnectListener, ConnectResult, DatagramChannel, Network } from '../../src/model/network.ts';
import { DatagramInbox } from '../../src/sweep/datagram-inbox.ts';
import { discover } from '../../src/sweep/discover.ts';
import type { Discovered } from '../../src/sweep/discovered.ts';
import { Semaphore } from '../../src/sweep/semaphore.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import type { SweepContext } from '../../src/sweep/sweep-context.ts';
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

interface Discovering {
  /** How the connects end, in order; silent when there are no more. */
  readonly ends?: readonly ConnectResult[];
  readonly query?: DatagramChannel['query'];
  readonly ping?: Network['ping'];
  readonly inbox?: DatagramInbox;
  readonly stop?: AbortController;
}

/** Discovers the host at one address, which may be sent an echo, and returns what was scanned and what host discovery reported, all of it. */
async function discovered({ ends = [], query, ping, inbox = new DatagramInbox(), stop }: Discovering) {
  const sent: SentLines = [];
  const left = [...ends];
  const network: Network = {
    ...fakeNetwork({}),
    connectProbe: async (_to, port) => {
      sent.push(String(port));
      return left.shift() ?? 'silent';
    },
    ping: async (...args) => {
      sent.push('ping');
      return (await ping?.(...args)) ?? false;
    },
  };
  const signal = (stop ?? new AbortController()).signal;
  const options = fakeOptions({ scope: fakeScope([address]), network, signal });
  const context = {
    options: { ...options, bounds: { ...options.bounds, pingUpTo: 1n } },
    toEveryAddress: query === undefined ? [] : [fakeChannel({ query })],
    inbox,
    policy: { modeOf: () => 'full' },
    pings: new Semaphore(1),
  } as unknown as SweepContext;
  const reported: unknown[] = [];
  discover(address, context, {
    found: (found: Discovered) => reported.push([found.alive, found.complete]),
    broken: (error) => reported.push(String(error)),
  });
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  return { sent, reported };
}

test('where nothing answers, an echo comes last', async () => {
  expect(await discovered({})).toEqual({ sent: ['80', '554', 'ping'], reported: [[false, true]] });
  expect(await discovered({ ping: async () => true })).toMatchObject({ reported: [[true, true]] });
});

test('the first reply ends it, and a datagram that has no answer yet is not waited for', async () => {
  const query = () => new Promise<'silent'>((resolve) => setImmediate(resolve, 'silent'));
  expect(await discovered({ ends: ['refused'], query })).toEqual({ sent: ['80'], reported: [[true, true]] });
});

test('a host that answered by datagram is probed at no further port, and sent no echo', async () => {
  const inbox = new DatagramInbox();
  const query = async () => {
    await null;
    inbox.by('ws-discovery')(address, 3702, [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }]);
    return 'answered' as const;
  };
  expect(await discovered({ inbox, query })).toEqual({ sent: ['80'], reported: [[true, true]] });
});

test.each(['unreachable', 'stopped'] as const)(
  'discovery without a connect that left (%s) sends no echo',
  async (end) => {
    const { sent, reported } = await discovered({ ends: [end] });
    expect(reported).toEqual([[false, false]]);
    // A machine that can open no more connections does not open another.
    expect(sent).toEqual(end === 'stopped' ? ['80'] : ['80', '554']);
  },
);

test('a datagram that could not be sent leaves it unsolicited, without an echo', async () => {
  expect(await discovered({ query: async () => 'stopped' })).toEqual({
    sent: ['80', '554'],
    reported: [[false, false]],
  });
});

test('after the sweep was stopped nothing more is sent, and what had not answered was not scanned', async () => {
  const notSent = [[false, false]];
  const duringEcho = new AbortController();
  const ping = async () => {
    duringEcho.abort();
    return false;
  };
  expect((await discovered({ ping, stop: duringEcho })).reported).toEqual(notSent);
  for (const [turns, sent] of [
    [1, ['80']],
    [9, ['80', '554']],
  ] as const) {
    const stop = new AbortController();
    const query = async () => {
      for (let turn = 0; turn < turns; turn += 1) await null;
      stop.abort();
      return 'silent' as const;
    };
    expect(await discovered({ stop, query })).toEqual({ sent, reported: notSent });
  }
});

test.each([
  [
    'at once',
    () => {
      throw new Error('a bug');
    },
  ],
  ['later', () => Promise.reject(new Error('a bug'))],
] as const)('a bug in a datagram, %s, ends it and is reported', async (_, query) => {
  const { reported } = await discovered({ query });
  expect(reported).toEqual(['Error: a bug']);
});

test('discover of a local address that nothing resolves sends one SYN and no datagram', async () => {
  const sent: SentLines = [];
  const hosts = {
    '10.9.0.1': { local: true, absent: true },
    '10.9.0.2': { local: true, ports: { 554: 'refused' } },
    '10.9.0.3': { local: true, ports: { 80: 'open' } },
    '10.9.0.4': {},
  } as const;
  const addresses = Object.keys(hosts);
  const discovery = fakeDatagram('ws-discovery', 'every-address');
  const network = fakeNetwork(hosts, sent);
  const recorder = fakeRecorder();
  const options = fakeOptions({
    scope: fakeScope(addresses),
    network,
    scanners: [discovery],
    recorder,
  });
  const result = await sweep({ ...options, bounds: { ...options.bounds, pingUpTo: 4n } });
  const of = (address: string) => sent.filter((line) => line.includes(address)).slice(0, 4);
  expect(of('10.9.0.1')).toEqual(['connect 10.9.0.1:80']);
  expect(recorder.finished).toContain('10.9.0.1');
  // A host that is there gets the datagram once it is known to be.
  expect(of('10.9.0.2').slice(0, 3)).toEqual([
    'connect 10.9.0.2:80',
    'datagram ws-discovery 10.9.0.2',
    'connect 10.9.0.2:554',
  ]);
  expect(of('10.9.0.3')).toContain('datagram ws-discovery 10.9.0.3');
  // Elsewhere nothing is known before: the datagram goes at once.
  expect(of('10.9.0.4').slice(0, 2)).toEqual(['datagram ws-discovery 10.9.0.4', 'connect 10.9.0.4:80']);
  expect(result).toMatchObject({ outcome: 'complete', scanned: 4, alive: 2 });
});

test('discover of an absent address from which a datagram came finds it alive', async () => {
  const inbox = new DatagramInbox();
  const network: Network = {
    ...fakeNetwork({ [address]: { local: true } }),
    firstConnect: async () => {
      inbox.by('ws-discovery')(address, 3702, [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }]);
      return 'absent';
    },
  };
  const context = {
    options: fakeOptions({ scope: fakeScope([address]), network }),
    toEveryAddress: [],
    inbox,
    policy: { modeOf: () => 'full' },
  } as unknown as SweepContext;
  const reported: unknown[] = [];
  discover(address, context, {
    found: ({ alive }) => reported.push(alive),
    broken: (error) => reported.push(error),
  });
  await new Promise(setImmediate);
  expect(reported).toEqual([true]);
});

test('discover sends a scanner’s first request to all, the others to what shows life', async () => {
  const sent: SentLines = [];
  const hosts = { '10.9.0.1': {}, '10.9.0.2': { ports: { 80: 'refused' } } } as const;
  const two = () => [new Uint8Array(1), new Uint8Array(2)];
  const discovery = { ...fakeDatagram('ws-discovery', 'every-address'), requests: two };
  const network = fakeNetwork(hosts, sent);
  await sweep(fakeOptions({ scope: fakeScope(Object.keys(hosts)), network, scanners: [discovery] }));
  const datagrams = sent.filter((line) => line.startsWith('datagram'));
  expect(datagrams.sort()).toEqual([
    'datagram ws-discovery 10.9.0.1',
    'datagram ws-discovery 10.9.0.2',
    'datagram ws-discovery 10.9.0.2 others',
  ]);
});

/** Discovers the host at an address whose connects end, and are silent for a while, at a test’s command. */
function byHand() {
  const listeners = new Map<number, ConnectListener>();
  const network: Network = {
    ...fakeNetwork({}),
    beginConnect: ({ port }, listener) => void listeners.set(port, listener),
  };
  const gate = [80, 554, 443];
  const options = fakeOptions({ scope: fakeScope([address]), network, ports: { gate, full: gate } });
  const context = {
    options,
    toEveryAddress: [],
    inbox: new DatagramInbox(),
    policy: { modeOf: () => 'full' },
  } as unknown as SweepContext;
  const reported: Discovered[] = [];
  const broken = (error: unknown) => {
    throw error;
  };
  discover(address, context, { found: (found) => reported.push(found), broken });
  return {
    quiet: (port: number) => listeners.get(port)?.quiet(port),
    ends: (port: number, end: ConnectResult) => listeners.get(port)?.connected(port, end),
    tried: () => [...listeners.keys()],
    reported,
  };
}

test('discover tries the next port once the one before has been silent for a while', () => {
  const discovery = byHand();
  expect(discovery.tried()).toEqual([80]);
  discovery.quiet(80);
  expect(discovery.tried()).toEqual([80, 554]);
  discovery.ends(80, 'silent');
  expect(discovery.tried()).toEqual([80, 554]);
  discovery.ends(554, 'silent');
  expect(discovery.tried()).toEqual([80, 554, 443]);
  discovery.quiet(443);
  expect(discovery.reported).toEqual([]);
  discovery.ends(443, 'silent');
  expect(discovery.reported).toMatchObject([{ alive: false, complete: true }]);
});

test('discover reports a host once what it has not answered has ended, too', () => {
  const discovery = byHand();
  discovery.quiet(80);
  discovery.ends(554, 'open');
  expect(discovery.reported).toEqual([]);
  discovery.ends(80, 'refused');
  const probed = [
    { port: 554, end: 'open' },
    { port: 80, end: 'refused' },
  ];
  expect(discovery.reported).toEqual([{ address, alive: true, complete: true, probed }]);
});

test('discover tries no further port once one before the last has answered', () => {
  const discovery = byHand();
  discovery.quiet(80);
  discovery.ends(80, 'open');
  discovery.quiet(554);
  discovery.ends(554, 'silent');
  expect(discovery.tried()).toEqual([80, 554]);
  expect(discovery.reported).toMatchObject([{ alive: true }]);
});
