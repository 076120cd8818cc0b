import { UserError } from '../../model/user-error.ts';
import { ofLargestShare } from '../fair-share.ts';
import type { Answered, Asked, FromReader, ToReader } from './reader-messages.ts';

/** Too many requests wait for a thread. The message is a sentence for the person who asked. */
export class Busy extends UserError {}

/** A thread of the pool, as far as it is used here: a Worker. */
export interface ReaderThread {
  postMessage(message: ToReader): void;
  on(event: 'message', listener: (message: FromReader) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  terminate(): Promise<unknown>;
}

/** How a pool works. */
export interface PoolOptions {
  /** The most threads. */
  readonly threads: number;
  /** So many requests may wait for a thread; a further one is refused. */
  readonly mostWaiting: number;
  /** A thread whose request is abandoned has so many milliseconds to be done with it, and is ended then. */
  readonly patienceMs: number;
  /** The sentence for a request that is refused, and for one whose thread has ended. */
  readonly busy: string;
  readonly lost: string;
  /** Starts a thread, which sends `ready` once it can answer. */
  start(): ReaderThread;
  /** Receives what ended a thread. */
  failed(error: unknown): void;
}

/** The thread that was answering a request has ended. The message is a sentence for the person who asked. */
export class ThreadLost extends UserError {}

interface Job {
  readonly asked: Asked;
  readonly client: string;
  readonly signal: AbortSignal;
  resolve(answer: Answered): void;
  reject(error: unknown): void;
}

interface Member {
  readonly thread: ReaderThread;
  isReady: boolean;
  job: Job | null;
  /** What takes its place once that can answer. */
  next: Member | null;
}

/**
 * Threads that answer requests, one at a time each. They are started as they are needed, up to the most; one that ends fails the request that it was
 * answering, and another takes its place. So does one for a thread that reports that it is full. A request whose client is gone is not started, or
 * ended. Clients take turns; if too many requests wait, the newest of the client with the most is refused.
 */
export class ReaderPool {
  readonly #options: PoolOptions;
  readonly #members = new Set<Member>();
  readonly #waiting: Job[] = [];
  /** When clients had their last turn, as long as others wait. */
  readonly #turns = new Map<string, number>();
  #turn = 0;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Starts the first thread; resolves when it can answer, rejects with what it cannot start for. */
  async open(): Promise<void> {
    const member = this.#spawn();
    await new Promise<void>((resolve, reject) => {
      member.thread.on('message', (message) => {
        if (message.kind === 'ready') resolve();
        if (message.kind === 'refused') reject(message.error);
      });
      member.thread.on('error', reject);
      member.thread.on('exit', () => reject(new Error('a reader thread ended before it could answer')));
    });
  }

