/**
 * A first-in, first-out queue between the search and the visits: closed once, read by many. It holds back whoever fills
 * it faster than it is emptied, so that it does not grow with the scope.
 */
export class Queue<T> implements AsyncIterator<T> {
  #most: number;
  #items: T[] = [];
  /** How many of {@link #items} were taken already: taking one from the front of a long array costs its length. */
  #taken = 0;
  readonly #takers: ((step: IteratorResult<T>) => void)[] = [];
  readonly #heldBack: (() => void)[] = [];
  #closed = false;

  /** `most`: how many may wait before {@link room} holds back. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Adds one; after {@link close} it is an error, because nobody would ever take it. */
  push(item: T): void {
    if (this.#closed) throw new Error('the queue is closed');
    const taker = this.#takers.shift();
    if (taker === undefined) this.#items.push(item);
    else taker({ done: false, value: item });
  }

  /** Resolves when fewer than the most wait, or when nobody is held back any more. */
  room(): Promise<void> {
    if (this.#waiting < this.#most) return Promise.resolve();
    return new Promise((resolve) => this.#heldBack.push(resolve));
  }

  /** Holds nobody back any more: for when nobody takes any more. */
  letGo(): void {
    this.#most = Number.POSITIVE_INFINITY;
    for (const go of this.#heldBack.splice(0)) go();
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
    // As many as find room; all of them where it is empty, because then nobody takes one any more who could let them go.
    const room = this.#waiting === 0 ? this.#heldBack.length : this.#most - this.#waiting;
    for (const go of this.#heldBack.splice(0, Math.max(0, room))) go();
    return item;
  }
}
