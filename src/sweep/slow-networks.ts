import type { Address } from '../model/address.ts';
import type { NetworkRate } from '../model/network.ts';
import { hostScanRate } from './bounds.ts';
import { Semaphore } from './semaphore.ts';

/**
 * Networks with a rate of their own: only as many of their hosts are scanned at once as the rate can serve, so that no host scan
 * uses up its time waiting for its turn.
 */
export class SlowNetworks {
  readonly #networks: readonly { readonly contains: NetworkRate['contains']; readonly turns: Semaphore }[];

  constructor(networkRates: readonly NetworkRate[] = []) {
    this.#networks = networkRates.map(({ contains, rate }) => ({
      contains,
      turns: new Semaphore(Math.ceil(rate / hostScanRate)),
    }));
  }

  /** Runs a host scan: in its turn if the host's network is a slow one, else at once. */
  hold<T>(address: Address, scan: () => Promise<T>): Promise<T> {
    const network = this.#networks.find(({ contains }) => contains(address));
    return network === undefined ? scan() : network.turns.hold(scan);
  }
}
