import type { Account } from '../../../model/account.ts';
import type { Sweep } from '../../../model/sweep.ts';
import { clean } from '../../../model/text.ts';
import { timeLeft } from './time-left.ts';

/** A server has 32 connections: half are for pages, also where every account follows a sweep. */
const mostStreams = 16;
const mostOfOne = 5;
/** The sweeps are looked at so often, in milliseconds; a sweep saves how far it is once a second. */
const everyMs = 1_000;
/** An unchanged stream sends a comment this often, in milliseconds. */
const heartbeatMs = 15_000;
/** A stream ends after so long, before the server closes its connection; a browser opens it again. */
const longestMs = 110_000;
/** A client that reads nothing is dropped after so long, in milliseconds. */
const patienceMs = 10_000;
/** So many bytes may wait for a client. */
const mostBytes = 16_384;

interface Stream {
  readonly whose: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  /** The account as it is now; null once its session is over. */
  readonly still: () => Account | null;
  readonly openedAt: number;
  sent: string;
  sentAt: number;
  /** Since when the client has not read; null if it reads. */
  behindSince: number | null;
}

/** The streams that are open. Each gets the whole state when it opens, and again whenever that changes. */
export class EventStreams {
  readonly #running: () => readonly Sweep[];
  readonly #failed: (error: unknown) => void;
  readonly #streams = new Set<Stream>();
  #timer: NodeJS.Timeout | null = null;
  #number = 0;

  constructor(running: () => readonly Sweep[], failed: (error: unknown) => void) {
    this.#running = running;
    this.#failed = failed;
  }

  /** Whether there are as many streams as there may be, in all or of this account. */
  isFull(whose: string): boolean {
    const own = [...this.#streams].filter((one) => one.whose === whose).length;
    return this.#streams.size >= mostStreams || own >= mostOfOne;
  }

  /** Opens a stream for an account, which `still` gives as long as it may read. */
  open(
    whose: string,
    still: () => Account | null,
  ): { readonly body: ReadableStream<Uint8Array>; close(): void } {
    let close = (): void => undefined;
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const at = performance.now();
          const own: Stream = {
            whose,
            controller,
            still,
            openedAt: at,
            sent: '',
            sentAt: at,
            behindSince: null,
          };
          close = () => this.#end(own);
          this.#streams.add(own);
          controller.enqueue(encoded('retry: 1000\n\n'));
          this.#look([own]);
        },
        cancel: () => close(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: mostBytes }),
    );
    this.#timer ??= setInterval(() => this.#look([...this.#streams]), everyMs).unref();
    return { body, close: () => close() };
  }

  #look(streams: readonly Stream[]): void {
    try {
      const sweeps = this.#running();
      for (const one of streams) this.#follow(one, sweeps);
    } catch (error) {
      this.#failed(error);
      for (const one of streams) this.#end(one);
    }
  }

  #follow(one: Stream, sweeps: readonly Sweep[]): void {
    const now = performance.now();
    const account = one.still();
    if (account === null || now - one.openedAt > longestMs) {
      this.#end(one);
      return;
    }
    if ((one.controller.desiredSize ?? 0) <= 0) {
      one.behindSince ??= now;
      if (now - one.behindSince > patienceMs) this.#end(one);
      return;
    }
    one.behindSince = null;
    const state = JSON.stringify(sweepStates(sweeps, account));
    if (state === one.sent && now - one.sentAt < heartbeatMs) return;
    this.#number += 1;
    const news = `event: sweeps\nid: ${this.#number}\ndata: ${state}\n\n`;
    one.controller.enqueue(encoded(state === one.sent ? ': still here\n\n' : news));
    one.sent = state;
    one.sentAt = now;
  }

  #end(one: Stream): void {
    if (!this.#streams.delete(one)) return;
    if (this.#streams.size === 0 && this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
    try {
      one.controller.close();
    } catch {
      // Its client was gone before.
    }
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What a stream reports of the sweeps that an account sees: what each has counted so far. */
function sweepStates(sweeps: readonly Sweep[], { sites }: Pick<Account, 'sites'>) {
  return sweeps
    .filter(({ site }) => sites === null || sites.includes(site))
    .map((sweep) => {
      const { id, site, startedAt, addresses } = sweep;
      const { scanned, alive, devices, flagged, review } = sweep.counts;
      const left = timeLeft(sweep, new Date());
      return { id, site: clean(site), startedAt, addresses, scanned, alive, devices, flagged, review, left };
    });
}
