import type { Socket } from 'node:net';
import type { Address } from '../model/address.ts';
import type { Interfaces } from './interfaces.ts';
import type { NetworkLog } from './log.ts';

const lookEveryMs = 500;
// Which of its addresses this machine uses depends on the target's network; querying the kernel every time costs too
// much.
const sampleEveryMs = 50;

/**
 * The addresses of this machine that flows started from, and whether one of them is gone: a cable unplugged, an
 * interface down, another DHCP lease. Without it no answer can arrive, so silence proves nothing.
 */
export class Sources {
  readonly #interfaces: () => Interfaces;
  readonly #log: NetworkLog;
  /** An address that no interface had at the start (some systems use such) cannot disappear. */
  readonly #atFirst: ReadonlySet<Address>;
  readonly #used = new Set<Address>();
  #sampledAt = Number.NEGATIVE_INFINITY;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #gone: Address | null = null;

  constructor(interfaces: () => Interfaces, log: NetworkLog) {
    this.#interfaces = interfaces;
    this.#log = log;
    this.#atFirst = this.#present() ?? new Set();
  }

  /** A connection was established or timed out: now and then the kernel is queried which address it used. */
  seen(socket: Pick<Socket, 'localAddress'>): void {
    const now = performance.now();
    if (now - this.#sampledAt < sampleEveryMs) return;
    this.#sampledAt = now;
    const { localAddress } = socket;
    if (localAddress !== undefined && this.#atFirst.has(localAddress)) this.#used.add(localAddress);
  }

  /** Whether an address in use is gone at present. Checks at most twice a second. */
  lost(): boolean {
    if (this.#used.size === 0) return false;
    const now = performance.now();
    if (now - this.#lookedAt < lookEveryMs) return this.#gone !== null;
    this.#lookedAt = now;
    const present = this.#present();
    if (present === null) return this.#gone !== null;
    this.#gone = [...this.#used].find((address) => !present.has(address)) ?? null;
    if (this.#gone !== null)
      this.#log.warn(
        { address: this.#gone },
        'The interface with this address went away. What does not answer counts as not scanned until it is back.',
      );
    return this.#gone !== null;
  }

  /** The addresses of this machine's interfaces; null if the system cannot be queried now. */
  #present(): ReadonlySet<Address> | null {
    try {
      const all = Object.values(this.#interfaces()).flatMap((of = []) => of);
      return new Set(all.map(({ address }) => address));
    } catch (error) {
      // It takes a file descriptor, and a sweep may have all of them in use: the last known state still counts.
      this.#log.info({ err: error }, 'The interfaces could not be read; the next check reads them again.');
      return null;
    }
  }
}
