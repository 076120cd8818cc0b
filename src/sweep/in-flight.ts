import type { SweepBounds } from './options.ts';

/** How often this process's lateness is measured, in milliseconds. */
const beatMs = 20;
/** A beat that comes later than this, in milliseconds, shows that the event loop has more to do than it can. */
const lateMs = 50;
/** At most once in this time, in milliseconds, is what is in flight cut: what follows from one cut has to show first. */
const restMs = 300;
/** The share of the bounds that a sweep begins with, the least, and what remains of it after a cut. */
const firstShare = 1 / 32;
const leastShare = 1 / 64;
const decrease = 0.5;
/** With each beat in time the share grows by so much of itself up to three quarters of where it was cut, and beyond by so much of the bounds. */
const fast = 0.25;
const known = 0.75;
const slow = 0.002;
/** So many addresses are always known to be borne: what is late with fewer is late because the program is still being loaded. */
const knownDiscovering = 1_024;
/** The least in flight, so that a sweep goes on at any load. */
const leastDiscovering = 64;
const leastScanning = 8;
/** A longer gap is one in which the whole process stood still: `Stalls` deals with those. */
const longestMs = 5_000;

/**
 * How many addresses and hosts may be in flight: as many as the bounds allow while the event loop keeps up, fewer where it is late
 * (slow start, additive increase, multiplicative decrease, as TCP does). Late timers give up connects after the kernel has repeated
 * their SYN, and use up the time of hosts that have not been scanned yet.
 */
export class InFlight {
  readonly #bounds: Pick<SweepBounds, 'discovering' | 'scanning'>;
  readonly #now: () => number;
  #beatAt: number;
  #share = firstShare;
  #fastUpTo = 1;
  #cutAt = Number.NEGATIVE_INFINITY;
  #lostMs = 0;
  readonly #growing = new Set<() => void>();

  /** `now`: milliseconds of a clock that is never adjusted. */
  constructor(
    bounds: Pick<SweepBounds, 'discovering' | 'scanning'>,
    now: () => number = () => performance.now(),
  ) {
    this.#bounds = bounds;
    this.#now = now;
    this.#beatAt = now();
  }

  /** Starts measuring; returns the function that stops it. */
  start(): () => void {
    this.#beatAt = this.#now();
    const timer = setInterval(() => this.beat(), beatMs);
    timer.unref();
    return () => clearInterval(timer);
  }

  /** A beat is due now, or was and comes late. */
  beat(): void {
    const now = this.#now();
    const late = now - this.#beatAt - beatMs;
    this.#beatAt = now;
    if (late <= lateMs) {
      const before = this.#share;
      this.#share =
        this.#share < this.#fastUpTo
          ? Math.min(this.#fastUpTo, this.#share * (1 + fast))
          : Math.min(1, this.#share + slow);
      if (this.#share > before) for (const grown of this.#growing) grown();
      return;
    }
    this.#lostMs += Math.min(late, longestMs);
    if (now - this.#cutAt < restMs) return;
    this.#cutAt = now;
    this.#fastUpTo = Math.max(Math.min(1, knownDiscovering / this.#bounds.discovering), this.#share * known);
    this.#share = Math.max(leastShare, this.#share * decrease);
  }

  /** Calls back whenever more may be in flight than before; the returned function ends that. */
  onGrowth(grown: () => void): () => void {
    this.#growing.add(grown);
    return () => void this.#growing.delete(grown);
  }

  /** Addresses that may be in host discovery at once. */
  get discovering(): number {
    return this.#of(this.#bounds.discovering, leastDiscovering);
  }

  /** Hosts that may be scanned at once. */
  get scanning(): number {
    return this.#of(this.#bounds.scanning, leastScanning);
  }

  /** Milliseconds by which this process has been late so far: no device's time. */
  get lostMs(): number {
    return this.#lostMs;
  }

  #of(most: number, least: number): number {
    return Math.max(Math.min(most, least), Math.floor(most * this.#share));
  }
}
