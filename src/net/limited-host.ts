import { unwatch, type Watcher, watch } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import { type QueueNode, WaitQueue } from './wait-queue.ts';

/** What a waiter requested. */
export interface TurnRequest {
  readonly signal: AbortSignal;
  /** A connection holds a slot of its host until it is released; a datagram does not. */
  readonly takesSlot: boolean;
  /** Called once: whether it may go. */
  readonly settle: (go: boolean) => void;
  /** Called if the signal fires first. */
  readonly leave: (waiter: Waiter) => void;
}

/** A request waiting for its turn at the rate limiter. */
export class Waiter implements QueueNode<Waiter>, Watcher {
  readonly host: LimitedHost;
  readonly request: TurnRequest;
  hasSlot = false;
  before: Waiter | null = null;
  behind: Waiter | null = null;
  line: object | null = null;
  #heeds = false;
  #over = false;

  constructor(host: LimitedHost, wish: TurnRequest) {
    this.host = host;
    this.request = wish;
  }

  /** Watches the signal from now on, if it has to wait: most have had their turn by then and need no listener. */
  watchSignal(): void {
    const { signal } = this.request;
    if (this.#over) return;
    this.#heeds = !signal.aborted;
    if (this.#heeds) watch(signal, this);
    else this.stop();
  }

  /** The wait is over: it may go, or has to leave. */
  end(go: boolean): void {
    this.#over = true;
    if (this.#heeds) unwatch(this.request.signal, this);
    this.request.settle(go);
  }

  stop(): void {
    this.request.leave(this);
  }
}

/** Hosts that share a rate: those of a network with its own, or all others. */
export class RateClass {
  /** Waiters whose turn may come: those of hosts in progress, and those of hosts not started. */
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

/** What the rate limiter keeps about a host while it is being scanned; dropped when it is idle. */
export interface LimitedHost extends QueueNode<LimitedHost> {
  readonly address: Address;
  /** The rate class of the network whose rate it shares. */
  readonly rateClass: RateClass;
  /** Connections that hold a slot. */
  connections: number;
  /** Waiters for a slot, and waiters (with a slot or in no need of one) for this host's own rate. */
  readonly forSlot: WaitQueue<Waiter>;
  readonly forRate: WaitQueue<Waiter>;
  /** This host's waiter in the rate class; at most one. */
  next: Waiter | null;
  /** Whether it was scanned since it is remembered: then it is in progress. */
  inProgress: boolean;
  /** When this host may be scanned again, in the clock's milliseconds. */
  coolUntil: number;
}

/** A host that has not been scanned yet. */
export function newHost(address: Address, rateClass: RateClass): LimitedHost {
  return {
    address,
    rateClass,
    connections: 0,
    forSlot: new WaitQueue(),
    forRate: new WaitQueue(),
    next: null,
    inProgress: false,
    coolUntil: 0,
    before: null,
    behind: null,
    line: null,
  };
}

/** Whether nothing would be lost by forgetting the host. */
export function isIdle(host: LimitedHost): boolean {
  return host.connections === 0 && host.line === null && host.next === null && host.forSlot.first === null;
}
