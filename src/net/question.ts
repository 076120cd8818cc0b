import type { Watcher } from './watch.ts';

/** How a question by datagram ended. */
export type Told = 'answered' | 'silent' | 'stopped';

/**
 * One question that waits for its answer. A plain object with one timer where an AbortController would do, because a
 * sweep puts thousands at once: it is half the memory and half the time.
 */
export class Question implements Watcher {
  /** How it ended; null while it is open. */
  told: Told | null = null;
  #timer: NodeJS.Timeout | undefined;
  #wake: ((open: boolean) => void) | null = null;

  /** Ends it; only the first ending counts. */
  tell(told: Told): void {
    this.told ??= told;
    this.#awake();
  }

  /** Waits `ms` milliseconds; false at once where it ends first. One at a time. */
  pause(ms: number): Promise<boolean> {
    if (this.told !== null) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#timer = setTimeout(() => this.#awake(), ms);
    });
  }

  /** Calls `done` once it has ended, at once where it has already; after `ms` milliseconds it ends as silent. */
  listen(ms: number, done: () => void): void {
    if (this.told !== null) {
      done();
      return;
    }
    this.#wake = done;
    this.#timer = setTimeout(fallSilent, ms, this);
  }

  /** The sweep, or the host's time, is over. */
  stop(): void {
    this.tell('stopped');
  }

  #awake(): void {
    clearTimeout(this.#timer);
    this.#wake?.(this.told === null);
    this.#wake = null;
  }
}

function fallSilent(question: Question): void {
  question.tell('silent');
}
