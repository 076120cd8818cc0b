import { linked } from '../abort/linked.ts';
import { moment } from '../model/moment.ts';
import type { RestTimes } from '../model/night.ts';
import { Refused } from '../model/refused.ts';
import { restAt } from './rest.ts';
import { whileAwake } from './while-awake.ts';

/** A site that can be swept on request. */
export interface DeclaredSite extends RestTimes {
  readonly name: string;
}

/** What is to be swept: some targets of a site, or, where there are none, all of it. */
export interface SweepRequest {
  readonly site: string;
  readonly targets: readonly string[];
}

/** What a desk takes from the service. */
export interface DeskOptions {
  /** The sites of the config in force. */
  sites(): readonly DeclaredSite[];
  /** Sweeps a site; calls `started` once the sweep has its number. Rejects where it could not begin, or failed. */
  sweep(
    { site, targets }: SweepRequest,
    signal: AbortSignal,
    started: (sweep: number) => void,
  ): Promise<unknown>;
  now(): Date;
  /** Receives what ended a sweep that had begun. */
  failed(site: string, error: unknown): void;
}

/** A sweep that a person asked for and that has not begun. */
interface Request {
  readonly site: DeclaredSite;
  readonly targets: readonly string[];
  started(sweep: number): void;
  refused(error: unknown): void;
}

/** A sweep that this service runs. */
interface Running {
  readonly site: string;
  sweep: number | null;
  stop(reason: Error): void;
}

/**
 * Takes requests for sweeps between the planned runs of the service: two sweeps never overlap, quiet hours and blackouts hold for both, and
 * each running one can be stopped.
 */
export class SweepDesk {
  readonly #options: DeskOptions;
  #request: Request | null = null;
  #running: Running | null = null;
  #isClosed = false;
  #arrived = new AbortController();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Fires with the next request. */
  get arrived(): AbortSignal {
    return this.#arrived.signal;
  }

  /** The names of the sites that can be swept. */
  declared(): readonly string[] {
    return this.#options.sites().map(({ name }) => name);
  }

  /** Asks for a sweep of a site, or of some targets there; resolves with its number. Rejects with Refused where it cannot begin now. */
  start(name: string, targets: readonly string[] = []): Promise<number> {
    const site = this.#options.sites().find((one) => one.name === name);
    const why = site === undefined ? `There is no site "${name}" in the config.` : this.#whyNot(site);
    if (site === undefined || why !== null) return Promise.reject(new Refused(why ?? ''));
    return new Promise((resolve, reject) => {
      this.#request = { site, targets, started: resolve, refused: reject };
      const before = this.#arrived;
      this.#arrived = new AbortController();
      before.abort();
    });
  }

  /** Stops the running sweep with this number; false if there is none here. */
  stop(sweep: number, reason: string): boolean {
    if (this.#running?.sweep !== sweep) return false;
    this.#running.stop(new Error(reason));
    return true;
  }

  /** Runs what was asked for, if anything was. */
  async runRequest(signal: AbortSignal): Promise<boolean> {
    const request = this.#request;
    if (request === null) return false;
    const { site, targets, started, refused } = request;
    let hasBegun = false;
    try {
      await whileAwake(site, { now: () => this.#options.now(), signal }, (awake) =>
        this.during(site.name, awake, (own, note) => {
          this.#request = null;
          return this.#options.sweep({ site: site.name, targets }, own, (sweep) => {
            hasBegun = true;
            note(sweep);
            started(sweep);
          });
        }),
      );
    } catch (error) {
      if (hasBegun) this.#options.failed(site.name, error);
      else refused(error);
    }
    return true;
  }

  /** Does the work of a run of a site, which can be stopped by the number that it notes. */
  async during<Result>(
    site: string,
    signal: AbortSignal,
    work: (signal: AbortSignal, note: (sweep: number) => void) => Promise<Result>,
  ): Promise<Result> {
    const own = linked(signal);
    const running: Running = { site, sweep: null, stop: (reason) => own.abort(reason) };
    this.#running = running;
    try {
      return await work(own.signal, (sweep) => {
        running.sweep = sweep;
      });
    } finally {
      own.release();
      this.#running = null;
    }
  }

  /** Takes no more requests, because the service ends. */
  close(): void {
    this.#isClosed = true;
    this.#request?.refused(new Refused('The service is stopping.'));
    this.#request = null;
  }

  #whyNot(site: DeclaredSite): string | null {
    if (this.#isClosed) return 'The service is stopping.';
    const busy = this.#running?.site ?? this.#request?.site.name;
    if (busy !== undefined)
      return `Site ${busy} is being swept, and two sweeps never run at once. Wait for it.`;
    const rest = restAt(site, this.#options.now());
    return rest === null
      ? null
      : `Site ${site.name} is not swept now: ${rest.why} until ${moment(rest.until.toISOString())}.`;
  }
}
