import type { Socket } from 'node:net';
import { afterReading } from '../abort/pause.ts';
import type { Watcher } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import type { ConnectResult, TimeoutMode } from '../model/network.ts';
import type { Connected, Withdrawal } from './connect.ts';
import type { Admitted } from './guard.ts';
import { hangUp } from './hang-up.ts';
import type { NetworkContext } from './network-context.ts';
import type { PendingConnect } from './overlapping.ts';

/** What to connect to, and how long to wait. */
export interface ConnectProbing {
  readonly address: Address;
  readonly port: number;
  readonly signal: AbortSignal;
  readonly timeout: TimeoutMode;
  /** Called once if nothing has answered for so long that the next connect to this host may leave. */
  readonly onSilence?: (() => void) | undefined;
  /** Called when the connect begins, after its turn has come; not if connects overlap. */
  readonly onSent?: () => void;
}

/** One TCP connect, closed at once if accepted; nothing is sent. Also `stopped` if the guard refuses. */
export function connectProbe(context: NetworkContext, probing: ConnectProbing): Promise<ConnectResult> {
  const { address, port, signal, timeout, onSilence, onSent } = probing;
  const to = context.guard.admitTcp(address, port);
  if (to === null) return Promise.resolve('stopped');
  if (context.networkAndBroadcast.has(address)) return Promise.resolve('silent');
  if (onSilence !== undefined) return new OverlappingProbe(context, to, probing).run();
  // Thousands of these wait at once: callbacks take a fraction of the memory of async functions.
  return new Promise((resolve) => {
    context.limiter.slot(address, signal, (go) => {
      if (!go) return resolve('stopped');
      context.counters.connects += 1;
      onSent?.();
      context.connect({ to, ms: timeoutMs(context, address, timeout), signal }, (connected) => {
        if (connected.outcome === 'open') void closed(connected.socket, context, address).then(resolve);
        else {
          context.limiter.release(address);
          resolve(connected.outcome);
        }
      });
    });
  });
}

/** Closes what was accepted, and gives its slot back. */
async function closed(socket: Socket, { limiter }: NetworkContext, address: Address): Promise<'open'> {
  await hangUp(socket);
  limiter.release(address);
  return 'open';
}

function timeoutMs(context: NetworkContext, address: Address, timeout: TimeoutMode): number {
  const wait = timeout === 'full' ? context.limits.connectMs : context.roundTrips.waitMs(address);
  return context.giveUpMs(wait);
}

/**
 * A connect that gives its host's slot to the next one if it is not answered soon, and goes on waiting. The host still has one
 * connection: what it accepts withdraws every other connect to it, and these are tried again, each in its turn. {@link Overlapping} has
 * the one exception.
 */
class OverlappingProbe implements PendingConnect, Withdrawal {
  readonly #context: NetworkContext;
  readonly #to: Admitted<'tcp'>;
  readonly #probing: ConnectProbing;
  #hasSlot = false;
  #wasSilent = false;
  /** The attempt that waits for an answer. */
  #attempting: Watcher | null = null;
  isWithdrawn = false;

  constructor(context: NetworkContext, to: Admitted<'tcp'>, probing: ConnectProbing) {
    this.#context = context;
    this.#to = to;
    this.#probing = probing;
  }

  async run(): Promise<ConnectResult> {
    for (;;) {
      const end = await this.#attempt();
      if (end !== 'withdrawn') return end;
    }
  }

  async #attempt(): Promise<ConnectResult | 'withdrawn'> {
    const { limiter, overlapping } = this.#context;
    const { address, signal } = this.#probing;
    if (!(await new Promise<boolean>((resolve) => limiter.slot(address, signal, resolve)))) return 'stopped';
    this.#hasSlot = true;
    try {
      const closed = overlapping.closed(address);
      if (closed !== undefined) await closed;
      const connected = await this.#connect();
      return connected === 'withdrawn' ? connected : connected.outcome;
    } finally {
      if (this.#hasSlot) limiter.release(address);
      this.#hasSlot = false;
    }
  }

  /** Connects, and closes what was accepted. */
  async #connect(): Promise<Connected | 'withdrawn'> {
    const { roundTrips, counters, overlapping } = this.#context;
    const { address, signal, timeout } = this.#probing;
    this.isWithdrawn = false;
    const callOff = afterReading(roundTrips.overlapMs(address), () => this.#yield());
    overlapping.add(address, this);
    counters.connects += 1;
    const ms = timeoutMs(this.#context, address, timeout);
    const request = { to: this.#to, ms, signal, withdrawal: this };
    let closed: Promise<void> | null = null;
    const connected = await new Promise<Connected>((resolve) =>
      this.#context.connect(request, (end) => {
        callOff();
        overlapping.remove(address, this);
        // Answers to the others may be just as late, and come together.
        if (end.outcome === 'refused' && !this.#hasSlot) overlapping.withdraw(address);
        if (end.outcome === 'open') closed = this.#close(end.socket);
        resolve(end);
      }),
    );
    this.#attempting = null;
    await closed;
    return connected.outcome === 'stopped' && this.isWithdrawn && !signal.aborted ? 'withdrawn' : connected;
  }

  withdraw(): void {
    this.isWithdrawn = true;
    this.#attempting?.stop();
  }

  started(attempt: Watcher): void {
    this.#attempting = attempt;
  }

  /** Nothing has answered for a while: the next connect may leave next to this one. */
  #yield(): void {
    this.#hasSlot = false;
    this.#context.limiter.release(this.#probing.address);
    if (!this.#wasSilent) this.#probing.onSilence?.();
    this.#wasSilent = true;
  }

  #close(socket: Extract<Connected, { readonly outcome: 'open' }>['socket']): Promise<void> {
    const closed = hangUp(socket);
    if (this.#hasSlot) return closed;
    // It takes a slot again, late: what has one waits until this connection is closed.
    const { address } = this.#probing;
    this.#context.limiter.occupy(address);
    this.#hasSlot = true;
    this.#context.overlapping.closing(address, closed);
    return closed;
  }
}
