/** Limits how many tasks run at once; the others wait, in their order. */
export class Semaphore {
  readonly #most: () => number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** `most`: at least 1; a function if it changes, read whenever a task ends. */
  constructor(most: number | (() => number)) {
    this.#most = typeof most === 'number' ? () => most : most;
  }

  /** Runs `work` once there is a free place, and gives the place back. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < Math.max(1, this.#most())) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#startWaiting();
    }
  }

  #startWaiting(): void {
    while (this.#running < Math.max(1, this.#most())) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#running += 1;
      next();
    }
  }
}
