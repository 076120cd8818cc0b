import type { EventEmitter } from 'node:events';
import type { Context } from 'hono';
import { Busy } from './reader-pool.ts';

/** A file that its client does not read stays in memory: so many of one client, and so many of all before each has one only. */
const mostOfOne = 3;
const mostOfAll = 12;

/** What a response is written to, as far as it is used here. */
type Outgoing = EventEmitter & { readonly destroyed: boolean };

/** The files that are being sent to clients. */
export class SentFiles {
  readonly #counts = new Map<string, number>();

  /** Throws Busy where a client has to read others first. */
  check(client: string): void {
    const own = this.#counts.get(client) ?? 0;
    const all = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    if (own < mostOfOne && (own === 0 || all < mostOfAll)) return;
    throw new Busy('Other files that you asked for are still on their way. Try again once they are there.');
  }

  /** Counts one until it is sent, or its client is gone. */
  add(client: string, context: Context): void {
    const { outgoing } = (context.env ?? {}) as { readonly outgoing?: Outgoing };
    if (outgoing === undefined || outgoing.destroyed) return;
    this.#change(client, 1);
    outgoing.once('close', () => this.#change(client, -1));
  }

  #change(client: string, by: 1 | -1): void {
    const count = (this.#counts.get(client) ?? 0) + by;
    if (count === 0) this.#counts.delete(client);
    else this.#counts.set(client, count);
  }
}
