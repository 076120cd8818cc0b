import type { Address } from '../model/address.ts';
import type { HostWriter, SweptHost } from '../model/sweep.ts';
import {
  type FromWriter,
  receivedError,
  type ToWriter,
  type WriterEnd,
  type WriterJob,
} from './writer-messages.ts';
import type { WriterPort } from './writer-port.ts';

/** Hosts that may wait to be written: two groups, so that one fills while the other is written. */
const mostWaiting = 200;
/** How long addresses are gathered before they are handed over, in milliseconds: thousands are scanned in a second. */
const gatherMs = 100;

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The thread that writes one sweep, as the sweep sees it. Once it has failed, every call fails with the same error. */
export class WriterThread implements HostWriter {
  readonly #port: WriterPort;
  readonly #now: () => string;
  #waiting = 0;
  readonly #forRoom: Waiting[] = [];
  readonly #forAnswer: Waiting[] = [];
  #scanned: Address[] = [];
  #timer: NodeJS.Timeout | null = null;
  #failure: { readonly error: unknown } | null = null;
  readonly #gone: Promise<void>;
  #isGone = false;
  #tally: ReturnType<HostWriter['tally']>;

  /** `tally` is what the sweep begins with; `onNotice` gets sentences for people. */
  constructor(
    port: WriterPort,
    job: WriterJob,
    with_: {
      readonly tally: ReturnType<HostWriter['tally']>;
      readonly now: () => string;
      readonly onNotice: (sentence: string) => void;
    },
  ) {
    this.#port = port;
    this.#now = with_.now;
    this.#tally = with_.tally;
    this.#gone = new Promise((resolve) => {
      port.listen({
        message: (message) => this.#take(message, with_.onNotice),
        end: (error) => {
          this.#ended(error ?? new Error('the thread that writes the inventory ended'));
          resolve();
        },
      });
    });
    port.send({ kind: 'open', job });
  }

  record(host: SweptHost): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure.error);
    this.#waiting += 1;
    this.#port.send({ kind: 'host', host: { host, at: this.#now() } });
    if (this.#waiting < mostWaiting) return Promise.resolve();
    return new Promise((resolve, reject) => this.#forRoom.push({ resolve, reject }));
  }

  scanned(address: Address): void {
    if (this.#failure !== null) throw this.#failure.error;
    this.#scanned.push(address);
    this.#timer ??= setTimeout(() => this.#handOver(), gatherMs);
  }

  tally(): ReturnType<HostWriter['tally']> {
    return this.#tally;
  }

  async written(): Promise<void> {
    if (this.#failure === null) await this.#answered({ kind: 'flush' });
    if (this.#failure !== null) throw this.#failure.error;
  }

  /** Ends the record of the sweep with everything handed over so far. Rejects if it cannot be written. */
  finish(end: WriterEnd): Promise<void> {
    return this.#answered({ kind: 'finish', end });
  }

  /** Whether the thread still runs: it may have failed to write hosts and still be able to end the record. */
  get runs(): boolean {
    return !this.#isGone;
  }

  /** Ends the thread; what was not written by now is dropped. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (!this.#isGone) this.#port.send({ kind: 'close' });
    await this.#gone;
  }

  #answered(message: ToWriter): Promise<void> {
    this.#handOver();
    if (this.#isGone) return Promise.reject(this.#failure?.error);
    return new Promise((resolve, reject) => {
      this.#forAnswer.push({ resolve, reject });
      this.#port.send(message);
    });
  }

  #handOver(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#scanned.length > 0) this.#port.send({ kind: 'scanned', addresses: this.#scanned });
    this.#scanned = [];
  }

  #take(message: FromWriter, onNotice: (sentence: string) => void): void {
    switch (message.kind) {
      case 'written':
        this.#waiting -= message.hosts;
        this.#tally = message.tally;
        if (this.#waiting < mostWaiting) for (const { resolve } of this.#forRoom.splice(0)) resolve();
        return;
      case 'notice':
        onNotice(message.sentence);
        return;
      case 'failed':
        this.#fail(receivedError(message.error));
        return;
      case 'done': {
        const answer = this.#forAnswer.shift();
        if (message.error === null) answer?.resolve();
        else answer?.reject(receivedError(message.error));
      }
    }
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    for (const { reject } of this.#forRoom.splice(0)) reject(this.#failure.error);
  }

  #ended(error: unknown): void {
    this.#isGone = true;
    this.#fail(error);
    for (const { reject } of this.#forAnswer.splice(0)) reject(this.#failure?.error);
  }
}
