/** Time as the rate limiter sees it, so that tests can control it. */
export interface Clock {
  /** Milliseconds, monotonic, with fractions. */
  now(): number;
  /** Runs `run` once after `ms` milliseconds; the result cancels it. */
  after(ms: number, run: () => void): () => void;
  /** Runs `run` once in the event loop's next turn, after timers that are due and everything that has arrived. */
  nextTurn(run: () => void): void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.max(1, Math.ceil(ms)));
    return () => clearTimeout(timer);
  },
  nextTurn(run) {
    setImmediate(run);
  },
};
