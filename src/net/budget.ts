import type { Address } from '../model/address.ts';

/**
 * The requests that each host may still be sent in this sweep. Only hosts that were sent something are remembered,
 * for the life of the network door: a second dialer to the same host continues the same budget.
 */
export class Budget {
  readonly #perHost: number;
  readonly #spent = new Map<Address, number>();

  constructor(perHost: number) {
    this.#perHost = perHost;
  }

  /** Whether the host may be sent one more request. */
  has(address: Address): boolean {
    return (this.#spent.get(address) ?? 0) < this.#perHost;
  }

  /** Takes one request off the host's budget; false, with nothing taken, if it is used up. */
  spend(address: Address): boolean {
    if (!this.has(address)) return false;
    this.#spent.set(address, (this.#spent.get(address) ?? 0) + 1);
    return true;
  }
}
