import type { Waiter } from './limited-host.ts';
import { WaitQueue } from './wait-queue.ts';

/** Hosts that share a rate: a network with one of its own, or everybody else. */
export class Lane {
  /** Whose turn may come: of hosts in hand, and of hosts that nobody has begun. */
  readonly inHand = new WaitQueue<Waiter>();
  readonly ready = new WaitQueue<Waiter>();
  readonly #tokenMs: number;
  /** From when on its next one may go, in the clock's milliseconds. */
  nextToken: number;

  constructor(rate: number, now: number) {
    this.#tokenMs = 1000 / rate;
    this.nextToken = now;
  }

  /** The one whose turn is next; null where nobody waits. */
  get first(): Waiter | null {
    return this.inHand.first ?? this.ready.first;
  }

  /** Takes one out that stands here, if it does. */
  remove(waiter: Waiter): void {
    this.inHand.remove(waiter);
    this.ready.remove(waiter);
  }

  /** Counts one that goes now; at most `slackMs` of standing idle are caught up. */
  count(now: number, slackMs: number): void {
    this.nextToken = Math.max(this.nextToken, now - slackMs) + this.#tokenMs;
  }
}
