import type { Address } from '../model/address.ts';

/** What is known of one network's replies. */
interface Network {
  /** The longest time that a reply took lately, in milliseconds. */
  slowest: number;
  /** Different hosts that replied, the first few of them. */
  readonly hosts: Set<Address>;
}

/** As many different hosts have to reply before a network is known. */
const enoughHosts = 3;
/** Nobody gets less: a camera on Wi-Fi that saves power may sleep 300 ms. */
const floorMs = 400;
/** What is left of the slowest reply with each that comes after it: one in a thousand that was held up somewhere is forgotten. */
const fading = 0.98;
/** Room for a host that is slower than all that replied so far. */
const factor = 4;

/**
 * How long replies take, by network (all addresses that differ in their last number only), so that silence need not be
 * waited for longer than a reply could take there. What this process itself adds by being busy is taken off before (see
 * `OwnDelay`): a reply that came in time is read before its silence counts, however late that is.
 */
export class RoundTrips {
  readonly #fullMs: number;
  readonly #networks = new Map<string, Network>();

  /** `fullMs`: what nothing ever waits longer than. */
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
   * Milliseconds after which an address may be taken for silent: four times the slowest of its network's last replies, at least
   * 400, at most the full time; the full time where fewer than three hosts of that network replied yet.
   */
  waitMs(address: Address): number {
    const network = this.#networks.get(networkOf(address));
    if (network === undefined || network.hosts.size < enoughHosts) return this.#fullMs;
    return Math.min(this.#fullMs, Math.max(floorMs, network.slowest * factor));
  }
}

/** The text without its last number: a /24 of IPv4, the like of IPv6. */
function networkOf(address: Address): string {
  return address.slice(0, Math.max(address.lastIndexOf('.'), address.lastIndexOf(':')));
}
