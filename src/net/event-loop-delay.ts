/** How often this process's delay is measured, in milliseconds. */
const beatMs = 20;
/** The share of the greatest delay that remains with each later beat: half of it after five seconds. */
const fading = 0.997;

/**
 * How long a reply may have lain unread because this process was busy. A busy sweep runs late by a tenth of a second
 * now and then: that proves nothing about the network, and must not add to the timeout of every silent address.
 */
export class EventLoopDelay {
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  /** The last two beats. A reply read now had not arrived yet in the event loop's turn of the earlier one. */
  #beat: number;
  #beatBefore: number;
  #recent = 0;

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
    this.#recent = Math.max(this.#beat - this.#beatBefore - beatMs, this.#recent * fading);
  }

  /** Milliseconds by which a timer has to be expected late: the greatest delay of the last seconds, which fades. */
  recentMs(): number {
    return this.#recent;
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
