/** So long a thread writes without a pause, and so long it then leaves the file to others, in milliseconds. */
const mostHeldMs = 500;
const pauseMs = 30;

/**
 * Turns of a thread that writes one transaction after another. SQLite has no queue: who waits looks again every 20 ms, and between two
 * transactions of a busy thread would hardly ever find the file free.
 */
export class FileTurns {
  readonly #pause: (ms: number) => void;
  #heldMs = 0;

  constructor(pause: (ms: number) => void = sleep) {
    this.#pause = pause;
  }

  /** Does work that holds the file, and pauses after it where it is the turn of others. */
  hold<Result>(work: () => Result): Result {
    const began = performance.now();
    const result = work();
    this.#heldMs += performance.now() - began;
    if (this.#heldMs >= mostHeldMs) {
      this.#heldMs = 0;
      this.#pause(pauseMs);
    }
    return result;
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
