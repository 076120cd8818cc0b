import type { Address } from './address.ts';

/**
 * The addresses a sweep may touch: targets less exclusions. The guard in the dialer calls `contains` before every packet, so a lookup
 * has to be cheap (binary search) and the set is never expanded into a list.
 */
export interface Scope {
  /** What the operator wrote, host names included. */
  readonly targets: readonly string[];
  readonly exclusions: readonly string[];
  /** How many addresses, each counted once. */
  readonly size: bigint;
  /** Of these, addresses in IPv6 ranges that nothing can search ({@link waves} leaves them out): only hosts known there are scanned. */
  readonly unsearched: bigint;
  contains(address: Address): boolean;
  /** Whether the whole network `address/prefixLength` is in the scope: only then may multicast be sent there. */
  containsNetwork(address: Address, prefixLength: number): boolean;
  /** Whether any address of the network `address/prefixLength` is in the scope. */
  meetsNetwork(address: Address, prefixLength: number): boolean;
  /**
   * Every address exactly once, generated lazily, in an order spread over the whole scope so that no single site gets the burst. The same
   * seed (a non-negative integer) gives the same order; without one the order is ascending.
   */
  addresses(seed?: number): IterableIterator<Address>;
  /**
   * Every address that can be searched exactly once, like {@link addresses} with a seed, in waves of about a thousand: each wave takes
   * whole networks (four of /24, for IPv6 one /64 or a part of it) from all over the scope. So each network is soon finished, and none gets
   * the burst.
   */
  waves(seed: number): IterableIterator<IterableIterator<Address>>;
}
