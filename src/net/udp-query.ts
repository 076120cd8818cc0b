import type { Socket } from 'node:dgram';
import { onceRead } from '../abort/pause.ts';
import type { Watcher } from '../abort/watch.ts';
import type { QueryListener, QueryResult } from '../model/network.ts';
import { type DatagramScanner, longestUnicastMs } from '../model/scanner.ts';
import type { Admitted } from './guard.ts';
import type { NetworkContext } from './network-context.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { sendDatagram } from './udp-socket.ts';

// The kernel's queue is full, or it has no memory for it, or its connection tracking has no room (EPERM, which a firewall's rule
// against sending would give, too): recovers by itself.
const fullQueue = new Set(['ENOBUFS', 'EAGAIN', 'ENOMEM', 'EPERM']);
const fullQueueWaitMs = 20;
const fullQueueTries = 20;
// A router reported, or this machine remembers, that the address is unused: silence, not a failure of ours.
const unusedCodes = new Set(['EHOSTUNREACH', 'EHOSTDOWN', 'ECONNREFUSED']);

/** What all queries of one channel share. */
export interface UdpQueryContext {
  readonly context: NetworkContext;
  readonly scanner: DatagramScanner;
  /** The scanner's own rate, if its protocol amplifies. */
  readonly ownLimiter: RateLimiter | null;
  isClosed(): boolean;
  /** The query has ended; called once, after {@link UdpQuery.begin} or from within it. */
  ended(query: UdpQuery, result: QueryResult | { readonly bug: unknown }): void;
}

/** One address, and who is informed of its query. */
export interface UdpJob {
  readonly socket: Socket;
  readonly to: Admitted<'udp'>;
  readonly signal: AbortSignal;
  /** Called after each request that has left. */
  readonly onSent?: (() => void) | undefined;
  readonly listener: QueryListener;
}

/** Which rounds of a query to send: from the first of these, up to but not including the second. */
export interface Rounds {
  readonly from: number;
  readonly to: number;
  /** Only the first request of each round, or only the others. */
  readonly requests?: 'first' | 'others';
}

/**
 * One query to one address: sends every request once, then repeats each as often as the rounds require until something has
 * answered, and waits for its answer. An answer to one request does not cancel another: they request different things, and
 * whichever a device answers first must not decide what is known about it. A request that cannot be sent ends the
 * query.
 *
 * An object with one timer and without promises: a sweep sends thousands at once, and what each holds while it waits
 * makes up the sweep's memory use and the garbage collector's work.
 */
