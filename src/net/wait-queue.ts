/** What can stand in a {@link WaitQueue}: in one line at a time. */
export interface QueueNode<T> {
  before: T | null;
  behind: T | null;
  /** The line it stands in. */
  line: object | null;
}

/** A queue that one can leave from the middle at no cost (a doubly linked list): waiters that give up leave no trace. */
export class WaitQueue<T extends QueueNode<T>> {
  #first: T | null = null;
  #last: T | null = null;

  /** The one whose turn is next, or null. */
  get first(): T | null {
    return this.#first;
  }

  /** Puts one at the end. */
  push(one: T): void {
    one.before = this.#last;
    one.behind = null;
    one.line = this;
    if (this.#last === null) this.#first = one;
    else this.#last.behind = one;
    this.#last = one;
  }

  /** Takes the first one out; null where nobody waits. */
  shift(): T | null {
    const first = this.#first;
    if (first !== null) this.remove(first);
    return first;
  }

  /** Takes one out; nothing happens where it does not stand here. */
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
