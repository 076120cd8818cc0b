import type { Address } from '../model/address.ts';

/**
 * Requests that one host may still be asked in this sweep. Only hosts that were asked something are remembered, for the
 * life of the network door: a second dialer to the same host continues the same account.
 */
export class Budget {
  readonly #perHost: number;
  readonly #spent = new Map<Address, number>();

  constructor(perHost: number) {
    this.#perHost = perHost;
  }

  /** Whether one more request may be put to the host. */
  has(address: Address): boolean {
    return (this.#spent.get(address) ?? 0) < this.#perHost;
  }

  /** Takes one request off the host's account; false, and nothing taken, where it is used up. */
  spend(address: Address): boolean {
    if (!this.has(address)) return false;
    this.#spent.set(address, (this.#spent.get(address) ?? 0) + 1);
    return true;
  }
}
