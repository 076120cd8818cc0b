import type { ConnectResult, DatagramChannel, FactListener, Network } from '../../src/model/network.ts';
import type { Fact } from '../../src/model/observation.ts';
import type { DatagramScanner, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import type { HostWriter, SweptHost } from '../../src/model/sweep.ts';
import type { Scope } from '../../src/model/target.ts';
import type { SweepOptions } from '../../src/sweep/options.ts';

/** What a fake address does. Ports that are not named are silent. */
export interface FakeHost {
  readonly ports?: Readonly<Record<number, ConnectResult>>;
  /** Facts that a datagram scanner of this id brings. */
  readonly datagrams?: Readonly<Record<string, readonly Fact[]>>;
  readonly pings?: boolean;
  readonly mac?: string;
  /** It lies on a segment of this machine. */
  readonly local?: boolean;
  /** Nothing resolves it there. */
  readonly absent?: boolean;
  /** There is no route to it: nothing can be sent. */
  readonly cutOff?: boolean;
}

/** Everything that was scanned, in order: `connect 10.0.0.1:80`, `datagram ws-discovery 10.0.0.1`, `ping 10.0.0.1`. */
export type SentLines = string[];

const parts = { all: '', first: '', others: ' others', rest: ' again' } as const;

/** A network in memory; `waits` notes how long each connect was to wait, `10.0.0.1:80 full`. It answers in a later turn of the event loop, as a real one does. */
export function fakeNetwork(
  hosts: Readonly<Record<string, FakeHost>>,
  sent: SentLines = [],
  waits?: string[],
): Network {
  return {
    counters: {
      flows: 0,
      connects: 0,
      datagrams: 0,
      bytesRead: 0,
      droppedOutOfScope: 0,
      droppedAsFlood: 0,
      refusedByGuard: 0,
      malformed: 0,
    },
    async connectProbe(address, port, signal, patience = 'full') {
      sent.push(`connect ${address}:${port}`);
      waits?.push(`${address}:${port} ${patience}`);
      await new Promise(setImmediate);
      if (signal.aborted) return 'stopped';
      const host = hosts[address];
      return host?.cutOff === true ? 'unreachable' : (host?.ports?.[port] ?? 'silent');
    },
    beginConnect({ address, port, signal, timeout }, listener) {
      void this.connectProbe(address, port, signal, timeout).then((end) => listener.connected(port, end));
    },
    firstConnect(address, port, signal) {
      if (hosts[address]?.absent !== true) return this.connectProbe(address, port, signal, 'full');
      sent.push(`connect ${address}:${port}`);
      return Promise.resolve('absent');
    },
    restrain: () => undefined,
    dialer: (address) => ({ address }) as Dialer,
    async channel(scanner: DatagramScanner, received: FactListener) {
      return fakeChannel({
        async query(address, signal, which) {
          if (which === 'others' && scanner.requests(address).length < 2) return 'silent';
          sent.push(`datagram ${scanner.id} ${address}${parts[which ?? 'all']}`);
          await new Promise(setImmediate);
          if (hosts[address]?.cutOff === true) return 'stopped';
          const facts = hosts[address]?.datagrams?.[scanner.id];
          if (signal.aborted || facts === undefined) return 'silent';
          received(address, scanner.port, facts);
          return 'answered';
        },
      });
    },
    segments: () => ({ inScope: [], partly: [], passedOver: [] }),
    querySegment: () => Promise.resolve(null),
    allNodes: () => Promise.resolve([]),
    listenPassively: () => Promise.resolve(() => Promise.resolve()),
    segment: () => {
      throw new Error('no segment here');
    },
    async ping(address) {
      sent.push(`ping ${address}`);
      return hosts[address]?.pings ?? false;
    },
    isNeighbour: (address) => hosts[address]?.local === true || hosts[address]?.mac !== undefined,
    neighbourTable: { entries: 0, room: Number.POSITIVE_INFINITY, remainderMs: 0 },
    neighbours: () =>
      Promise.resolve(
        new Map(Object.entries(hosts).flatMap(([a, h]) => (h.mac === undefined ? [] : [[a, h.mac]]))),
      ),
    close: () => Promise.resolve(),
  };
}

/** A channel whose queries end as its promises do. */
export function fakeChannel({ query }: Pick<DatagramChannel, 'query'>): DatagramChannel {
  return {
    query,
    begin: (address, signal, which, listener) =>
      void query(address, signal, which).then(
        (end) => listener.queried(end),
        (error: unknown) => listener.broken(error),
      ),
    close: () => Promise.resolve(),
  };
}

/** A scope of the given addresses, in order. */
export function fakeScope(addresses: readonly string[]): Scope {
  return {
    targets: [...addresses],
    exclusions: [],
    size: BigInt(addresses.length),
    unsearched: 0n,
    contains: (address) => addresses.includes(address),
    containsNetwork: () => false,
    meetsNetwork: () => false,
    addresses: () => addresses.values(),
    waves: () => [addresses.values()].values(),
  };
}

/** A recorder that remembers. */
export function fakeRecorder(): HostWriter & { readonly hosts: SweptHost[]; readonly finished: string[] } {
  const hosts: SweptHost[] = [];
  const finished: string[] = [];
  return {
    hosts,
    finished,
    record: async (host) => {
      hosts.push(host);
    },
    scanned: (address) => finished.push(address),
    tally: () => ({ devices: hosts.length, flagged: 0, review: 0, otherEquipment: {} }),
    written: async () => undefined,
  };
}

/** Probes the given open ports and reports one fact of each, unless given other facts. */
export function fakeProbe(
  id: string,
  wants: readonly number[],
  run: (port: number) => ProbeResult = (port) => ({
    end: 'answered',
    facts: [{ field: 'http.title', value: `${id} ${port}` }],
  }),
): Probe {
  return {
    kind: 'probe',
    id,
    sends: 'Nothing.',
    neverSends: 'Anything.',
    cost: { connections: 1, datagrams: 0, bytes: 1 },
    targets: ({ openPorts }) =>
      wants.filter((port) => openPorts.includes(port)).map((port) => ({ port, tls: false })),
    run: (_dial, { port }) => Promise.resolve(run(port)),
  };
}

/** A datagram scanner whose bytes are not read. */
export function fakeDatagram(id: string, audience: DatagramScanner['audience']): DatagramScanner {
  return {
    kind: 'datagram',
    id,
    sends: 'Nothing.',
    neverSends: 'Anything.',
    cost: { connections: 0, datagrams: 1, bytes: 1 },
    port: 3702,
    group: { v4: null, v6: null },
    audience,
    listenMs: 1,
    repeats: 1,
    gapMs: 1,
    requests: () => [new Uint8Array(1)],
    parse: () => null,
  };
}

/** Options with everything small; override what the test is about. */
export function fakeOptions(
  over: Partial<SweepOptions> & Pick<SweepOptions, 'scope' | 'network'>,
): SweepOptions {
  return {
    scanners: [],
    ports: { gate: [80, 554], full: [80, 554, 8000] },
    recorder: fakeRecorder(),
    known: [],
    bounds: { discovering: 4, neighbours: 4, pinging: 4, scanning: 2, hostMs: 5_000, pingUpTo: 0n },
    listen: false,
    signal: new AbortController().signal,
    now: () => '2026-11-24T02:00:00.000Z',
    seed: 1,
    ...over,
  };
}