  /** Starts the first thread, so that the first request does not wait for it. */
  warmUp(): void {
    if (this.#members.size === 0 && !this.#isClosed) this.#spawn();
  }

  /** Has a request of a client answered. Rejects with Busy, ThreadLost, or the signal's reason once the client is gone. */
  ask(asked: Asked, signal: AbortSignal, client: string): Promise<Answered> {
    if (this.#isClosed) return Promise.reject(new ThreadLost('The dashboard is closing.'));
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const job: Job = { asked, client, signal, resolve, reject };
      signal.addEventListener('abort', () => this.#abandon(job), { once: true });
      const isFull = this.#isFull();
      this.#waiting.push(job);
      if (isFull) this.#refuse(ofLargestShare(this.#waiting).at(-1) ?? job);
      this.#next();
    });
  }

  /** Has all threads read their config again. */
  reload(): void {
    for (const { thread } of this.#members) thread.postMessage({ kind: 'reload' });
  }

  /** Ends all threads, without waiting for what they are doing. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const gone = new ThreadLost('The dashboard is closing.');
    for (const job of this.#waiting.splice(0)) job.reject(gone);
    await Promise.all([...this.#members].map(({ thread }) => thread.terminate()));
  }

  /** A thread without work, or one that is not started yet, is one more place. */
  #isFull(): boolean {
    const { threads, mostWaiting } = this.#options;
    const atWork = [...this.#members].filter(({ job }) => job !== null).length;
    return this.#waiting.length >= mostWaiting + threads - atWork;
  }

  /** Gives what waits to threads without work, and starts one more if there is none. */
  #next(): void {
    if (this.#waiting.length === 0) return;
    const idle = [...this.#members].find(({ isReady, job }) => isReady && job === null);
    if (idle !== undefined) {
      const job = this.#takeNext();
      if (job === undefined) return;
      idle.job = job;
      idle.thread.postMessage({ kind: 'ask', asked: job.asked });
      this.#next();
      return;
    }
    const starting = [...this.#members].filter(({ isReady }) => !isReady).length;
    if (starting < this.#waiting.length && this.#members.size < this.#options.threads) this.#spawn();
  }

  /** The oldest request of the client whose last turn was longest ago. */
  #takeNext(): Job | undefined {
    const turnOf = ({ client }: Job) => this.#turns.get(client) ?? 0;
    const first = Math.min(...this.#waiting.map(turnOf));
    const job = this.#waiting.find((one) => turnOf(one) === first);
    if (job === undefined) return undefined;
    this.#waiting.splice(this.#waiting.indexOf(job), 1);
    this.#turn += 1;
    this.#turns.set(job.client, this.#turn);
    if (this.#waiting.length === 0) this.#turns.clear();
    return job;
  }

  #refuse(job: Job): void {
    this.#waiting.splice(this.#waiting.indexOf(job), 1);
    job.reject(new Busy(this.#options.busy));
  }

  #spawn(): Member {
    const member: Member = { thread: this.#options.start(), isReady: false, job: null, next: null };
    const { thread } = member;
    this.#members.add(member);
    let cause: unknown = null;
    thread.on('message', (message) => {
      if (message.kind === 'ready') member.isReady = true;
      else if (message.kind === 'refused') cause = message.error;
      else {
        this.#answered(member, message.answer);
        if (message.isFull) this.#replace(member);
      }
      this.#next();
    });
    thread.on('error', (error) => {
      cause = error;
    });
    thread.on('exit', () => this.#ended(member, cause));
    return member;
  }

  #answered(member: Member, answer: Answered): void {
    const { job } = member;
    member.job = null;
    job?.resolve(answer);
  }

  /** Starts the one that follows a full thread. It answers on until that one can, so that no request waits for a start. */
  #replace(member: Member): void {
    if (this.#isClosed) return;
    const { next } = member;
    if (next === null || !this.#members.has(next)) member.next = this.#spawn();
    else if (next.isReady) {
      this.#members.delete(member);
      void member.thread.terminate();
    }
  }

  #ended(member: Member, cause: unknown): void {
    const isKnown = this.#members.delete(member);
    if (this.#isClosed || !isKnown) return;
    const { isReady, job } = member;
    // An abandoned one was ended on purpose.
    if (job?.signal.aborted !== true) this.#options.failed(cause ?? new Error('a reader thread ended'));
    // One that cannot start fails one request, so that the next is not a start for each that waits.
    const lost = job ?? (isReady ? undefined : this.#waiting.shift());
    lost?.reject(new ThreadLost(this.#options.lost));
    this.#next();
  }

  #abandon(job: Job): void {
    job.reject(job.signal.reason);
    const at = this.#waiting.indexOf(job);
    if (at !== -1) this.#waiting.splice(at, 1);
    const member = [...this.#members].find((one) => one.job === job);
    if (member === undefined) return;
    member.thread.postMessage({ kind: 'abandon' });
    setTimeout(() => {
      if (member.job === job) void member.thread.terminate();
    }, this.#options.patienceMs).unref();
  }
}
