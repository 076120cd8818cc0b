/** The place of one task in a {@link Semaphore}. */
export interface Permit {
  /** Resolves once the task has its place; at once if it has one. */
  acquire(): Promise<void>;
  /** Gives the place back, if it has one. */
  release(): void;
}

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
    const permit = this.permit();
    await permit.acquire();
    try {
      return await work();
    } finally {
      permit.release();
    }
  }

  /** A permit for a task that needs its place only at times. It holds none yet. */
  permit(): Permit {
    let held = false;
    let before = false;
    return {
      acquire: async () => {
        if (held) return;
        await this.#take(before);
        held = true;
        before = true;
      },
      release: () => {
        if (!held) return;
        held = false;
        this.#running -= 1;
        this.#startWaiting();
      },
    };
  }

  /** Tasks that were started go before those that were not: they are finished sooner, and fewer are in hand. */
  async #take(first: boolean): Promise<void> {
    if (this.#running < Math.max(1, this.#most())) this.#running += 1;
    else
      await new Promise<void>((resolve) => {
        if (first) this.#waiting.unshift(resolve);
        else this.#waiting.push(resolve);
      });
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
