import type { Waiter } from './limited-host.ts';
import { WaitQueue } from './wait-queue.ts';

/** Hosts that share a rate: those of a network with its own, or all others. */
export class RateClass {
  /** Waiters whose turn may come: those of hosts in progress, and those of hosts not begun. */
  readonly inProgress = new WaitQueue<Waiter>();
  readonly ready = new WaitQueue<Waiter>();
  readonly #tokenMs: number;
  /** The earliest time of its next turn, in the clock's milliseconds. */
  nextToken: number;

  constructor(rate: number, now: number) {
    this.#tokenMs = 1000 / rate;
    this.nextToken = now;
  }

  /** The waiter whose turn is next; null if none waits. */
  get first(): Waiter | null {
    return this.inProgress.first ?? this.ready.first;
  }

  /** Removes a waiter, if it is in this class. */
  remove(waiter: Waiter): void {
    this.inProgress.remove(waiter);
    this.ready.remove(waiter);
  }

  /** Counts one turn; at most `slackMs` of idle time are caught up. */
  count(now: number, slackMs: number): void {
    this.nextToken = Math.max(this.nextToken, now - slackMs) + this.#tokenMs;
  }
}
