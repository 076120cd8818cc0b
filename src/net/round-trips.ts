import type { Address } from '../model/address.ts';

/** What is known about one network's replies. */
interface Network {
  /** The longest recent reply time, in milliseconds. */
  slowest: number;
  /** Different hosts that replied, only the first few. */
  readonly hosts: Set<Address>;
}

/** As many different hosts have to reply before a network's reply time is known. */
const enoughHosts = 3;
/** The shortest timeout: a camera on Wi-Fi that saves power may sleep 300 ms. */
const floorMs = 400;
/** The share of the slowest reply that each later reply leaves: one in a thousand that was held up is forgotten. */
const fading = 0.98;
/** Room for a host slower than all that have replied so far. */
const factor = 4;

/**
 * How long replies take, by network (addresses that differ only in their last number), so that silence need not be
 * waited for longer than a reply could take there. This process's own delay is subtracted before (see
 * `EventLoopDelay`): a reply that came in time is read before its silence counts, however late that is.
 */
export class RoundTrips {
  readonly #fullMs: number;
  readonly #networks = new Map<string, Network>();

  /** `fullMs`: the longest timeout. */
  constructor(fullMs: number) {
    this.#fullMs = fullMs;
  }

  /** A host accepted or refused a connection after `ms` milliseconds. */
  replied(address: Address, ms: number): void {
    const key = networkOf(address);
    const network = this.#networks.get(key) ?? { slowest: 0, hosts: new Set() };
    network.slowest = Math.max(network.slowest * fading, ms);
    if (network.hosts.size < enoughHosts) network.hosts.add(address);
    this.#networks.set(key, network);
  }

  /**
   * Milliseconds after which an address counts as silent: four times the slowest of its network's recent replies, at
   * least 400, at most the full time; the full time if fewer than three hosts of that network have replied yet.
   */
  waitMs(address: Address): number {
    const network = this.#networks.get(networkOf(address));
    if (network === undefined || network.hosts.size < enoughHosts) return this.#fullMs;
    return Math.min(this.#fullMs, Math.max(floorMs, network.slowest * factor));
  }
}

/** The text without its last number: a /24 of IPv4, the equivalent of IPv6. */
function networkOf(address: Address): string {
  return address.slice(0, Math.max(address.lastIndexOf('.'), address.lastIndexOf(':')));
}
