import type { Socket } from 'node:net';
import type { Address } from '../model/address.ts';
import type { NetworkLimits } from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import { AnswerPorts } from './answer-ports.ts';
import type { Budget } from './budget.ts';
import { type Connected, type ConnectRequest, connect } from './connect.ts';
import type { ConnectThread } from './connect-thread.ts';
import type { Connector, LocalConnector } from './connector.ts';
import type { Counters } from './counters.ts';
import type { Guard } from './guard.ts';
import type { NetworkLog } from './log.ts';
import { RateLimiter } from './rate-limiter.ts';
import { RoundTrips } from './round-trips.ts';
import type { SenderQuotas } from './sender-quotas.ts';
import type { Sources } from './sources.ts';

/** What all senders share. */
export class NetworkContext {
  readonly guard: Guard;
  readonly limiter: RateLimiter;
  readonly budget: Budget;
  readonly limits: NetworkLimits;
  readonly counters: Counters;
  readonly log: NetworkLog;
  readonly userAgent: string;
  readonly sources: Sources;
  /** Makes connects that are closed at once in this thread. */
  readonly connector: LocalConnector;
  /** The same in another thread; null if there is none. */
  readonly thread: ConnectThread | null;
  /** Addresses that no host can have; silent without being scanned. */
  readonly networkAndBroadcast: ReadonlySet<Address>;
  readonly roundTrips: RoundTrips;
  readonly quotas: SenderQuotas;
  /** The fixed ports to which some devices answer. */
  readonly answerPorts: AnswerPorts;
  readonly #life = new AbortController();
  readonly #open = new Set<Socket>();
  readonly #scannerLimiters = new Map<DatagramScanner, RateLimiter>();

  constructor(
    parts: Pick<
      NetworkContext,
      | 'guard'
      | 'limiter'
      | 'budget'
      | 'limits'
      | 'counters'
      | 'log'
      | 'userAgent'
      | 'sources'
      | 'connector'
      | 'thread'
      | 'networkAndBroadcast'
      | 'quotas'
    >,
  ) {
    this.guard = parts.guard;
    this.limiter = parts.limiter;
    this.budget = parts.budget;
    this.limits = parts.limits;
    this.counters = parts.counters;
    this.log = parts.log;
    this.userAgent = parts.userAgent;
    this.sources = parts.sources;
    this.thread = parts.thread;
    this.connector = parts.connector;
    this.networkAndBroadcast = parts.networkAndBroadcast;
    this.roundTrips = new RoundTrips(parts.limits.connectMs);
    this.quotas = parts.quotas;
    this.answerPorts = new AnswerPorts(parts.log);
  }

  /** Fires when the door closes. */
  get life(): AbortSignal {
    return this.#life.signal;
  }

  /** The scanner's own rate, for unicast and all segments together; null if it has none. */
  limiterOf(scanner: DatagramScanner): RateLimiter | null {
    const { perSecond: rate } = scanner;
    if (rate === undefined) return null;
    const limiter =
      this.#scannerLimiters.get(scanner) ?? new RateLimiter({ rate, hostRate: rate, perHost: 1 });
    this.#scannerLimiters.set(scanner, limiter);
    return limiter;
  }

  /** Who makes a connect to this address. What overlaps at one host is in one thread, which sees all of it. */
  connectorFor(address: Address): Connector {
    const { connector, thread } = this;
    if (thread === null || connector.has(address)) return connector;
    return thread.hasRoom || thread.has(address) ? thread : connector;
  }

  /**
   * Connects and calls `done` once with the outcome; remembers the socket while it lives so that {@link close} can end
   * it. Silence while this machine's own address is gone is `unreachable`.
   */
  connect(request: ConnectRequest, done: (connected: Connected) => void): void {
    const startedAt = performance.now();
    const { address } = request.to;
    connect(this, request, (connected) => done(this.#noted(connected, address, startedAt)));
  }

  #noted(connected: Connected, address: Address, startedAt: number): Connected {
    const { outcome } = connected;
    if (outcome === 'silent' && this.sources.lost()) return { outcome: 'unreachable' };
    if (outcome === 'open' || outcome === 'refused')
      this.roundTrips.replied(address, this.connector.delay.replyMs(startedAt));
    if (outcome === 'open') {
      const { socket } = connected;
      if (this.life.aborted) {
        socket.destroy();
        return { outcome: 'stopped' };
      }
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    }
    return connected;
  }

  /** Admits nothing any more and ends what is open. */
  async close(): Promise<void> {
    this.#life.abort();
    this.limiter.close();
    for (const limiter of this.#scannerLimiters.values()) limiter.close();
    for (const socket of this.#open) socket.destroy();
    this.connector.close();
    await this.thread?.close();
  }
}
