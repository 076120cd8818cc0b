import type { Address } from '../model/address.ts';
import type {
  ConnectListener,
  ConnectProbing,
  ConnectResult,
  DatagramChannel,
  FactListener,
  FirstConnectResult,
  LocalSegment,
  MayStart,
  Network,
  NetworkCounters,
  TimeoutMode,
} from '../model/network.ts';
import type { DatagramScanner, Dialer, Segment } from '../model/scanner.ts';
import type { Scope } from '../model/target.ts';
import { beginConnect, connectProbe } from './connect-probe.ts';
import { UdpChannel } from './datagram.ts';
import { HostDialer } from './dialer.ts';
import { firstConnect } from './first-connect.ts';
import { guardedSocket } from './guarded-socket.ts';
import { type Interfaces, segmentsOf } from './interfaces.ts';
import { listenPassively } from './listen-passively.ts';
import { querySegment } from './multicast.ts';
import { allNodes } from './neighbours/all-nodes.ts';
import { inNetwork, neighbourhood } from './neighbours/local.ts';
import { Resolution } from './neighbours/resolution.ts';
import { NeighbourTable } from './neighbours/table.ts';
import type { NetworkContext } from './network-context.ts';
import { Ping } from './ping.ts';

/** The network door: delegates to the part in charge, everything through one guard and one rate limiter. */
export class OpenNetwork implements Network {
  readonly counters: NetworkCounters;
  readonly #context: NetworkContext;
  readonly #scope: Scope;
  readonly #interfaces: () => Interfaces;
  readonly #isNeighbour: (address: Address) => boolean;
  readonly #neighbours: NeighbourTable;
  /** Null on systems whose table does not list what is not resolved. */
  readonly #resolution: Resolution | null;
  readonly #channels = new Set<UdpChannel>();
  readonly #ping: Ping;

  constructor(context: NetworkContext, scope: Scope, interfaces: () => Interfaces) {
    this.counters = context.counters;
    this.#context = context;
    this.#scope = scope;
    this.#interfaces = interfaces;
    this.#isNeighbour = neighbourhood(interfaces());
    this.#neighbours = new NeighbourTable(scope, context.log);
    this.#ping = new Ping(context);
    this.#resolution = process.platform === 'linux' ? new Resolution(context.log) : null;
  }

  connectProbe(
    address: Address,
    port: number,
    signal: AbortSignal,
    timeout: TimeoutMode = 'full',
  ): Promise<ConnectResult> {
    return connectProbe(this.#context, { address, port, signal, timeout });
  }

  beginConnect(connect: ConnectProbing, listener: ConnectListener): void {
    beginConnect(this.#context, connect, listener);
  }

  firstConnect(address: Address, port: number, signal: AbortSignal): Promise<FirstConnectResult> {
    if (this.#resolution === null) return this.connectProbe(address, port, signal);
    return firstConnect(this.#context, this.#resolution, { address, port, signal });
  }

  restrain(mayStart: MayStart): void {
    this.#context.limiter.mayStart = mayStart;
  }

  dialer(address: Address, signal: AbortSignal, wasSilent?: (port: number) => boolean): Dialer {
    return new HostDialer(this.#context, address, signal, wasSilent);
  }

  channel(scanner: DatagramScanner, onFacts: FactListener): Promise<DatagramChannel> {
    const channel = new UdpChannel(this.#context, scanner, onFacts);
    this.#channels.add(channel);
    return Promise.resolve(channel);
  }

  segments(): ReturnType<Network['segments']> {
    return segmentsOf(this.#interfaces(), this.#scope);
  }

  querySegment(
    scanner: DatagramScanner,
    segment: LocalSegment,
    onFacts: FactListener,
    signal: AbortSignal,
  ): Promise<string | null> {
    return querySegment(this.#context, { scanner, segment, onFacts, signal });
  }

  async allNodes(segment: LocalSegment, signal: AbortSignal): Promise<readonly Address[]> {
    const found = await allNodes(this.#context, segment, signal);
    return [...found].filter((address) => this.#scope.contains(address));
  }

  listenPassively(scanner: DatagramScanner, onFacts: FactListener): ReturnType<Network['listenPassively']> {
    return listenPassively(this.#context, scanner, onFacts);
  }

  segment(segment: LocalSegment, onFacts: FactListener, signal: AbortSignal): Segment {
    const { interfaceName, interfaceAddress, prefixLength } = segment;
    const { guard } = this.#context;
    const isHere = inNetwork(interfaceAddress, prefixLength);
    const isElsewhere = (from: Address) => this.#isNeighbour(from) && !isHere(from);
    return {
      interfaceName,
      interfaceAddress,
      signal,
      onFacts: (from, port, facts) => {
        if (guard.mayReceive(from)) onFacts(from, port, facts);
      },
      socket: (longest) => guardedSocket(this.#context, { longest, isElsewhere }),
    };
  }

  ping(address: Address, signal: AbortSignal): Promise<boolean | null> {
    return this.#ping.echo(address, signal);
  }

  isNeighbour(address: Address): boolean {
    return this.#isNeighbour(address);
  }

  get neighbourTable(): Network['neighbourTable'] {
    const { entries = 0, room = Number.POSITIVE_INFINITY, remainderMs = 0 } = this.#resolution ?? {};
    return { entries, room, remainderMs };
  }

  neighbours(host: Address): Promise<ReadonlyMap<Address, string>> {
    return this.#neighbours.present(host);
  }

  async close(): Promise<void> {
    await Promise.all([
      this.#context.close(),
      this.#ping.close(),
      ...[...this.#channels].map((channel) => channel.close()),
    ]);
  }
}
