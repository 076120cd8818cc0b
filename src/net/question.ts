/** How a question by datagram ended. */
export type Told = 'answered' | 'silent' | 'stopped';

/**
 * One question that waits for its answer. A plain object with one timer where an AbortController would do, because a
 * sweep puts thousands at once: it is half the memory and half the time.
 */
export class Question {
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

  #awake(): void {
    clearTimeout(this.#timer);
    this.#wake?.(this.told === null);
    this.#wake = null;
  }
}
