/** How often this process's delay is measured, in milliseconds. */
const beatMs = 20;

/**
 * How long a reply may have lain unread because this process was busy. A busy sweep runs late by a tenth of a second
 * now and then: that says nothing about the network, and must not add to the timeout of every silent address.
 */
export class EventLoopDelay {
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  /** The last two beats. A reply read now had not arrived yet in the event loop's turn of the earlier one. */
  #beat: number;
  #beatBefore: number;

  /** `now`: milliseconds of a clock that is never adjusted. */
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

  /** Milliseconds that something read now may have waited to be read; 0 if this process is not late. */
  ms(): number {
    return Math.max(0, this.#now() - this.#beatBefore - 2 * beatMs);
  }

  /** Stops measuring. */
  stop(): void {
    clearInterval(this.#timer);
  }
}
