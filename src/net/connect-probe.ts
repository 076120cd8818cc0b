import { unwatch, type Watcher, watch } from '../abort/watch.ts';
import type { ConnectListener, ConnectProbing, ConnectResult } from '../model/network.ts';
import { afterFailure, type Failure } from './connect.ts';
import type { ProbeEnd, ProbeListener } from './connector.ts';
import type { Admitted } from './guard.ts';
import type { NetworkContext } from './network-context.ts';

/** A connect whose beginning is of interest. */
export interface WatchedProbing extends ConnectProbing {
  /** Called when the connect begins, after its turn has come; then it leaves from this thread, at once. */
  readonly onSent?: () => void;
}

/** One TCP connect, closed at once if accepted; nothing is sent. Also `stopped` if the guard refuses. */
export function connectProbe(context: NetworkContext, probing: WatchedProbing): Promise<ConnectResult> {
  return new Promise((resolve) =>
    beginConnect(context, probing, {
      quiet: () => undefined,
      connected: (_, end) => resolve(end),
    }),
  );
}

/** The same with callbacks, for thousands at once. */
export function beginConnect(
  context: NetworkContext,
  probing: WatchedProbing,
  listener: ConnectListener,
): void {
  const { address, port } = probing;
  const to = context.guard.admitTcp(address, port);
  if (to === null) listener.connected(port, 'stopped');
  else if (context.networkAndBroadcast.has(address)) listener.connected(port, 'silent');
  else new ConnectProbe(context, to, probing, listener).begin();
}

/**
 * A connect from its turn to its end. If another may overlap it and it is not answered soon, it gives its host's slot to that, and goes on
 * waiting; one that is withdrawn, because the host has accepted another meanwhile, is made again in its turn.
 */
class ConnectProbe implements ProbeListener, Watcher {
  readonly #context: NetworkContext;
  readonly #to: Admitted<'tcp'>;
  readonly #probing: WatchedProbing;
  readonly #by: ConnectListener;
  #connecting: Watcher | null = null;
  #hasSlot = false;
  #wasQuiet = false;
  /** Takes what a repeated attempt ended with, if one is made. */
  #repeated: ((end: ProbeEnd) => void) | null = null;

  constructor(context: NetworkContext, to: Admitted<'tcp'>, probing: WatchedProbing, by: ConnectListener) {
    this.#context = context;
    this.#to = to;
    this.#probing = probing;
    this.#by = by;
  }

  /** Begins once its turn has come. */
  begin(): void {
    const { address, signal, onSent } = this.#probing;
    this.#context.limiter.slot(address, signal, (go) => {
      if (!go) {
        this.#done('stopped');
        return;
      }
      this.#hasSlot = true;
      this.#context.counters.connects += 1;
      onSent?.();
      this.#connect();
    });
  }

  #connect(): void {
    const { address, signal, timeout, overlap, onSent } = this.#probing;
    const { roundTrips, limits } = this.#context;
    const ms = timeout === 'full' ? limits.connectMs : roundTrips.waitMs(address);
    const overlapMs = overlap === undefined ? null : roundTrips.overlapMs(address, overlap);
    const { connector: own } = this.#context;
    const connector = onSent === undefined ? this.#context.connectorFor(address) : own;
    this.#connecting = connector.connect({ to: this.#to, ms, overlapMs }, this);
    if (signal.aborted) this.stop();
    else watch(signal, this);
  }

  stop(): void {
    this.#connecting?.stop();
  }

  quiet(): void {
    this.#hasSlot = false;
    this.#context.limiter.release(this.#probing.address);
    const wasQuiet = this.#wasQuiet;
    this.#wasQuiet = true;
    if (!wasQuiet) this.#by.quiet(this.#probing.port);
  }

  late(): void {
    // What has the slot meanwhile waits until this connection is closed.
    this.#context.limiter.occupy(this.#probing.address);
    this.#hasSlot = true;
  }

  ended(end: ProbeEnd): void {
    unwatch(this.#probing.signal, this);
    if (this.#repeated !== null) this.#repeated(end);
    else if ('code' in end) void this.#afterFailure(end);
    else this.#settle(end.outcome, end.ms);
  }

  async #afterFailure(failure: Failure): Promise<void> {
    const { log } = this.#context;
    const request = { to: this.#to, signal: this.#probing.signal };
    const end = await afterFailure<Exclude<ProbeEnd, Failure>>(failure, log, request, (then) => {
      this.#repeated = then;
      this.#connect();
    });
    this.#repeated = null;
    this.#settle(end.outcome, 'ms' in end ? end.ms : 0);
  }

  #settle(outcome: ConnectResult | 'withdrawn', ms: number): void {
    const { limiter, roundTrips, sources } = this.#context;
    const { address, signal } = this.#probing;
    if (outcome === 'open' || outcome === 'refused') roundTrips.replied(address, ms);
    if (this.#hasSlot) limiter.release(address);
    this.#hasSlot = false;
    if (outcome !== 'withdrawn') this.#done(outcome === 'silent' && sources.lost() ? 'unreachable' : outcome);
    else if (signal.aborted) this.#done('stopped');
    else this.begin();
  }

  #done(result: ConnectResult): void {
    this.#by.connected(this.#probing.port, result);
  }
}
