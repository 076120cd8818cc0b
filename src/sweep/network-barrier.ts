import type { Address } from '../model/address.ts';
import { networkOf } from '../model/network-of.ts';
import type { Searched } from './search.ts';

/** One network while its addresses are searched. */
interface Network {
  /** Addresses that were taken up and are not searched yet. */
  inHand: number;
  /** `first`: only known ones of it were taken up so far. `begun`: its wave is being taken up. `last`: no other will be. */
  stage: 'first' | 'begun' | 'last';
  readonly hosts: Searched[];
}

/**
 * Hosts that showed life wait here until their whole network has been searched and looked at, so that a controller is known
 * before its neighbours are asked anything. The search comes to the addresses of a network within one wave.
 */
export class NetworkBarrier {
  readonly #networks = new Map<string, Network>();
  readonly #release: (host: Searched) => void;

  /** `release`: takes hosts that may be visited now. */
  constructor(release: (host: Searched) => void) {
    this.#release = release;
  }

  /** An address is going to be searched: one that comes before its wave, or in it. */
  takenUp(address: Address, inWave: boolean): void {
    const name = networkOf(address);
    const network = this.#networks.get(name) ?? { inHand: 0, stage: 'first', hosts: [] };
    this.#networks.set(name, network);
    network.inHand += 1;
    if (inWave) network.stage = 'begun';
  }

  /** An address was searched, and looked at where somebody is there: `host` is to wait, or null. */
  searched(address: Address, host: Searched | null): void {
    const name = networkOf(address);
    const network = this.#networks.get(name);
    if (network === undefined) return;
    network.inHand -= 1;
    if (host !== null) network.hosts.push(host);
    this.#settle(name, network);
  }

  /** Every address of the networks that were begun has been taken up. */
  waveTakenUp(): void {
    for (const [name, network] of this.#networks) {
      if (network.stage !== 'begun') continue;
      network.stage = 'last';
      this.#settle(name, network);
    }
  }

  /** Nothing more is searched: nobody waits any longer. */
  over(): void {
    for (const { hosts } of this.#networks.values()) for (const host of hosts) this.#release(host);
    this.#networks.clear();
  }

  #settle(name: string, { inHand, stage, hosts }: Network): void {
    if (stage !== 'last' || inHand > 0) return;
    this.#networks.delete(name);
    for (const host of hosts) this.#release(host);
  }
}
