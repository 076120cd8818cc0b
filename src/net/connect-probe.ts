import { unwatch, type Watcher, watch } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import type { ConnectResult, TimeoutMode } from '../model/network.ts';
import { afterFailure, type Failure } from './connect.ts';
import type { ProbeEnd, ProbeListener } from './connector.ts';
import type { Admitted } from './guard.ts';
import type { NetworkContext } from './network-context.ts';

/** What to connect to, and how long to wait. */
export interface ConnectProbing {
  readonly address: Address;
  readonly port: number;
  readonly signal: AbortSignal;
  readonly timeout: TimeoutMode;
  /** Called once if nothing has answered for so long that the next connect to this host may leave. */
  readonly onSilence?: (() => void) | undefined;
  /** Called when the connect begins, after its turn has come; then it leaves from this thread, at once. */
  readonly onSent?: () => void;
}

/** One TCP connect, closed at once if accepted; nothing is sent. Also `stopped` if the guard refuses. */
export function connectProbe(context: NetworkContext, probing: ConnectProbing): Promise<ConnectResult> {
  const { address, port } = probing;
  const to = context.guard.admitTcp(address, port);
  if (to === null) return Promise.resolve('stopped');
  if (context.networkAndBroadcast.has(address)) return Promise.resolve('silent');
  // Thousands of these wait at once: callbacks take a fraction of the memory of async functions.
  return new Promise((resolve) => new ConnectProbe(context, to, probing, resolve).begin());
}

/**
 * A connect from its turn to its end. With `onSilence` it gives its host's slot to the next one if it is not answered soon, and goes on
 * waiting; one that is withdrawn, because the host has accepted another meanwhile, is made again in its turn.
 */
class ConnectProbe implements ProbeListener, Watcher {
  readonly #context: NetworkContext;
  readonly #to: Admitted<'tcp'>;
  readonly #probing: ConnectProbing;
  readonly #done: (result: ConnectResult) => void;
  #connecting: Watcher | null = null;
  #hasSlot = false;
  #wasSilent = false;
  /** Takes what a repeated attempt ended with, if one is made. */
  #repeated: ((end: ProbeEnd) => void) | null = null;

  constructor(
    context: NetworkContext,
    to: Admitted<'tcp'>,
    probing: ConnectProbing,
    done: (result: ConnectResult) => void,
  ) {
    this.#context = context;
    this.#to = to;
    this.#probing = probing;
    this.#done = done;
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
    const { address, signal, timeout, onSilence, onSent } = this.#probing;
    const { roundTrips, limits } = this.#context;
    const ms = timeout === 'full' ? limits.connectMs : roundTrips.waitMs(address);
    const overlapMs = onSilence === undefined ? null : roundTrips.overlapMs(address);
    const order = { to: this.#to, ms, overlapMs };
    const connector = onSent === undefined ? this.#context.connectorFor(order) : this.#context.connector;
    this.#connecting = connector.connect(order, this);
    if (signal.aborted) this.stop();
    else watch(signal, this);
  }

  stop(): void {
    this.#connecting?.stop();
  }

  quiet(): void {
    this.#hasSlot = false;
    this.#context.limiter.release(this.#probing.address);
    if (!this.#wasSilent) this.#probing.onSilence?.();
    this.#wasSilent = true;
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
}
