import type { Address } from '../model/address.ts';
import { networkOf } from '../model/network-of.ts';
import type { SweepOptions } from './options.ts';
import type { Searched } from './searched.ts';

/**
 * In scopes of up to this many addresses, known devices also wait until their network has been searched. In larger ones that
 * would take so long that nothing is gained by asking them first; controllers that recent sweeps found come before them.
 */
export const smallScope = 1_024n;

/** One network while its addresses are searched. */
interface Network {
  /** Addresses whose search has begun and not ended. */
  inHand: number;
  /** `first`: only known addresses have been begun. `begun`: its wave is being worked on. `last`: no more will come. */
  stage: 'first' | 'begun' | 'last';
  readonly hosts: Searched[];
}

/**
 * Hosts that showed life wait here until their whole network has been searched, so that a controller is known before its
 * neighbours are asked anything. All addresses of a network are in one wave of the search.
 */
export class NetworkBarrier {
  readonly #networks = new Map<string, Network>();
  readonly #release: (host: Searched) => void;

  /** `release` is called with each host that may now be visited. */
  constructor(release: (host: Searched) => void) {
    this.#release = release;
  }

  /** The search of an address begins, in its wave. */
  takenUp(address: Address): void {
    this.#takeUp(address).stage = 'begun';
  }

  /** The search of a known address begins, before its wave. */
  takenUpBeforeWave(address: Address): void {
    this.#takeUp(address);
  }

  #takeUp(address: Address): Network {
    const name = networkOf(address);
    const network = this.#networks.get(name) ?? { inHand: 0, stage: 'first', hosts: [] };
    this.#networks.set(name, network);
    network.inHand += 1;
    return network;
  }

  /** The search of an address has ended; `host` has to wait here, null if there is none. */
  searched(address: Address, host: Searched | null): void {
    const name = networkOf(address);
    const network = this.#networks.get(name);
    if (network === undefined) return;
    network.inHand -= 1;
    if (host !== null) network.hosts.push(host);
    this.#settle(name, network);
  }

  /** The search of every address in the networks of this wave has begun. */
  waveTakenUp(): void {
    for (const [name, network] of this.#networks) {
      if (network.stage !== 'begun') continue;
      network.stage = 'last';
      this.#settle(name, network);
    }
  }

  /** Nothing more is searched: no host waits any longer. */
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

/** No host waits if no scanner or port could show a controller, nor do those that the operator wants asked anyway. */
export function holdsBack({
  scope,
  ports,
  scanners,
  known,
  askedAnyway,
}: SweepOptions): (address: Address) => boolean {
  const shows = scanners.some((one) => one.kind === 'datagram' && one.industrial !== undefined);
  if (!shows && (ports.industrial ?? []).length === 0) return () => false;
  const first = new Set(scope.size <= smallScope ? [] : known);
  return (address) => !first.has(address) && askedAnyway?.(address) !== true;
}
