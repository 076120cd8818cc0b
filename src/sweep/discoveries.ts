import type { Address } from '../model/address.ts';
import { type DiscoveryEnd, discover } from './discover.ts';
import type { Discovered } from './discovered.ts';
import { beginEachAtMost, type Ended } from './for-each-at-most.ts';
import { Semaphore } from './semaphore.ts';
import { datagramsOnly, type RunningSweep, type SweepContext } from './sweep-context.ts';

/** What follows from host discovery at one address. */
export interface AfterDiscovery {
  /** What is to be done about an address where nothing answered, and about a host. */
  silent(found: Discovered): void;
  alive(found: Discovered): Promise<void>;
  /** Resolves once the next address may be taken up; null if it may be at once. */
  room(): Promise<void> | null;
}

/** So many of the turns are given even if the table is full of hosts that are there: the kernel forgets those before long. */
const leastFree = 1 / 8;

/** Waits, without keeping this process from ending. */
function leftover(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** Host discovery of one sweep, at thousands of addresses at once. */
export class Discoveries {
  readonly sweep: RunningSweep;
  readonly context: SweepContext;
  readonly after: AfterDiscovery;
  /** Turns of the addresses on this machine's own segments. */
  readonly turns: Semaphore;
  /** How many of these are in hand. */
  own = 0;
  /** The first bug, also if it showed after its discovery had ended. */
  bug: { readonly error: unknown } | null = null;

  constructor(sweep: RunningSweep, context: SweepContext, after: AfterDiscovery) {
    this.sweep = sweep;
    this.context = context;
    this.after = after;
    const { bounds, network } = sweep.options;
    this.turns = new Semaphore(() => {
      const { entries, room } = network.neighbourTable;
      const most = Math.min(bounds.neighbours, room);
      return Math.max(most * leastFree, most - entries);
    });
  }

  /** Discovers hosts at every address of the source; rejects with the first bug after the rest has ended. */
  async run(addresses: Iterator<Address>): Promise<void> {
    const { inFlight, options } = this.sweep;
    const { bounds } = options;
    const begin = (address: Address, ended: Ended) => new OneAddress(this, address, ended).begin();
    // An address of an own segment waits for the kernel nearly all of its time: fewer of them at once would relieve nothing.
    const width = {
      now: () => Math.min(bounds.discovering, inFlight.discovering + Math.min(this.own, bounds.neighbours)),
      onGrowth: (grown: () => void) => inFlight.onGrowth(grown),
    };
    await beginEachAtMost(addresses, width, begin, options.signal);
    if (this.bug !== null) throw this.bug.error;
  }
}

/**
 * Discovery of the host at one address: once more if this process stood still meanwhile and nothing answered. An object without
 * promises, like {@link discover}.
 */
class OneAddress implements DiscoveryEnd {
  readonly #all: Discoveries;
  readonly #address: Address;
  readonly #ended: Ended;
  readonly #taken: ReturnType<RunningSweep['watchdog']['take']>;
  readonly #stallsBefore: number;
  #isRepeated = false;
  #isOver = false;

  constructor(all: Discoveries, address: Address, ended: Ended) {
    this.#all = all;
    this.#address = address;
    this.#ended = ended;
    this.#taken = all.sweep.watchdog.take(address);
    this.#stallsBefore = all.sweep.stalls.count();
  }

  begin(): void {
    const { bug, context, sweep } = this.#all;
    if (bug !== null) {
      this.broken(bug.error);
      return;
    }
    const address = this.#address;
    if (!sweep.failures.mayTry(address)) {
      this.#conclude({ address, alive: false, complete: false, probed: [] });
      return;
    }
    const own = context.policy.modeOf(address) === 'full' ? context : datagramsOnly(context);
    if (sweep.options.network.isNeighbour(address)) this.#inTurn(own);
    else discover(address, own, this);
  }

  found(found: Discovered): void {
    const { stalls, failures } = this.#all.sweep;
    failures.ended(found);
    const isDoubtful = !found.alive && stalls.count() !== this.#stallsBefore;
    if (isDoubtful && !this.#isRepeated) {
      this.#isRepeated = true;
      this.begin();
    } else this.#conclude(found);
  }

  broken(error: unknown): void {
    this.#all.bug ??= { error };
    this.#all.sweep.watchdog.done(this.#taken);
    this.#end({ error });
  }

  #conclude(found: Discovered): void {
    const { after, sweep } = this.#all;
    sweep.watchdog.done(this.#taken);
    try {
      if (found.alive)
        after.alive(found).then(
          () => this.#makeRoom(),
          (error: unknown) => this.#end({ error }),
        );
      else {
        after.silent(found);
        this.#makeRoom();
      }
    } catch (error) {
      this.#end({ error });
    }
  }

  /** Only the first ending counts: a bug may show after it. */
  #end(fault?: Parameters<Ended>[0]): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#ended(fault);
  }

  #makeRoom(): void {
    const room = this.#all.after.room();
    if (room === null) this.#end();
    else
      room.then(
        () => this.#end(),
        (error: unknown) => this.#end({ error }),
      );
  }

  #inTurn(context: SweepContext): void {
    const { turns } = this.#all;
    const { neighbourTable } = context.options.network;
    this.#all.own += 1;
    const hold = async () => {
      const found = await new Promise<Discovered>((resolve, reject) => {
        const broken = (error: unknown) => {
          this.#all.bug ??= { error };
          reject(error);
        };
        discover(this.#address, context, { found: resolve, broken });
      }).finally(() => {
        this.#all.own -= 1;
      });
      this.found(found);
      // An address without a host stays in the kernel's table for a while.
      if (!found.alive) await leftover(neighbourTable.remainderMs);
    };
    turns.hold(hold).catch((error: unknown) => this.broken(error));
  }
}
