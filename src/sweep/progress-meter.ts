import type { Progress } from '../model/sweep.ts';
import type { SweepOptions } from './options.ts';

/** How often progress is reported, in milliseconds. */
const everyMs = 200;

/** Counts addresses and hosts, and estimates the time left from the rate so far. */
export class ProgressMeter {
  readonly #options: Pick<SweepOptions, 'scope' | 'onProgress' | 'before' | 'recorder'>;
  readonly #started = performance.now();
  #lastReport = 0;
  scanned = 0;
  alive = 0;
  /** Addresses that could not be scanned. */
  unreached = 0;
  /** Addresses that were scanned less than others (near controllers), or whose answers are not accepted. */
  setAside = 0;

  constructor(options: Pick<SweepOptions, 'scope' | 'onProgress' | 'before' | 'recorder'>) {
    this.#options = options;
    this.scanned = options.before?.scanned ?? 0;
    this.alive = options.before?.alive ?? 0;
  }

  silent(): void {
    this.scanned += 1;
  }

  /** A host was scanned; `toEnd` where nothing cut the scan short. */
  hostScanned({ toEnd }: { readonly toEnd: boolean }): void {
    if (toEnd) this.scanned += 1;
    this.alive += 1;
  }

  /** A host showed life after its address had been counted as silent. */
  late(): void {
    this.alive += 1;
  }

  /** The figures, if it is time to report them again; else null. */
  due(): Progress | null {
    if (performance.now() - this.#lastReport < everyMs) return null;
    this.#lastReport = performance.now();
    return this.progress();
  }

  progress(): Progress {
    const { scope, before, recorder } = this.#options;
    const { devices, flagged } = recorder.tally();
    const done = this.scanned + this.unreached + this.setAside;
    const left = Number(scope.size) - done;
    const own = done - (before?.scanned ?? 0);
    const perAddress = (performance.now() - this.#started) / 1000 / Math.max(1, own);
    return {
      addresses: scope.size,
      scanned: this.scanned,
      alive: this.alive,
      cameras: devices,
      flagged,
      secondsLeft: own < 10 ? null : Math.max(0, Math.round(left * perAddress)),
    };
  }
}
