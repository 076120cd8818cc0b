/** A first-in, first-out queue between the search and the visits: closed once, read by many. */
export class Queue<T> implements AsyncIterator<T> {
  readonly #items: T[] = [];
  readonly #waiting: ((step: IteratorResult<T>) => void)[] = [];
  #closed = false;

  /** Adds one; after {@link close} it is an error, because nobody would ever take it. */
  push(item: T): void {
    if (this.#closed) throw new Error('the queue is closed');
    const taker = this.#waiting.shift();
    if (taker === undefined) this.#items.push(item);
    else taker({ done: false, value: item });
  }

  /** No more will come: readers get what is left, then the end. */
  close(): void {
    this.#closed = true;
    for (const taker of this.#waiting.splice(0)) taker({ done: true, value: undefined });
  }

  next(): Promise<IteratorResult<T>> {
    const item = this.#items.shift();
    if (item !== undefined) return Promise.resolve({ done: false, value: item });
    if (this.#closed) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
