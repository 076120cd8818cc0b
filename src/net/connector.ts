import type { Socket } from 'node:net';
import { afterReading } from '../abort/pause.ts';
import type { Watcher } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import type { ConnectResult } from '../model/network.ts';
import { type Attempt, Attempting, type Failure } from './connect.ts';
import type { EventLoopDelay } from './event-loop-delay.ts';
import type { Admitted } from './guard.ts';
import { hangUp } from './hang-up.ts';
import type { Sources } from './sources.ts';

/** A connect that is closed as soon as it is accepted. */
export interface ProbeOrder {
  readonly to: Admitted<'tcp'>;
  /** Milliseconds after which it is silent; fewer where this machine is late ({@link EventLoopDelay.giveUpMs}). */
  readonly ms: number;
  /** Milliseconds without an answer after which the next connect to this host may leave; null if this one overlaps none, before or after. */
  readonly overlapMs: number | null;
}

/**
 * How it ended, and after how many milliseconds it was answered or given up; or why this machine could not even try. `withdrawn`: the
 * host accepted another one, and this one is to be tried again.
 */
export type ProbeEnd =
  | { readonly outcome: Exclude<ConnectResult, 'unreachable'> | 'withdrawn'; readonly ms: number }
  | Failure;

/** What happens to a connect. */
export interface ProbeListener {
  /** Nothing has answered for so long that the next may leave. Called at most once. */
  quiet(): void;
  /** After that it was accepted: the host has one connection more until it has {@link ended}. */
  late(): void;
  /** Called once, when what was accepted is closed. */
  ended(end: ProbeEnd): void;
}

/** Makes connects that are closed as soon as they are accepted. */
export interface Connector {
  /** Begins one; its listener is called after this has returned. `stop` ends what is returned unless it has been accepted. */
  connect(order: ProbeOrder, listener: ProbeListener): Watcher;
}

/** What is going on at a host. */
interface Host {
  /** Overlapping connects that are not answered yet. */
  readonly pending: Set<Connecting>;
  /** Settles once no connection that was accepted late is open. */
  closed: Promise<void> | null;
}

/**
 * Makes them in this thread.
 *
 * Several connects to one host may be pending, one after another, while it stays silent; but as soon as it is read that it accepts one, or
 * answers one late, the others are withdrawn, and none leaves until that one is closed: it has one connection. It has two for a moment if
 * it answers two of them late and both answers arrive within one turn of the event loop: the kernel accepts by itself.
 */
export class LocalConnector implements Connector {
  readonly sources: Pick<Sources, 'seen'>;
  readonly delay: EventLoopDelay;
  readonly #hosts = new Map<Address, Host>();
  readonly #closing = new Set<Socket>();

  constructor(sources: Pick<Sources, 'seen'>, delay: EventLoopDelay) {
    this.sources = sources;
    this.delay = delay;
  }

  connect(order: ProbeOrder, listener: ProbeListener): Watcher {
    const connecting = new Connecting(this, order, listener);
    const closed = order.overlapMs === null ? null : this.#hosts.get(order.to.address)?.closed;
    if (closed) void closed.then(() => connecting.begin());
    else connecting.begin();
    return connecting;
  }

  /** Whether an overlapping connect to a host is not answered yet, or one that was accepted late is open. */
  has(address: Address): boolean {
    return this.#hosts.has(address);
  }

  /** One attempt; see {@link Attempting}. Tests put another in its place. */
  attempt(to: Admitted<'tcp'>, ms: number, done: (attempt: Attempt) => void): Watcher {
    return new Attempting(this.sources, to, ms, done);
  }

  /** A SYN leaves. */
  add(address: Address, connecting: Connecting): void {
    this.#host(address).pending.add(connecting);
  }

  /** It was answered, or given up. */
  remove(address: Address, connecting: Connecting): void {
    this.#hosts.get(address)?.pending.delete(connecting);
    this.#forget(address);
  }

