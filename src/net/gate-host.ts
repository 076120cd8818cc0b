import { unwatch, type Watcher, watch } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import type { Lane } from './lane.ts';
import { Line, type Standing } from './line.ts';

/** What a waiter asked for. */
export interface Wish {
  readonly signal: AbortSignal;
  /** A connection holds a slot of its host until it is released; a datagram does not. */
  readonly takesSlot: boolean;
  /** Called once: whether it may go. */
  readonly settle: (go: boolean) => void;
  /** Called where the signal fires first. */
  readonly leave: (waiter: Waiter) => void;
}

/** One who waits for a turn at the gate. */
export class Waiter implements Standing<Waiter>, Watcher {
  readonly host: GateHost;
  readonly wish: Wish;
  hasSlot = false;
  before: Waiter | null = null;
  behind: Waiter | null = null;
  line: object | null = null;
  #heeds = false;
  #over = false;

  constructor(host: GateHost, wish: Wish) {
    this.host = host;
    this.wish = wish;
  }

  /** Hears of the signal from now on, where it has to wait: most have had their turn by then, at no cost for hearing. */
  heed(): void {
    const { signal } = this.wish;
    if (this.#over) return;
    this.#heeds = !signal.aborted;
    if (this.#heeds) watch(signal, this);
    else this.stop();
  }

  /** The wait is over: it may go, or has to leave. */
  end(go: boolean): void {
    this.#over = true;
    if (this.#heeds) unwatch(this.wish.signal, this);
    this.wish.settle(go);
  }

  stop(): void {
    this.wish.leave(this);
  }
}

/** What the gate keeps of one host while that host is being asked; dropped when it is idle. */
export interface GateHost extends Standing<GateHost> {
  readonly address: Address;
  /** The network whose rate it shares. */
  readonly lane: Lane;
  /** Connections that hold a slot. */
  connections: number;
  /** Who waits for a slot, and, having one or needing none, for this host's own pace. */
  readonly forSlot: Line<Waiter>;
  readonly forPace: Line<Waiter>;
  /** The one of this host that stands in the common line; at most one. */
  next: Waiter | null;
  /** Whether it was asked since it is remembered: then it is in hand. */
  begun: boolean;
  /** When this host may be asked again, in the clock's milliseconds. */
  coolUntil: number;
}

/** A host that nobody has asked yet. */
export function newHost(address: Address, lane: Lane): GateHost {
  return {
    address,
    lane,
    connections: 0,
    forSlot: new Line(),
    forPace: new Line(),
    next: null,
    begun: false,
    coolUntil: 0,
    before: null,
    behind: null,
    line: null,
  };
}

/** Whether nothing would be lost by forgetting the host. */
export function isIdle(host: GateHost): boolean {
  return host.connections === 0 && host.line === null && host.next === null && host.forSlot.first === null;
}
