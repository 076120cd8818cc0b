/** How often it is looked how late this process is, in milliseconds. */
const beatMs = 20;

/**
 * How long a reply may have lain unread because this process was busy with something else. A sweep that writes and asks
 * much is late by a tenth of a second now and then: that says nothing of the network, and must not make every silent address
 * be waited for that much longer.
 */
export class EventLoopDelay {
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  /** The two last beats. A reply that is read now was not there yet in the turn of the event loop with the earlier one. */
  #beat: number;
  #beatBefore: number;

  /** `now`: milliseconds of a clock that is never set. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#beat = now();
    this.#beatBefore = this.#beat;
    this.#timer = setInterval(() => this.beat(), beatMs);
    this.#timer.unref();
  }

  /** A turn of the event loop begins. */
  beat(): void {
    this.#beatBefore = this.#beat;
    this.#beat = this.#now();
  }

  /** Milliseconds that something read now may have waited for being read; 0 where this process is not late. */
  ms(): number {
    return Math.max(0, this.#now() - this.#beatBefore - 2 * beatMs);
  }

  /** Looks no more. */
  stop(): void {
    clearInterval(this.#timer);
  }
}
