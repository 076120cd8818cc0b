import type { Address } from '../model/address.ts';
import type { Interfaces } from './interfaces.ts';
import type { NetworkLog } from './log.ts';

const lookEveryMs = 500;

/**
 * The addresses of this machine from which conversations were begun, and whether one of them is gone: a cable pulled
 * out, an interface taken down, another DHCP lease. Without it nobody can answer, so silence says nothing.
 */
export class Sources {
  readonly #interfaces: () => Interfaces;
  readonly #log: NetworkLog;
  readonly #used = new Set<Address>();
  #lookedAt = Number.NEGATIVE_INFINITY;
  #gone: Address | null = null;

  constructor(interfaces: () => Interfaces, log: NetworkLog) {
    this.#interfaces = interfaces;
    this.#log = log;
  }

  /** A conversation came about from this address of ours. */
  used(address: Address | undefined): void {
    if (address !== undefined) this.#used.add(address);
  }

  /** Whether an address in use is gone at present. Looks at most twice a second. */
  lost(): boolean {
    if (this.#used.size === 0) return false;
    const now = performance.now();
    if (now - this.#lookedAt < lookEveryMs) return this.#gone !== null;
    this.#lookedAt = now;
    const present = new Set(
      Object.values(this.#interfaces()).flatMap((of = []) => of.map(({ address }) => address)),
    );
    this.#gone = [...this.#used].find((address) => !present.has(address)) ?? null;
    if (this.#gone !== null)
      this.#log.warn(
        { address: this.#gone },
        'The interface with this address went away. What does not answer counts as not asked until it is back.',
      );
    return this.#gone !== null;
  }
}
