import type { Address } from '../model/address.ts';
import { discover } from './discover.ts';
import type { Discovered } from './discovered.ts';
import { forEachAtMost } from './for-each-at-most.ts';
import { Semaphore } from './semaphore.ts';
import { datagramsOnly, type RunningSweep, type SweepContext } from './sweep-context.ts';

/** What follows from host discovery at one address. */
export interface AfterDiscovery {
  /** What is to be done about an address where nothing answered, and about a host. */
  silent(found: Discovered): void;
  alive(found: Discovered): Promise<void>;
  /** Resolves once the next address may be taken up. */
  room(): Promise<void>;
}

/** So many of the turns are given even if the table is full of hosts that are there: the kernel forgets those before long. */
const leastFree = 1 / 8;

/** Waits, without keeping this process from ending. */
function leftover(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** Host discovery of one sweep, at thousands of addresses at once. */
export class Discoveries {
  readonly #sweep: RunningSweep;
  readonly #context: SweepContext;
  readonly #after: AfterDiscovery;
  /** Turns of the addresses on this machine's own segments. */
  readonly #turns: Semaphore;
  /** How many of these are in hand. */
  #own = 0;
  /** The first bug that showed after its discovery had ended. */
  #bug: { readonly error: unknown } | null = null;

  constructor(sweep: RunningSweep, context: SweepContext, after: AfterDiscovery) {
    this.#sweep = sweep;
    this.#context = context;
    this.#after = after;
    const { bounds, network } = sweep.options;
    this.#turns = new Semaphore(() => {
      const { entries, room } = network.neighbourTable;
      const most = Math.min(bounds.neighbours, room);
      return Math.max(most * leastFree, most - entries);
    });
  }

  /** Discovers hosts at every address of the source; rejects with the first bug after the rest has ended. */
  async run(addresses: Iterator<Address>): Promise<void> {
    const { inFlight, options } = this.#sweep;
    const { bounds } = options;
    const work = (address: Address) => this.#discoverOne(address);
    // An address of an own segment waits for the kernel nearly all of its time: fewer of them at once would relieve nothing.
    const width = () =>
      Math.min(bounds.discovering, inFlight.discovering + Math.min(this.#own, bounds.neighbours));
    await forEachAtMost(addresses, width, work, options.signal);
    if (this.#bug !== null) throw this.#bug.error;
  }

  /** Discovers the host at one address: once more if this process stood still meanwhile and nothing answered. */
  async #discoverOne(address: Address): Promise<void> {
    if (this.#bug !== null) throw this.#bug.error;
    const { stalls, watchdog } = this.#sweep;
    const taken = watchdog.take(address);
    const stallsBefore = stalls.count();
    let found: Discovered;
    try {
      found = await this.#discover(address);
      if (!found.alive && stalls.count() !== stallsBefore) found = await this.#discover(address);
    } finally {
      watchdog.done(taken);
    }
    if (found.alive) await this.#after.alive(found);
    else this.#after.silent(found);
    await this.#after.room();
  }

  async #discover(address: Address): Promise<Discovered> {
    const { options, failures } = this.#sweep;
    if (!failures.mayTry(address)) return { address, alive: false, complete: false, probed: [] };
    const context =
      this.#context.policy.modeOf(address) === 'full' ? this.#context : datagramsOnly(this.#context);
    const isNeighbour = options.network.isNeighbour(address);
    const found = await (isNeighbour ? this.#inTurn(address, context) : this.#begin(address, context));
    failures.ended(found);
    return found;
  }

  #begin(address: Address, context: SweepContext): Promise<Discovered> {
    return new Promise((found, reject) => {
      const broken = (error: unknown) => {
        this.#bug ??= { error };
        reject(error);
      };
      discover(address, context, { found, broken });
    });
  }

  #inTurn(address: Address, context: SweepContext): Promise<Discovered> {
    const { neighbourTable } = context.options.network;
    this.#own += 1;
    return new Promise<Discovered>((resolve, reject) => {
      const hold = async () => {
        const found = await this.#begin(address, context);
        resolve(found);
        // An address without a host stays in the kernel's table for a while.
        if (!found.alive) await leftover(neighbourTable.remainderMs);
      };
      this.#turns.hold(hold).catch(reject);
    }).finally(() => {
      this.#own -= 1;
    });
  }
}
