import type { Address } from '../model/address.ts';
import type { MayStart, NetworkRate } from '../model/network.ts';
import { type Clock, systemClock } from './clock.ts';
import { isIdle, type LimitedHost, newHost, RateClass, Waiter } from './limited-host.ts';
import { WaitQueue } from './wait-queue.ts';

/** The limits that it enforces; see `NetworkLimits`. */
export interface RateLimits {
  readonly rate: number;
  readonly hostRate: number;
  readonly perHost: number;
}

/** How far it may catch up after an idle time or a late timer, in milliseconds: its largest burst. */
const slackMs = 10;

/**
 * The rate limiter: new flows a second in all and to one host, and connections to one host at once.
 *
 * A generic cell rate algorithm (ITU-T I.371): each turn advances the time of the next by 1/rate, so fractions are
 * never lost. Waiters have their turn in order of arrival, but a host that must cool down delays no other: a waiter
 * first queues at its host, and only then in its rate class. Hosts in progress go before hosts not started: they are
 * finished sooner, and no more targets are in flight than the rate can serve. A network with its own rate is a rate class
 * of its own, and both rates apply to it. One timer serves all.
 *
 * In one turn of the event loop it grants at most one burst, and nothing once the turn has gone on for as long as a burst: each
 * grant makes the turn longer, and in a turn that never ends no timer fires, no reply is read and no signal is noticed.
 */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #perHost: number;
  readonly #tokenMs: number;
  readonly #coolMs: number;
  readonly #hosts = new Map<Address, LimitedHost>();
  /** The rate classes of networks with their own rate, and that of all others, which comes last. */
  readonly #networks: readonly {
    readonly contains: NetworkRate['contains'];
    readonly rateClass: RateClass;
  }[];
  readonly #rateClasses: readonly RateClass[];
  // Every host cools for the same time, so this queue is in order of time without sorting.
  readonly #cooling = new WaitQueue<LimitedHost>();
  /** Grants that are left in this turn of the event loop, and when its first was given; null before that. */
  #left: number;
  #turnSince: number | null = null;
  readonly #burst: number;
  #nextToken: number;
  #wakeAt = Number.POSITIVE_INFINITY;
  #cancelWake: () => void = () => undefined;
  #closed = false;
  /** Called for each waiter whose turn has come: one that may not start any more leaves, and takes no turn. */
  mayStart: MayStart = () => true;

  constructor(limits: RateLimits, clock: Clock = systemClock, networkRates: readonly NetworkRate[] = []) {
    this.#networks = [...networkRates, { contains: () => true, rate: limits.rate }].map(
      ({ contains, rate }) => ({
        contains,
        rateClass: new RateClass(Math.min(rate, limits.rate), clock.now()),
      }),
    );
    this.#rateClasses = this.#networks.map(({ rateClass }) => rateClass);
    this.#clock = clock;
    this.#perHost = limits.perHost;
    this.#tokenMs = 1000 / limits.rate;
    this.#coolMs = 1000 / limits.hostRate;
    this.#nextToken = clock.now();
    this.#burst = Math.floor(slackMs / this.#tokenMs) + 1;
    this.#left = this.#burst;
  }

  /** How many hosts it remembers; 0 when idle. */
  get hosts(): number {
    return this.#hosts.size;
  }

  /** Waits for a turn and a slot. Returns the function that releases the slot, or null if the signal fired first. */
  connection(address: Address, signal: AbortSignal): Promise<(() => void) | null> {
    return new Promise((resolve) => {
      this.slot(address, signal, (go) => resolve(go ? this.#releaseOnce(address) : null));
    });
  }

  /** The same, for callers that release exactly once by {@link release}; `settle` is called once, maybe at once. */
  slot(address: Address, signal: AbortSignal, settle: (go: boolean) => void): void {
    this.#enter(address, signal, true, settle);
  }

  /** Waits for a turn without a slot (a datagram, an echo); false if the signal fired first. */
  datagram(address: Address, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => this.turn(address, signal, resolve));
  }

  /** The same without a promise; `settle` is called once, maybe at once. */
  turn(address: Address, signal: AbortSignal, settle: (go: boolean) => void): void {
    this.#enter(address, signal, false, settle);
  }

  /** Takes a slot at once, even if none is free: for a connection that was accepted after its slot had been released. */
  occupy(address: Address): void {
    if (!this.#closed) this.#host(address).connections += 1;
  }

  /** Releases a slot taken by {@link slot} or {@link occupy}. */
  release(address: Address): void {
    const host = this.#hosts.get(address);
    if (host === undefined) return;
    this.#freeSlot(host);
    this.#pump();
  }

  /** Ends all waits and admits nothing any more. */
  close(): void {
    this.#closed = true;
    this.#cancelWake();
    for (const host of this.#hosts.values()) {
      for (const line of [host.forSlot, host.forRate])
        for (let one = line.shift(); one !== null; one = line.shift()) one.end(false);
    }
    for (const line of this.#rateClasses.flatMap(({ inProgress, ready }) => [inProgress, ready]))
      for (let one = line.shift(); one !== null; one = line.shift()) one.end(false);
    this.#hosts.clear();
  }

  #enter(address: Address, signal: AbortSignal, takesSlot: boolean, settle: (go: boolean) => void): void {
    if (signal.aborted || this.#closed) {
      settle(false);
      return;
    }
    const host = this.#host(address);
    const waiter = new Waiter(host, { signal, takesSlot, settle, leave: this.#leave });
    if (takesSlot && host.connections >= this.#perHost) host.forSlot.push(waiter);
    else this.#toRate(waiter);
    this.#pump();
    waiter.watchSignal();
  }

  #host(address: Address): LimitedHost {
    const known = this.#hosts.get(address);
    if (known !== undefined) return known;
    const host = newHost(address, this.#classOf(address));
    this.#hosts.set(address, host);
    return host;
  }

  #classOf(address: Address): RateClass {
    const network = this.#networks.find(({ contains }) => contains(address));
    if (network === undefined) throw new Error('The last rate class takes every host.');
    return network.rateClass;
  }

  #toRate(waiter: Waiter): void {
    const { host } = waiter;
    if (waiter.request.takesSlot) {
      host.connections += 1;
      waiter.hasSlot = true;
    }
    host.forRate.push(waiter);
    this.#advance(host);
  }

  /** Moves the host's next waiter into the rate class, or forgets the host if it has none left. */
  #advance(host: LimitedHost): void {
    if (host.next !== null || host.line !== null) return;
    host.next = host.forRate.shift();
    if (host.next !== null)
      (host.inProgress ? host.rateClass.inProgress : host.rateClass.ready).push(host.next);
    else if (isIdle(host)) this.#hosts.delete(host.address);
  }

  #releaseOnce(address: Address): () => void {
    let held = true;
    return () => {
      if (held) this.release(address);
      held = false;
    };
  }

  #freeSlot(host: LimitedHost): void {
    host.connections -= 1;
    // A small device sees a connection end later than we do: the next begins after a pause, not at once.
    this.#cool(host, this.#clock.now());
    const waiter = host.connections < this.#perHost ? host.forSlot.shift() : null;
    if (waiter === null) this.#advance(host);
    else this.#toRate(waiter);
  }

  /** The waiter's signal fired: it leaves whichever queue it is in. */
  readonly #leave = (waiter: Waiter): void => {
    const { host } = waiter;
    host.forSlot.remove(waiter);
    host.forRate.remove(waiter);
    host.rateClass.remove(waiter);
    if (host.next === waiter) host.next = null;
    if (waiter.hasSlot) this.#freeSlot(host);
    else this.#advance(host);
    waiter.end(false);
    this.#pump();
  };

  /** Grants every turn that is due, then sets the one timer for the next. */
  #pump(): void {
    if (this.#closed) return;
    const now = this.#clock.now();
    this.#coolDown(now);
    while (this.#nextToken <= now) {
      const rateClass = this.#nextClass();
      if (rateClass === null || rateClass.nextToken > now || rateClass.first === null) break;
      // The next turn goes on, and needs no timer.
      if (!this.#fitsTurn()) return;
      const { host, request } = rateClass.first;
      if (this.mayStart(host.address, request.takesSlot ? 'connect' : 'datagram'))
        this.#grant(rateClass.first, now);
      else this.#leave(rateClass.first);
    }
    this.#schedule(now);
  }

  /** Whether one more grant fits into this turn of the event loop; counts it. */
  #fitsTurn(): boolean {
    const now = this.#clock.now();
    if (this.#turnSince === null) {
      this.#turnSince = now;
      this.#clock.nextTurn(() => {
        this.#left = this.#burst;
        this.#turnSince = null;
        this.#pump();
      });
    }
    if (this.#left === 0 || now - this.#turnSince > slackMs) return false;
    this.#left -= 1;
    return true;
  }

  /** The rate class with waiters whose next turn has been due longest. */
  #nextClass(): RateClass | null {
    let next: RateClass | null = null;
    for (const rateClass of this.#rateClasses)
      if (rateClass.first !== null && (next === null || rateClass.nextToken < next.nextToken))
        next = rateClass;
    return next;
  }

  #coolDown(now: number): void {
    for (let host = this.#cooling.first; host !== null && host.coolUntil <= now; host = this.#cooling.first) {
      this.#cooling.remove(host);
      this.#advance(host);
    }
  }

  #grant(waiter: Waiter, now: number): void {
    const { host } = waiter;
    host.rateClass.remove(waiter);
    host.rateClass.count(now, slackMs);
    host.inProgress = true;
    this.#nextToken = Math.max(this.#nextToken, now - slackMs) + this.#tokenMs;
    host.next = null;
    this.#cool(host, now);
    waiter.end(true);
  }

  #cool(host: LimitedHost, now: number): void {
    this.#cooling.remove(host);
    host.coolUntil = now + this.#coolMs;
    this.#cooling.push(host);
  }

  #schedule(now: number): void {
    const rateClass = this.#nextClass();
    const token =
      rateClass === null ? Number.POSITIVE_INFINITY : Math.max(this.#nextToken, rateClass.nextToken);
    const cool = this.#cooling.first?.coolUntil ?? Number.POSITIVE_INFINITY;
    const wakeAt = Math.min(token, cool);
    if (wakeAt >= this.#wakeAt || wakeAt === Number.POSITIVE_INFINITY) return;
    this.#cancelWake();
    this.#wakeAt = wakeAt;
    this.#cancelWake = this.#clock.after(wakeAt - now, () => {
      this.#wakeAt = Number.POSITIVE_INFINITY;
      this.#pump();
    });
  }
}
