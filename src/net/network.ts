import type { Address } from '../model/address.ts';
import type {
  DatagramChannel,
  Heard,
  Knock,
  LocalSegment,
  Network,
  NetworkCounters,
  Patience,
} from '../model/network.ts';
import type { DatagramScanner, Dialer, Segment } from '../model/scanner.ts';
import type { Scope } from '../model/target.ts';
import { Channel } from './datagram.ts';
import { HostDialer } from './dialer.ts';
import type { Door } from './door.ts';
import { guardedSocket } from './guarded-socket.ts';
import { type Interfaces, segmentsOf } from './interfaces.ts';
import { knock } from './knock.ts';
import { hear } from './multicast.ts';
import { neighbourhood } from './neighbours/local.ts';
import { NeighbourTable } from './neighbours/table.ts';
import { overhear } from './overhear.ts';
import { echo } from './ping.ts';

/** The network door: hands everything on to the part that does it, all through one guard and one gate. */
export class OpenNetwork implements Network {
  readonly counters: NetworkCounters;
  readonly #door: Door;
  readonly #scope: Scope;
  readonly #interfaces: () => Interfaces;
  readonly #isNeighbour: (address: Address) => boolean;
  readonly #neighbours: NeighbourTable;
  readonly #channels = new Set<Channel>();

  constructor(door: Door, scope: Scope, interfaces: () => Interfaces) {
    this.counters = door.counters;
    this.#door = door;
    this.#scope = scope;
    this.#interfaces = interfaces;
    this.#isNeighbour = neighbourhood(interfaces());
    this.#neighbours = new NeighbourTable(scope, door.log);
  }

  knock(address: Address, port: number, signal: AbortSignal, patience: Patience = 'full'): Promise<Knock> {
    return knock(this.#door, address, port, signal, patience);
  }

  dialer(address: Address, signal: AbortSignal): Dialer {
    return new HostDialer(this.#door, address, signal);
  }

  channel(scanner: DatagramScanner, heard: Heard): Promise<DatagramChannel> {
    const channel = new Channel(this.#door, scanner, heard);
    this.#channels.add(channel);
    return Promise.resolve(channel);
  }

  segments(): ReturnType<Network['segments']> {
    return segmentsOf(this.#interfaces(), this.#scope);
  }

  hear(
    scanner: DatagramScanner,
    segment: LocalSegment,
    heard: Heard,
    signal: AbortSignal,
  ): Promise<string | null> {
    return hear(this.#door, { scanner, segment, heard, signal });
  }

  overhear(scanner: DatagramScanner, heard: Heard): ReturnType<Network['overhear']> {
    return overhear(this.#door, scanner, heard);
  }

  segment(segment: LocalSegment, heard: Heard, signal: AbortSignal): Segment {
    const { interfaceName, interfaceAddress } = segment;
    const { guard } = this.#door;
    return {
      interfaceName,
      interfaceAddress,
      signal,
      heard: (from, port, facts) => {
        if (guard.mayHear(from)) heard(from, port, facts);
      },
      socket: (longest) => guardedSocket(this.#door, longest),
    };
  }

  ping(address: Address, signal: AbortSignal): Promise<boolean | null> {
    return echo(this.#door, address, signal);
  }

  isNeighbour(address: Address): boolean {
    return this.#isNeighbour(address);
  }

  neighbours(): Promise<ReadonlyMap<Address, string>> {
    return this.#neighbours.present();
  }

  async close(): Promise<void> {
    this.#door.close();
    await Promise.all([...this.#channels].map((channel) => channel.close()));
  }
}
