import type { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { pause } from '../../abort/pause.ts';
import type { Account } from '../../model/account.ts';
import { Refused } from '../../model/refused.ts';
import type { Place } from '../server.ts';
import type { FromDashboard, SweepReply, SweepWish, ToDashboard } from './messages.ts';

/** A lost thread is restarted after this many milliseconds; the delay doubles with each failure, up to the longest. */
const againMs = 1_000;
const longestMs = 60_000;
/** A thread that has not closed by then is terminated, in milliseconds. */
const patienceMs = 2_000;

/** Does what an account wants of the service. Never rejects. */
export type Fulfil = (account: Account, wish: SweepWish) => Promise<SweepReply>;

const noService: Fulfil = () =>
  Promise.resolve({ kind: 'refused', sentence: 'No nightly service runs here.' });

/** The dashboard in its own thread. */
export class DashboardThread {
  readonly #place: Place;
  readonly #start: (place: Place) => Worker;
  readonly #log: () => Logger;
  readonly #ended = new AbortController();
  readonly #fulfil: Fulfil;
  #worker: Worker | null = null;

  /**
   * `start` starts a thread that opens the dashboard at a place and sends {@link FromDashboard} messages; `fulfil` does what accounts want of
   * the service.
   */
  constructor(place: Place, start: (place: Place) => Worker, log: () => Logger, fulfil: Fulfil = noService) {
    this.#place = place;
    this.#start = start;
    this.#log = log;
    this.#fulfil = fulfil;
  }

  /** Opens it and returns where; throws Refused if that fails. */
  open(): Promise<Place> {
    return this.#begin(this.#place);
  }

  /** Makes it read its config again. */
  reload(): void {
    this.#send('reload');
  }

  /** Closes it without waiting for pages in progress. */
  async close(): Promise<void> {
    this.#ended.abort();
    const worker = this.#worker;
    if (worker === null) return;
    const limit = new AbortController();
    worker.once('exit', () => limit.abort());
    this.#send('close');
    await pause(patienceMs, limit.signal);
    await worker.terminate();
  }

  #send(message: ToDashboard): void {
    this.#worker?.postMessage(message);
  }

  async #begin(at: Place): Promise<Place> {
    const worker = this.#start(at);
    // Messages sent before it listens are queued, so that it also ends if the service stops meanwhile.
    this.#worker = worker;
    try {
      const place = await opened(worker);
      worker.on('message', (message: FromDashboard) => void this.#heed(worker, message));
      worker.on('error', (error) => this.#log().error({ err: error }, 'the dashboard crashed'));
      worker.once('exit', () => void this.#again(place));
      return place;
    } catch (error) {
      this.#worker = null;
      throw error;
    }
  }

  async #heed(worker: Worker, message: FromDashboard): Promise<void> {
    if (message.kind !== 'wish') return;
    const { number, account, wish } = message;
    const reply = await this.#fulfil(account, wish);
    worker.postMessage({ kind: 'reply', number, reply } satisfies ToDashboard);
  }

  async #again(place: Place): Promise<void> {
    this.#worker = null;
    const { signal } = this.#ended;
    for (let ms = againMs; ; ms = Math.min(ms * 2, longestMs)) {
      await pause(ms, signal);
      if (signal.aborted) return;
      try {
        await this.#begin(place);
        return;
      } catch (error) {
        if (!signal.aborted)
          this.#log().error(
            { err: error },
            'the dashboard could not be opened again; it will be tried again',
          );
      }
    }
  }
}

/** Resolves once the thread listens; throws Refused with its message for people, or its error. */
function opened(worker: Worker): Promise<Place> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(error);
    const ended = () => reject(new Error('the dashboard ended before it was open'));
    worker.once('error', failed);
    worker.once('exit', ended);
    worker.once('message', (message: FromDashboard) => {
      worker.off('error', failed).off('exit', ended);
      if (message.kind === 'open') resolve(message.place);
      else if (message.kind === 'refused')
        reject(message.forPeople ? new Refused(String(message.error)) : message.error);
    });
  });
}
