import type { Clock } from '../../src/net/clock.ts';

/** A clock that a test moves by hand. Timers fire late by `lateMs`, as those of a real machine do. */
export class HandClock implements Clock {
  #now = 0;
  #timers: { at: number; run: () => void }[] = [];
  readonly #lateMs: () => number;
  #turns: (() => void)[] = [];
  timersSet = 0;

  constructor(lateMs: () => number = () => 0) {
    this.#lateMs = lateMs;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms) + this.#lateMs(), run };
    this.#timers.push(timer);
    this.timersSet += 1;
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  nextTurn(run: () => void): void {
    this.#turns.push(run);
  }

  /** Ends the present turn of the event loop. */
  turn(): void {
    for (const run of this.#turns.splice(0)) run();
  }

  /** Time passes within one turn of the event loop: nothing fires. */
  pass(ms: number): void {
    this.#now += ms;
  }

  get pending(): number {
    return this.#timers.length;
  }

  /** Moves on, firing what is due, and lets promises settle after each. */
  async move(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      this.turn();
      await settle();
      const due = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((one) => one !== due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
    }
    this.#now = end;
    await settle();
  }
}

export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}
