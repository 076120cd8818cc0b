import type { Address } from '../model/address.ts';
import type { NetworkPace } from '../model/network.ts';
import { Semaphore } from './semaphore.ts';

/** A visit puts about so many questions a second. */
const visitRate = 8;

/**
 * Networks with a rate of their own: no more of their hosts are visited at once than that rate serves, so that none uses up
 * its time by waiting for its turn.
 */
export class SlowNetworks {
  readonly #networks: readonly { readonly contains: NetworkPace['contains']; readonly turns: Semaphore }[];

  constructor(paces: readonly NetworkPace[] = []) {
    this.#networks = paces.map(({ contains, rate }) => ({
      contains,
      turns: new Semaphore(Math.ceil(rate / visitRate)),
    }));
  }

  /** Does a visit: in its turn where the host's network is a slow one, else at once. */
  hold<T>(address: Address, visit: () => Promise<T>): Promise<T> {
    const network = this.#networks.find(({ contains }) => contains(address));
    return network === undefined ? visit() : network.turns.hold(visit);
  }
}
