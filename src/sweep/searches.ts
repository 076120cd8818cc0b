import type { Address } from '../model/address.ts';
import type { InFlight } from './in-flight.ts';
import type { LocalFailures } from './local-failures.ts';
import type { SweepOptions } from './options.ts';
import { keepBusy, type Place } from './pool.ts';
import { type SearchEnd, search } from './search.ts';
import type { Searched } from './searched.ts';
import { Semaphore } from './semaphore.ts';
import type { Stalls } from './stalls.ts';
import { datagramsOnly, type SweepContext } from './sweep-context.ts';
import type { Watchdog } from './watchdog.ts';

/** What the searches of a sweep work with. */
export interface SearchesOptions {
  readonly options: SweepOptions;
  readonly context: SweepContext;
  readonly watchdog: Watchdog;
  readonly stalls: Stalls;
  readonly inFlight: InFlight;
  readonly failures: LocalFailures;
  /** What is to be done about an address where nothing answered, and about a host. */
  silent(found: Searched): void;
  alive(found: Searched): Promise<void>;
  /** Calls `go` once the next address may be taken up. */
  whenRoom(go: () => void): void;
}

/** So many of the turns are given even if the table is full of hosts that are there: the kernel forgets those before long. */
const leastFree = 1 / 8;

/** Waits, without keeping this process from ending. */
function leftover(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** The searches of one sweep, thousands at once: each is an object, without async functions that would hold memory while they wait. */
export class Searches {
  readonly #with: SearchesOptions;
  /** Turns of the addresses on this machine's own segments. */
  readonly #turns: Semaphore;

  constructor(searching: SearchesOptions) {
    this.#with = searching;
    const { bounds, network } = searching.options;
    this.#turns = new Semaphore(() => {
      const { entries, room } = network.neighbourTable;
      const most = Math.min(bounds.neighbours, room);
      return Math.max(most * leastFree, most - entries);
    });
  }

  /** Searches every address of the source; rejects with the first bug after the rest has ended. */
  run(addresses: Iterator<Address>): Promise<void> {
    const { inFlight, options } = this.#with;
    const begin = (one: InHand) => this.#begin(one);
    return keepBusy(
      addresses,
      () => inFlight.searching,
      options.signal,
      (address, place) => {
        begin(new InHand(address, place, this.#with, begin));
      },
    );
  }

  #begin(one: InHand): void {
    const { options, context, failures } = this.#with;
    const { address } = one;
    if (!failures.mayTry(address)) {
      one.found({ address, alive: false, asked: false, probed: [] });
      return;
    }
    const by = context.policy.modeOf(address) === 'full' ? context : datagramsOnly(context);
    if (!options.network.isNeighbour(address)) search(address, by, one);
    else
      void this.#turns.hold(async () => {
        const ended = one.searched();
        search(address, by, one);
        // An address that nobody has stays in the kernel's table for a while.
        if (!(await ended)) await leftover(options.network.neighbourTable.remainderMs);
      });
  }
}

/** An address in hand. It is searched again if this process stood still meanwhile and nothing answered. */
class InHand implements SearchEnd {
  readonly address: Address;
  readonly #place: Place;
  readonly #with: SearchesOptions;
  readonly #again: (one: InHand) => void;
  readonly #taken: ReturnType<Watchdog['take']>;
  readonly #stallsBefore: number;
  #searches = 1;
  #ended = false;
  #tell: (alive: boolean) => void = () => undefined;

  constructor(address: Address, place: Place, searching: SearchesOptions, again: (one: InHand) => void) {
    this.address = address;
    this.#place = place;
    this.#with = searching;
    this.#again = again;
    this.#taken = searching.watchdog.take(address);
    this.#stallsBefore = searching.stalls.count();
  }

  /** Resolves when its present search has ended: whether it showed life. */
  searched(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  found(found: Searched): void {
    const { stalls, watchdog, alive, silent, whenRoom, failures } = this.#with;
    this.#tell(found.alive);
    failures.ended(found);
    if (!found.alive && this.#searches === 1 && stalls.count() !== this.#stallsBefore) {
      this.#searches = 2;
      this.#again(this);
      return;
    }
    watchdog.done(this.#taken);
    if (found.alive) {
      alive(found).then(
        () => whenRoom(() => this.#end()),
        (error) => this.broken(error),
      );
      return;
    }
    try {
      silent(found);
      whenRoom(() => this.#end());
    } catch (error) {
      this.broken(error);
    }
  }

  broken(error: unknown): void {
    this.#place.broken(error);
    this.#tell(false);
    this.#with.watchdog.done(this.#taken);
    this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#place.free();
  }
}
