/**
 * A first-in, first-out queue between host discovery and host scans: closed once, read by many. It holds writers back while it is
 * full, so that it does not grow with the scope.
 */
export class Queue<T> implements AsyncIterator<T> {
  #most: number;
  #items: T[] = [];
  /** How many of {@link #items} have been taken: removing one from the front of a long array costs its length. */
  #taken = 0;
  readonly #takers: ((step: IteratorResult<T>) => void)[] = [];
  readonly #blocked: (() => void)[] = [];
  #closed = false;

  /** `most`: how many may wait before {@link room} holds back. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Adds one. Throws after {@link close}, because it would never be taken. */
  push(item: T): void {
    if (this.#closed) throw new Error('the queue is closed');
    const taker = this.#takers.shift();
    if (taker === undefined) this.#items.push(item);
    else taker({ done: false, value: item });
  }

  /** Resolves when there is room, or after {@link letGo}; null if there is room now. */
  room(): Promise<void> | null {
    if (this.#waiting < this.#most) return null;
    return new Promise((resolve) => this.#blocked.push(resolve));
  }

  /** Holds no writer back any more: for when there are no readers left. */
  letGo(): void {
    this.#most = Number.POSITIVE_INFINITY;
    for (const go of this.#blocked.splice(0)) go();
  }

  /** No more will come: readers get what is left, then the end. Safe to call twice. */
  close(): void {
    this.#closed = true;
    for (const taker of this.#takers.splice(0)) taker({ done: true, value: undefined });
    this.letGo();
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#waiting > 0) return Promise.resolve({ done: false, value: this.#take() });
    if (this.#closed) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => this.#takers.push(resolve));
  }

  get #waiting(): number {
    return this.#items.length - this.#taken;
  }

  #take(): T {
    const item = this.#items[this.#taken] as T;
    this.#taken += 1;
    if (this.#taken * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#taken);
      this.#taken = 0;
    }
    // As many writers as there is room for; all of them if the queue is empty, because no later take would release them.
    const room = this.#waiting === 0 ? this.#blocked.length : this.#most - this.#waiting;
    for (const go of this.#blocked.splice(0, room)) go();
    return item;
  }
}
