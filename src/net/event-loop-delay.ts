/** How often this thread's delay is measured, in milliseconds. */
const beatMs = 20;
/** The share of the greatest delay that remains with each later beat: half of it after five seconds. */
const fading = 0.997;
/** How late a thread is expected to be that has just started, in milliseconds: its program is not compiled yet. */
const atFirstMs = 150;
/** When the kernel repeats an unanswered SYN (RFC 6298, 2.1), and how much earlier a connect has to be given up, in milliseconds. */
const synRepeatMs = 1_000;
const marginMs = 60;
/** No connect is given less: a camera on Wi-Fi that saves power may sleep 300 ms. */
const leastConnectMs = 500;

/**
 * How long a reply may have lain unread because this thread was busy. A busy sweep runs late by a tenth of a second
 * now and then: that proves nothing about the network, and must not add to the timeout of every silent address.
 */
export class EventLoopDelay {
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  /** The last two beats. A reply read now had not arrived yet in the event loop's turn of the earlier one. */
  #beat: number;
  #beatBefore: number;
  /** By how many milliseconds a timer has to be expected late: the greatest delay of the last seconds, which fades. */
  #recent = atFirstMs;

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

  /**
   * Milliseconds to wait for a connect, at most `ms`: less where timers have lately been late, so that it is given up before the kernel
   * repeats its SYN all the same.
   */
  giveUpMs(ms: number): number {
    return Math.min(ms, Math.max(leastConnectMs, synRepeatMs - marginMs - this.#recent));
  }

  /** Milliseconds from `startedAt` to a reply that is read now, less those that it may have waited to be read. */
  replyMs(startedAt: number): number {
    return Math.max(0, this.#now() - startedAt - this.#lateMs());
  }

  /** Stops measuring. */
  stop(): void {
    clearInterval(this.#timer);
  }

  /** Milliseconds that something read now may have waited to be read; 0 if this process is not late. */
  #lateMs(): number {
    return Math.max(0, this.#now() - this.#beatBefore - 2 * beatMs);
  }
}