export class UdpQuery implements Watcher {
  readonly job: UdpJob;
  readonly #by: UdpQueryContext;
  readonly #rounds: Rounds;
  #round: number;
  /** The requests of this round, and the index of the next. */
  #requests: readonly Uint8Array[] | null = null;
  #index = 0;
  #tries = 0;
  /** How often a reply led to another request. */
  #followed = 0;
  #result: QueryResult | null = null;
  /** It waits for an answer or for its timeout, and for nothing else. */
  #idle = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(by: UdpQueryContext, job: UdpJob, rounds: Rounds) {
    this.#by = by;
    this.job = job;
    this.#rounds = rounds;
    this.#round = rounds.from;
  }

  /** Starts it. */
  begin(): void {
    if (this.#round > 0) this.#waitFor(this.#by.scanner.gapMs, gapOver);
    else this.#next();
  }

  /** Ends it; only the first ending counts. */
  settle(result: QueryResult): void {
    if (this.#result !== null) return;
    this.#result = result;
    if (this.#idle) this.#end(result);
  }

  /** The host has replied, which ends it unless that is to be followed by another request. */
  replied(next: Uint8Array | null): void {
    const most = this.#by.scanner.followUp?.most ?? 0;
    if (this.#result !== null || next === null || this.#followed >= most) {
      this.settle('answered');
      return;
    }
    this.#followed += 1;
    // No round comes after this request.
    this.#round = this.#rounds.to;
    this.#requests = [...(this.#requests ?? []).slice(0, this.#index + (this.#idle ? 0 : 1)), next];
    if (!this.#idle) return;
    clearTimeout(this.#timer);
    this.#idle = false;
    this.#next();
  }

  /** The sweep, or the host's time, is over. */
  stop(): void {
    this.settle('stopped');
  }

  /** Sends the next request, or begins to wait if none is left. */
  #next(): void {
    try {
      this.#requests ??= partOf(this.#by.scanner.requests(this.job.to.address), this.#rounds.requests);
    } catch (bug) {
      this.#by.ended(this, { bug });
      return;
    }
    const request = this.#requests[this.#index];
    // There is nothing to send to this address, and nothing to wait for.
    if (this.#requests.length === 0) this.#end(this.#result ?? 'silent');
    else if (request === undefined) this.#roundOver();
    else if (this.#result === 'stopped' || (this.#round > 0 && this.#result !== null))
      this.#end(this.#result);
    else if (this.#by.ownLimiter === null) this.#takeTurn(request);
    else
      this.#by.ownLimiter.turn(this.job.to.address, this.job.signal, (go) =>
        go ? this.#takeTurn(request) : this.#failed(),
      );
  }

  #takeTurn(request: Uint8Array): void {
    if (this.#by.isClosed()) this.#failed();
    else
      this.#by.context.limiter.turn(this.job.to.address, this.job.signal, (go) => {
        if (!go) return this.#failed();
        this.#by.context.counters.datagrams += 1;
        this.#tries = 0;
        this.#send(request);
      });
  }

  #send(request: Uint8Array): void {
    sendDatagram(this.job.socket, this.job.to, request, (code) => {
      this.#tries += 1;
      if (code === null || unusedCodes.has(code)) {
        this.job.onSent?.();
        this.#sent();
      } else if (fullQueue.has(code) && this.#tries < fullQueueTries)
        setTimeout(() => (this.#result === 'stopped' ? this.#sent() : this.#send(request)), fullQueueWaitMs);
      else {
        const fields = { code, scanner: this.#by.scanner.id, to: this.job.to.address };
        this.#by.context.log.warn(fields, 'A datagram could not be sent; its address counts as not scanned.');
        this.#failed();
      }
    });
  }

  /** The signal fired, the rate limiter or channel closed, or this machine has no route. */
  #failed(): void {
    this.settle('stopped');
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
    if (this.#result !== null) this.#end(this.#result);
    else if (this.#round < this.#rounds.to) this.#waitFor(this.#by.scanner.gapMs, gapOver);
    else this.#waitFor(Math.min(this.#by.scanner.listenMs, longestUnicastMs), timeOver);
  }

  #waitFor(ms: number, then: (query: UdpQuery) => void): void {
    this.#idle = true;
    this.#timer = setTimeout(then, ms, this);
  }

  /** Between two rounds nothing has answered. */
  goOn(): void {
    if (this.#result !== null || !this.#idle) return;
    this.#idle = false;
    this.#next();
  }

  /** Nothing more came, even if there was a reply before. */
  timeOut(): void {
    if (this.#idle) this.settle(this.#followed > 0 ? 'answered' : 'silent');
  }

  #end(result: QueryResult): void {
    clearTimeout(this.#timer);
    this.#by.ended(this, result);
  }
}

function partOf(requests: readonly Uint8Array[], part: Rounds['requests']): readonly Uint8Array[] {
  if (part === undefined) return requests;
  return part === 'first' ? requests.slice(0, 1) : requests.slice(1);
}

// If this process was delayed, answers that came in time are still unread: they are read before silence counts.
function gapOver(query: UdpQuery): void {
  onceRead(() => query.goOn());
}

function timeOver(query: UdpQuery): void {
  onceRead(() => query.timeOut());
}
