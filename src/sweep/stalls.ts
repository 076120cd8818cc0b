/** How often to check for time that passed while this process stood still, in milliseconds. */
const tickMs = 1_000;
/** The longest that a busy event loop may take between two checks; anything longer is longer than a deadline, too. */
const longestMs = 5_000;

/**
 * Notices when this process stood still (SIGSTOP, Ctrl-Z, a machine that swapped for a minute). When it continues, every
 * deadline expires before any waiting reply is read, so silence at that moment proves nothing about a host. Nor does it when the
 * whole machine stood still (a lid that was closed, a virtual machine that was paused): replies were not received. On Linux only the
 * time of day shows that; where it was set forward, a few probes are repeated for nothing.
 */
export class Stalls {
  #lookedAt = performance.now();
  #dateAt = Date.now();
  #count = 0;

  /** Starts checking; returns the function that stops it. */
  start(): () => void {
    this.#lookedAt = performance.now();
    this.#dateAt = Date.now();
    const timer = setInterval(() => this.count(), tickMs);
    timer.unref();
    return () => clearInterval(timer);
  }

  /** Does `work`, and does it again from the start if this process stood still meanwhile and the result is not conclusive. */
  async over<T>(work: () => Promise<T>, isConclusive: (result: T) => boolean): Promise<T> {
    const before = this.count();
    const result = await work();
    return this.count() === before || isConclusive(result) ? result : work();
  }

  /** How often it stood still, up to this moment: the timer may fire only after the deadlines. */
  count(): number {
    const now = performance.now();
    const date = Date.now();
    if (Math.max(now - this.#lookedAt, date - this.#dateAt) > longestMs) this.#count += 1;
    this.#lookedAt = now;
    this.#dateAt = date;
    return this.#count;
  }
}
