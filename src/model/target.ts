import type { Address } from './address.ts';

/**
 * The addresses a sweep may touch: targets less exclusions. The guard in the dialer asks `contains` before every
 * packet, so membership has to be cheap (binary search) and the set is never expanded into a list.
 */
export interface Scope {
  /** What the operator wrote, host names included. */
  readonly targets: readonly string[];
  readonly exclusions: readonly string[];
  /** How many addresses, each counted once. */
  readonly size: bigint;
  contains(address: Address): boolean;
  /** Whether the whole network `address/prefixLength` lies in the scope: only then may multicast go there. */
  containsNetwork(address: Address, prefixLength: number): boolean;
  /**
   * Every address exactly once, made lazily, in an order that spreads over the whole scope so that no one site gets
   * the burst. The same seed (a non-negative integer) gives the same order; without one the order is ascending.
   */
  addresses(seed?: number): IterableIterator<Address>;
  /**
   * Every address exactly once, like {@link addresses} with a seed, in waves of some thousands: each of a dozen or more
   * networks (/24, of IPv6 /64) out of the whole scope, and each network whole in one wave. So a network is soon known to
   * the end, and none gets the burst.
   */
  waves(seed: number): IterableIterator<IterableIterator<Address>>;
}
