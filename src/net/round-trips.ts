import type { Address } from '../model/address.ts';
import type { Overlap } from '../model/network.ts';
import { networkOf } from '../model/network-of.ts';

/** What is known about one network's replies. */
interface Network {
  /** The longest recent reply time, in milliseconds. */
  slowest: number;
  /** Different hosts that replied, only the first few. */
  readonly hosts: Set<Address>;
}

/** As many different hosts have to reply before a network's reply time is known. */
const enoughHosts = 3;
/** Hosts whose own reply time is kept; the longest known are forgotten first. */
const mostHosts = 16_384;
/** The shortest timeout: a camera on Wi-Fi that saves power may sleep 300 ms. */
const floorMs = 400;
/** The shortest time after which another connect may leave next to one that is not answered. */
const overlapFloorMs = 50;
/** The share of the slowest reply that each later reply leaves: one in a thousand that was delayed is forgotten. */
const fading = 0.98;
/** Room for a reply slower than all before it. */
const factor = 4;

/**
 * How long replies take, by host and by network, so that silence need not be
 * waited for longer than a reply could take there. This process's own delay is subtracted before (see
 * `EventLoopDelay`): a reply that came in time is read before its silence counts, however late that is.
 */
export class RoundTrips {
  readonly #fullMs: number;
  /** The longest recent reply time of each host, in milliseconds. */
  readonly #hosts = new Map<Address, number>();
  readonly #networks = new Map<string, Network>();

  /** `fullMs`: the longest timeout. */
  constructor(fullMs: number) {
    this.#fullMs = fullMs;
  }

  /** A host accepted or refused a connection after `ms` milliseconds. */
  replied(address: Address, ms: number): void {
    this.#keepHost(address, ms);
    const key = networkOf(address);
    const network = this.#networks.get(key) ?? { slowest: 0, hosts: new Set() };
    network.slowest = Math.max(network.slowest * fading, ms);
    if (network.hosts.size < enoughHosts) network.hosts.add(address);
    this.#networks.set(key, network);
  }

  /**
   * Milliseconds after which a connect counts as silent: four times the slowest of the host's own recent replies, or of its
   * network's; at least 400, at most the full time. The full time if neither the host nor three others of its network have replied.
   */
  waitMs(address: Address): number {
    return this.#within(floorMs, address) ?? this.#fullMs;
  }

  /**
   * Milliseconds after which another connect may leave while this one is not answered. To a host: the same four times, at least 50. To an
   * address where there may be none, and where no reply time is known: 400. After the last: infinite.
   */
  overlapMs(address: Address, to: Overlap): number {
    if (to === 'last') return Number.POSITIVE_INFINITY;
    const known = to === 'host' ? this.#within(overlapFloorMs, address) : null;
    return known ?? Math.min(this.#fullMs, floorMs);
  }

  #within(leastMs: number, address: Address): number | null {
    const slowest = this.#hosts.get(address) ?? this.#ofNetwork(address);
    return slowest === null ? null : Math.min(this.#fullMs, Math.max(leastMs, slowest * factor));
  }

  #ofNetwork(address: Address): number | null {
    const network = this.#networks.get(networkOf(address));
    return network === undefined || network.hosts.size < enoughHosts ? null : network.slowest;
  }

  #keepHost(address: Address, ms: number): void {
    const slowest = this.#hosts.get(address) ?? 0;
    this.#hosts.set(address, Math.max(slowest * fading, ms));
    if (this.#hosts.size <= mostHosts) return;
    for (const oldest of this.#hosts.keys()) {
      this.#hosts.delete(oldest);
      return;
    }
  }
}
