import type { Address } from '../model/address.ts';

/** Milliseconds without any host finishing after which the sweep logs what it waits for. At least the time limit of a host scan. */
const quietMs = 60_000;
const lookEveryMs = 5_000;
const mostNamed = 5;

/** The time of day, as it goes on from when this process started: a clock that is set does not look like an hour of silence. */
const steadyNow = () => performance.timeOrigin + performance.now();

/** What a watchdog needs of the world. */
export interface WatchdogOptions {
  readonly onNotice: ((sentence: string) => void) | undefined;
  /** Milliseconds since 1970; by default unaffected by changes of the machine's clock. */
  readonly now?: () => number;
  readonly quietMs?: number;
  readonly lookEveryMs?: number;
}

/** An address and since when it is in hand, in milliseconds since 1970. */
interface InHand {
  readonly address: Address;
  readonly since: number;
}

/** Tracks which addresses are in hand and since when, and names them if nothing has ended for a minute. Stops nothing. */
export class Watchdog {
  readonly #options: Required<Omit<WatchdogOptions, 'onNotice'>> & Pick<WatchdogOptions, 'onNotice'>;
  /** Work in hand, longest first; an address may be in it twice. */
  readonly #inHand = new Set<InHand>();
  #quietSince: number;

  constructor(options: WatchdogOptions) {
    this.#options = { now: steadyNow, quietMs, lookEveryMs, ...options };
    this.#quietSince = this.#options.now();
  }

  /** Does the work for one address and keeps track of it meanwhile. */
  async watch<T>(address: Address, work: () => Promise<T>): Promise<T> {
    const taken = this.take(address);
    try {
      return await work();
    } finally {
      this.done(taken);
    }
  }

  /** Notes that an address is in hand, until {@link done}; for thousands at once {@link watch} would hold too much. */
  take(address: Address): InHand {
    const taken = { address, since: this.#options.now() };
    this.#inHand.add(taken);
    return taken;
  }

  /** The work of an address that was taken has ended. */
  done(taken: InHand): void {
    this.#inHand.delete(taken);
    this.#quietSince = this.#options.now();
  }

  /** Starts looking at intervals; returns the function that stops it. */
  start(): () => void {
    const timer = setInterval(() => this.look(), this.#options.lookEveryMs);
    timer.unref();
    return () => clearInterval(timer);
  }

  /** If nothing has ended for a minute, logs what the sweep waits for, longest first; at most once a minute. */
  look(): void {
    const { now, quietMs: quiet, onNotice } = this.#options;
    const passed = now() - this.#quietSince;
    if (this.#inHand.size === 0 || passed < quiet) return;
    this.#quietSince = now();
    const waiting = [...this.#inHand];
    const named = waiting
      .slice(0, mostNamed)
      .map(({ address, since }) => `${address} (since ${new Date(since).toISOString()})`);
    const others = waiting.length - named.length;
    const rest = others > 0 ? ` and ${others} ${others === 1 ? 'other' : 'others'}` : '';
    onNotice?.(
      `Nothing has ended for ${Math.round(passed / 1000)} s. The sweep waits for ${named.join(', ')}${rest}.`,
    );
  }
}