  /** Withdraws every connect to a host that is not answered: the kernel resets what is still answered. */
  withdraw(address: Address): void {
    for (const one of [...(this.#hosts.get(address)?.pending ?? [])]) one.withdraw();
  }

  /** Closes what a host has accepted; if that was late, no other overlapping connect to it begins before. */
  hangUp(address: Address, socket: Socket, isLate: boolean): Promise<void> {
    this.#closing.add(socket);
    const closed = hangUp(socket).then(() => void this.#closing.delete(socket));
    if (!isLate) return closed;
    const host = this.#host(address);
    host.closed = closed;
    return closed.then(() => {
      if (host.closed === closed) host.closed = null;
      this.#forget(address);
    });
  }

  /** Ends what is open. What is pending ends by itself, or by its `stop`. */
  close(): void {
    this.delay.stop();
    for (const socket of this.#closing) socket.destroy();
  }

  #host(address: Address): Host {
    const known = this.#hosts.get(address) ?? { pending: new Set(), closed: null };
    this.#hosts.set(address, known);
    return known;
  }

  #forget(address: Address): void {
    const host = this.#hosts.get(address);
    if (host?.pending.size === 0 && host.closed === null) this.#hosts.delete(address);
  }
}

/** One connect of a {@link LocalConnector}. */
class Connecting implements Watcher {
  readonly #connector: LocalConnector;
  readonly #order: ProbeOrder;
  readonly #listener: ProbeListener;
  #attempt: Watcher | null = null;
  #startedAt = 0;
  #isQuiet = false;
  #isWithdrawn = false;
  #isStopped = false;
  #callOff: (() => void) | null = null;

  constructor(connector: LocalConnector, order: ProbeOrder, listener: ProbeListener) {
    this.#connector = connector;
    this.#order = order;
    this.#listener = listener;
  }

  begin(): void {
    if (this.#isStopped) {
      this.#listener.ended({ outcome: 'stopped', ms: 0 });
      return;
    }
    const { to, overlapMs } = this.#order;
    const ms = this.#connector.delay.giveUpMs(this.#order.ms);
    this.#startedAt = performance.now();
    if (overlapMs !== null) {
      this.#connector.add(to.address, this);
      // Otherwise it has ended by then.
      if (overlapMs < ms) this.#callOff = afterReading(overlapMs, () => this.#quiet());
    }
    this.#attempt = this.#connector.attempt(to, ms, (attempt) => this.#ended(attempt));
  }

  stop(): void {
    this.#isStopped = true;
    this.#attempt?.stop();
  }

  withdraw(): void {
    this.#isWithdrawn = true;
    this.#attempt?.stop();
  }

  #quiet(): void {
    this.#isQuiet = true;
    this.#listener.quiet();
  }

  #ended(attempt: Attempt): void {
    const { address } = this.#order.to;
    this.#callOff?.();
    if (this.#order.overlapMs !== null) this.#connector.remove(address, this);
    if ('code' in attempt) {
      this.#listener.ended(attempt);
      return;
    }
    const ms = this.#connector.delay.replyMs(this.#startedAt);
    const { outcome } = attempt;
    // In the same turn of the event loop, before another connect to this host is answered. Answers to others may be just as late as a
    // late refusal, and come together.
    if (outcome === 'open' || (outcome === 'refused' && this.#isQuiet)) this.#connector.withdraw(address);
    if (attempt.outcome === 'open') this.#accepted(attempt.socket, ms);
    else if (this.#isWithdrawn && !this.#isStopped && outcome === 'stopped')
      this.#listener.ended({ outcome: 'withdrawn', ms });
    else this.#listener.ended({ outcome: attempt.outcome, ms });
  }

  #accepted(socket: Socket, ms: number): void {
    if (this.#isQuiet) this.#listener.late();
    const { address } = this.#order.to;
    void this.#connector
      .hangUp(address, socket, this.#isQuiet)
      .then(() => this.#listener.ended({ outcome: 'open', ms }));
  }
}
