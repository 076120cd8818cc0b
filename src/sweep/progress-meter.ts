import type { Progress, SweepCounts } from '../model/sweep.ts';
import type { SweepOptions } from './options.ts';

/** How often progress is reported, in milliseconds. */
const everyMs = 200;

/** Counts addresses and hosts, and estimates the time left from the pace so far. */
export class ProgressMeter {
  readonly #options: Pick<SweepOptions, 'scope' | 'onProgress' | 'before'>;
  readonly #started = performance.now();
  #lastTold = 0;
  #tally: Pick<SweepCounts, 'devices' | 'flagged'> = { devices: 0, flagged: 0 };
  asked = 0;
  alive = 0;
  /** Addresses that could not be asked. */
  unreached = 0;
  /** Addresses that were asked less than others (near controllers), or whose answers are not believed. */
  setAside = 0;

  constructor(options: Pick<SweepOptions, 'scope' | 'onProgress' | 'before'>) {
    this.#options = options;
    this.asked = options.before?.asked ?? 0;
    this.alive = options.before?.alive ?? 0;
  }

  silent(): void {
    this.asked += 1;
  }

  /** A host was visited; `toEnd` where nothing cut the visit short. */
  visited(tally: Pick<SweepCounts, 'devices' | 'flagged'>, { toEnd }: { readonly toEnd: boolean }): void {
    if (toEnd) this.asked += 1;
    this.alive += 1;
    this.#tally = tally;
  }

  /** A host showed life after its address had been counted as silent. */
  late(tally: Pick<SweepCounts, 'devices' | 'flagged'>): void {
    this.alive += 1;
    this.#tally = tally;
  }

  /** The figures, if it is time to report them again; else null. */
  due(): Progress | null {
    if (performance.now() - this.#lastTold < everyMs) return null;
    this.#lastTold = performance.now();
    return this.progress();
  }

  progress(): Progress {
    const { scope, before } = this.#options;
    const done = this.asked + this.unreached + this.setAside;
    const left = Number(scope.size) - done;
    const own = done - (before?.asked ?? 0);
    const perAddress = (performance.now() - this.#started) / 1000 / Math.max(1, own);
    return {
      addresses: scope.size,
      scanned: this.asked,
      alive: this.alive,
      cameras: this.#tally.devices,
      flagged: this.#tally.flagged,
      secondsLeft: own < 10 ? null : Math.max(0, Math.round(left * perAddress)),
    };
  }
}
