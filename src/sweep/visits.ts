import { deadline } from '../abort/deadline.ts';
import type { Address } from '../model/address.ts';
import type { SweptHost } from '../model/sweep.ts';
import { HostRecord } from './host-record.ts';
import { MiddleboxFilter, saysNothing, type VisitedHost } from './middlebox-filter.ts';
import { addNeighbour } from './neighbour.ts';
import type { SweepOptions } from './options.ts';
import type { ProgressMeter } from './progress-meter.ts';
import type { Searched } from './searched.ts';
import { SlowNetworks } from './slow-networks.ts';
import type { Stalls } from './stalls.ts';
import type { SweepContext } from './sweep-context.ts';
import { visit } from './visit.ts';
import type { VisitPolicy } from './visit-policy.ts';
import type { Watchdog } from './watchdog.ts';

/** What the visits of a sweep work with. */
export interface VisitsOptions {
  readonly options: SweepOptions;
  readonly progress: ProgressMeter;
  readonly policy: VisitPolicy;
  readonly watchdog: Watchdog;
  readonly stalls: Stalls;
}

/** The visits of one sweep. Each has a time limit, and its host is recorded if it is believed. */
export class Visits {
  /** Decides which hosts are recorded. */
  readonly belief: MiddleboxFilter;
  readonly #with: VisitsOptions;
  readonly #slow: SlowNetworks;
  readonly #visited = new Set<Address>();
  #doubted = 0;
  #cutShort = 0;

  constructor(visiting: VisitsOptions) {
    const { scope, known, paces } = visiting.options;
    this.#with = visiting;
    this.#slow = new SlowNetworks(paces);
    this.belief = new MiddleboxFilter(scope, known, {
      believed: (host, asked) => this.#keep(host, asked),
      disbelieved: (count, toEnd) => this.#disbelieve(count, toEnd),
    });
  }

  /** How many hosts were not believed. */
  get doubted(): number {
    return this.#doubted;
  }

  /** How many visits took longer than one may. */
  get cutShort(): number {
    return this.#cutShort;
  }

  /** Whether the visit of this address has begun. */
  visited(address: Address): boolean {
    return this.#visited.has(address);
  }

  /** Visits one host when its network's rate allows, and records it. True if it was asked everything. */
  visit(host: Searched, context: SweepContext): Promise<boolean> {
    const inTime = () => this.#with.watchdog.watch(host.address, () => this.#visitInTime(host, context));
    return this.#slow.hold(host.address, inTime);
  }

  async #visitInTime(host: Searched, context: SweepContext): Promise<boolean> {
    const { options, stalls } = this.#with;
    const { signal, now, network } = options;
    const record = new HostRecord(host.address, now);
    this.#visited.add(host.address);
    const ask = () => this.#ask(record, host, context);
    if (await stalls.over(ask, () => signal.aborted)) this.#cutShort += 1;
    await addNeighbour(record, network);
    if (!record.reached && !signal.aborted) this.#with.progress.unreached += 1;
    return this.#weigh(record.swept(), record.reached && !signal.aborted);
  }

  /** One visit within its time limit; true if the time ran out. */
  async #ask(record: HostRecord, host: Searched, context: SweepContext): Promise<boolean> {
    const { signal, bounds } = this.#with.options;
    const limit = deadline(signal, bounds.hostMs);
    try {
      await visit(record, host.probed, context, limit.signal);
    } finally {
      limit.release();
    }
    return limit.expired;
  }

  /** Records what a host said, or leaves that to {@link MiddleboxFilter}; true if it counts as asked. */
  #weigh(host: SweptHost, ended: boolean): boolean {
    const { policy, progress } = this.#with;
    const { address } = host;
    const mode = policy.modeOf(address);
    if (mode === 'datagrams' || mode === 'controller') {
      policy.spared(address);
      progress.setAside += ended ? 1 : 0;
      this.#keep(host, { toEnd: false });
      return false;
    }
    const doubtful = mode === 'doubtful';
    if (doubtful && saysNothing(host)) policy.saidNothing(address);
    this.belief.heard({ host, doubtful, toEnd: ended });
    return ended;
  }

  #keep(host: SweptHost, { toEnd }: Pick<VisitedHost, 'toEnd'>): void {
    const { recorder } = this.#with.options;
    recorder.record(host);
    if (toEnd) recorder.asked(host.address);
  }

  #disbelieve(count: number, toEnd: number): void {
    const { progress } = this.#with;
    this.#doubted += count;
    progress.asked -= toEnd;
    progress.alive -= count;
    progress.setAside += count;
  }
}
