/** How often it is looked whether time has passed that this process did not live through, in milliseconds. */
const tickMs = 1_000;
/** The longest that an event loop at work may take from one look to the next; deadlines are shorter than more. */
const longestMs = 5_000;

/**
 * Notices when this process stood still (SIGSTOP, Ctrl-Z, a machine that swapped for a minute). When it goes on, every
 * deadline is over at once, before one waiting reply was read: what was in hand then says nothing of any host.
 */
export class Stalls {
  #lookedAt = performance.now();
  #count = 0;

  /** Begins to look; gives the function that ends it. */
  start(): () => void {
    this.#lookedAt = performance.now();
    const timer = setInterval(() => this.count(), tickMs);
    timer.unref();
    return () => clearInterval(timer);
  }

  /** Does `work`, and once more from the beginning where this process stood still meanwhile and it is not `settled`. */
  async over<T>(work: () => Promise<T>, settled: (result: T) => boolean): Promise<T> {
    const before = this.count();
    const result = await work();
    return this.count() === before || settled(result) ? result : work();
  }

  /** How often it stood still. Whoever asks does not wait for the tick, which may come after the deadlines. */
  count(): number {
    const now = performance.now();
    if (now - this.#lookedAt > longestMs) this.#count += 1;
    this.#lookedAt = now;
    return this.#count;
  }
}
