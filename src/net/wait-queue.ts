/** What can stand in a {@link WaitQueue}: in one queue at a time. */
export interface QueueNode<T> {
  before: T | null;
  behind: T | null;
  /** The queue it stands in. */
  line: object | null;
}

/**
 * A queue with removal from the middle in constant time (a doubly linked list): waiters that give up leave no trace.
 */
export class WaitQueue<T extends QueueNode<T>> {
  #first: T | null = null;
  #last: T | null = null;

  /** The next in turn, or null. */
  get first(): T | null {
    return this.#first;
  }

  /** Appends an item. */
  push(one: T): void {
    one.before = this.#last;
    one.behind = null;
    one.line = this;
    if (this.#last === null) this.#first = one;
    else this.#last.behind = one;
    this.#last = one;
  }

  /** Removes the first item; null if there is none. */
  shift(): T | null {
    const first = this.#first;
    if (first !== null) this.remove(first);
    return first;
  }

  /** Removes an item; does nothing if it is not in this queue. */
  remove(one: T): void {
    if (one.line !== this) return;
    if (one.before === null) this.#first = one.behind;
    else one.before.behind = one.behind;
    if (one.behind === null) this.#last = one.before;
    else one.behind.before = one.before;
    one.before = null;
    one.behind = null;
    one.line = null;
  }
}
