import type { Socket } from 'node:dgram';
import type { Watcher } from '../abort/watch.ts';
import { type DatagramScanner, longestUnicastMs } from '../model/scanner.ts';
import type { Admitted } from './guard.ts';
import type { NetworkContext } from './network-context.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { put } from './udp-socket.ts';

// The kernel's queue is full, or it has no memory for it: comes back by itself.
const fullQueue = new Set(['ENOBUFS', 'EAGAIN', 'ENOMEM']);
const fullQueueWaitMs = 20;
const fullQueueTries = 20;
// A router said, or this machine remembers, that nobody has the address: silence, not a failure of ours.
const nobodyThere = new Set(['EHOSTUNREACH', 'EHOSTDOWN', 'ECONNREFUSED']);

/** How a question by datagram ended. */
export type UdpQueryResult = 'answered' | 'silent' | 'stopped';

/** What all questions of one channel share. */
export interface UdpQueryContext {
  readonly context: NetworkContext;
  readonly scanner: DatagramScanner;
  /** The scanner's own rate, where its protocol amplifies. */
  readonly pace: RateLimiter | null;
  isClosed(): boolean;
}

/** How often a question is put: from this time on, and up to that one, which is not. */
export interface Rounds {
  readonly from: number;
  readonly to: number;
}

/**
 * One question to one address: sends every request once, then repeats them as often as the rounds say while nothing has
 * answered, and waits for its answer. An answer to one request does not cancel another: they ask different things, and which
 * of the two a device hears first must not decide what is known of it. One that cannot be put ends the question.
 *
 * An object with one timer and no promise in it: a sweep puts thousands at once, and what each holds while it waits is what
 * the sweep's memory and the garbage collector's work are made of.
 */
export class UdpQuery implements Watcher {
  readonly #by: UdpQueryContext;
  readonly #socket: Socket;
  readonly #to: Admitted<'udp'>;
  readonly #signal: AbortSignal;
  readonly #done: (result: UdpQueryResult | { readonly bug: unknown }) => void;
  readonly #rounds: Rounds;
  #round: number;
  /** The requests of this round, and which is next. */
  #requests: readonly Uint8Array[] | null = null;
  #index = 0;
  #tries = 0;
  #told: UdpQueryResult | null = null;
  /** It waits for an answer or for its time, and for nothing else. */
  #idle = false;
  #timer: NodeJS.Timeout | undefined;

  /** `done` is called once, later than {@link begin} or out of it. */
  constructor(
    by: UdpQueryContext,
    way: { readonly socket: Socket; readonly to: Admitted<'udp'>; readonly signal: AbortSignal },
    rounds: Rounds,
    done: (result: UdpQueryResult | { readonly bug: unknown }) => void,
  ) {
    this.#by = by;
    this.#socket = way.socket;
    this.#to = way.to;
    this.#signal = way.signal;
    this.#rounds = rounds;
    this.#round = rounds.from;
    this.#done = done;
  }

  /** Puts it. */
  begin(): void {
    if (this.#round > 0) this.#waitFor(this.#by.scanner.gapMs, gapOver);
    else this.#next();
  }

  /** Ends it; only the first ending counts. */
  tell(result: UdpQueryResult): void {
    if (this.#told !== null) return;
    this.#told = result;
    if (this.#idle) this.#end(result);
  }

  /** The sweep, or the host's time, is over. */
  stop(): void {
    this.tell('stopped');
  }

  /** Puts the next request, or begins to wait where none is left. */
  #next(): void {
    try {
      this.#requests ??= this.#by.scanner.requests(this.#to.address);
    } catch (bug) {
      this.#done({ bug });
      return;
    }
    const request = this.#requests[this.#index];
    if (request === undefined) this.#roundOver();
    else if (this.#told === 'stopped' || (this.#round > 0 && this.#told !== null)) this.#end(this.#told);
    else if (this.#by.pace === null) this.#takeTurn(request);
    else
      this.#by.pace.turn(this.#to.address, this.#signal, (go) =>
        go ? this.#takeTurn(request) : this.#failed(),
      );
  }

  #takeTurn(request: Uint8Array): void {
    if (this.#by.isClosed()) this.#failed();
    else
      this.#by.context.limiter.turn(this.#to.address, this.#signal, (go) => {
        if (!go) return this.#failed();
        this.#by.context.counters.datagrams += 1;
        this.#tries = 0;
        this.#send(request);
      });
  }

  #send(request: Uint8Array): void {
    put(this.#socket, this.#to, request, (code) => {
      this.#tries += 1;
      if (code === null || nobodyThere.has(code)) this.#sent();
      else if (fullQueue.has(code) && this.#tries < fullQueueTries)
        setTimeout(() => (this.#told === 'stopped' ? this.#sent() : this.#send(request)), fullQueueWaitMs);
      else {
        const fields = { code, scanner: this.#by.scanner.id, to: this.#to.address };
        this.#by.context.log.warn(fields, 'A datagram could not be sent; its address counts as not asked.');
        this.#failed();
      }
    });
  }

  /** The signal fired, the rate limiter or channel closed, or this machine has no way there. */
  #failed(): void {
    this.tell('stopped');
    this.#sent();
  }

  #sent(): void {
    this.#index += 1;
    this.#next();
  }

  #roundOver(): void {
    this.#round += 1;
    this.#requests = null;
    this.#index = 0;
    if (this.#told !== null) this.#end(this.#told);
    else if (this.#round < this.#rounds.to) this.#waitFor(this.#by.scanner.gapMs, gapOver);
    else this.#waitFor(Math.min(this.#by.scanner.listenMs, longestUnicastMs), timeOver);
  }

  #waitFor(ms: number, then: (asking: UdpQuery) => void): void {
    this.#idle = true;
    this.#timer = setTimeout(then, ms, this);
  }

  /** Between two rounds nothing has answered. */
  goOn(): void {
    if (this.#told !== null) return;
    this.#idle = false;
    this.#next();
  }

  #end(result: UdpQueryResult): void {
    clearTimeout(this.#timer);
    this.#done(result);
  }
}

// Where this process was held up, answers wait to be read that came in time: they are read before the silence counts.
function gapOver(asking: UdpQuery): void {
  setImmediate(goOn, asking);
}

function timeOver(asking: UdpQuery): void {
  setImmediate(fallSilent, asking);
}

function goOn(asking: UdpQuery): void {
  asking.goOn();
}

function fallSilent(asking: UdpQuery): void {
  asking.tell('silent');
}
