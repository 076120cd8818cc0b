/** Milliseconds of one turn of the event loop that writing may take up. */
const turnMs = 8;

/**
 * Writes hosts a few in each turn of the event loop: dozens may end in one turn, each takes milliseconds, and meanwhile no timer fires
 * and no reply is read.
 */
export class WriteQueue {
  #tasks: (() => void)[] = [];
  #usedMs = 0;
  #due = false;
  #failed: { readonly error: unknown } | null = null;
  readonly #whenDone: (() => void)[] = [];

  /** Runs `task` in its order: at once if this turn has time left for it, else in a later turn. */
  add(task: () => void): void {
    this.#tasks.push(task);
    if (this.#tasks.length === 1) this.#run();
  }

  /** Resolves when everything added so far has run; rejects with the first error of any task. */
  async done(): Promise<void> {
    if (this.#tasks.length > 0) await new Promise<void>((resolve) => this.#whenDone.push(resolve));
    if (this.#failed !== null) throw this.#failed.error;
  }

  #run(): void {
    let at = 0;
    for (; at < this.#tasks.length && this.#usedMs < turnMs; at++) {
      const began = performance.now();
      try {
        this.#tasks[at]?.();
      } catch (error) {
        this.#failed ??= { error };
      }
      this.#usedMs += performance.now() - began;
    }
    this.#tasks = this.#tasks.slice(at);
    if (this.#tasks.length === 0) for (const done of this.#whenDone.splice(0)) done();
    if (!this.#due) setImmediate(() => this.#nextTurn());
    this.#due = true;
  }

  #nextTurn(): void {
    this.#due = false;
    this.#usedMs = 0;
    if (this.#tasks.length > 0) this.#run();
  }
}
