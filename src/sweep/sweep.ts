import { setMaxListeners } from 'node:events';
import type { Address } from '../model/address.ts';
import { type Channels, Hearing, hearSegments, openChannels } from './hearing.ts';
import { HostRecord } from './host-record.ts';
import type { SweepOptions, SweepResult } from './options.ts';
import { outcomeOf } from './outcome.ts';
import { Places } from './places.ts';
import { forEachAtMost } from './pool.ts';
import { Pace } from './progress.ts';
import { Queue } from './queue.ts';
import { type Searched, search } from './search.ts';
import type { Tools } from './tools.ts';
import { readHearing, visit } from './visit.ts';

/** Hosts that may wait for their visit, for each that is being visited. */
const waitingForEach = 4;

/**
 * One sweep: listens on the local segments in scope, searches every address once, visits each host that showed life, and
 * gives each to the recorder as soon as it has been asked to the end. Never throws for anything the network or a device
 * does; when `signal` fires it stops asking, records the hosts in hand and says `interrupted`. Where addresses could not
 * be asked (no way there), it says `partial`.
 */
export async function sweep(options: SweepOptions): Promise<SweepResult> {
  const run = new Run(options);
  return run.toEnd();
}

class Run {
  readonly #options: SweepOptions;
  readonly #halt = new AbortController();
  readonly #hearing = new Hearing();
  readonly #pace: Pace;
  readonly #endings: SweepResult['endings'] = {};
  readonly #visited = new Set<Address>();
  #knownInScope = 0;
  #cutShort = 0;

  constructor(options: SweepOptions) {
    // Everything below hangs on the sweep's own signal: the caller's, or a recorder that cannot write any more.
    this.#options = { ...options, signal: this.#halt.signal };
    // Every host in hand listens; Node warns from the eleventh on.
    setMaxListeners(0, this.#halt.signal);
    this.#pace = new Pace(options);
    const halt = () => this.#halt.abort(options.signal.reason);
    if (options.signal.aborted) halt();
    options.signal.addEventListener('abort', halt, { once: true });
    this.#halt.signal.addEventListener('abort', () => options.signal.removeEventListener('abort', halt));
  }

  async toEnd(): Promise<SweepResult> {
    const channels = await openChannels(this.#options, this.#hearing);
    const tools = this.#tools(channels);
    try {
      await this.#searchAndVisit(tools);
      await this.#lateWords(tools);
    } finally {
      await Promise.all([...channels.values()].map((channel) => channel.close()));
    }
    this.#options.onProgress?.(this.#pace.progress());
    return this.#result();
  }

  #tools(channels: Channels): Tools {
    return {
      options: this.#options,
      channels,
      hearing: this.#hearing,
      segmentsHeard: hearSegments(this.#options, this.#hearing),
      endings: this.#endings,
      pings: new Places(this.#options.bounds.pinging),
    };
  }

  async #searchAndVisit(tools: Tools): Promise<void> {
    const { signal, bounds, network } = this.#options;
    const toVisit = new Queue<Searched>(bounds.visiting * waitingForEach);
    // The visits take what is queued even after the signal: hosts in hand are recorded with what they said.
    const visits = forEachAtMost(toVisit, bounds.visiting, new AbortController().signal, async (host) => {
      await this.#visitAndRecord(host, tools);
      this.#pace.visited(this.#options.recorder.tally(), !signal.aborted);
      this.#tell();
    }).catch((error: unknown) => {
      this.#halt.abort(error);
      toVisit.letGo();
      throw error;
    });
    const places = new Places(bounds.neighbours);
    const searches = forEachAtMost(this.#addresses(), bounds.searching, signal, async (address) => {
      const here = network.isNeighbour(address);
      const found = await (here ? places.hold(() => search(address, tools)) : search(address, tools));
      if (found.alive) toVisit.push(found);
      else this.#notAlive(found);
      await toVisit.room();
    }).finally(() => toVisit.close());
    const ends = await Promise.allSettled([visits, searches, tools.segmentsHeard]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Known addresses first, then the whole scope in its spread-out order; each once. */
  *#addresses(): Generator<Address> {
    const { scope, known, seed } = this.#options;
    const first = new Set(known.filter((address) => scope.contains(address)));
    this.#knownInScope = first.size;
    yield* first;
    for (const address of scope.addresses(seed)) if (!first.has(address)) yield address;
  }

  #notAlive({ address, asked }: Searched): void {
    if (this.#options.signal.aborted) return;
    if (asked) {
      this.#options.recorder.asked(address);
      this.#pace.silent();
    } else this.#pace.unreached += 1;
    this.#tell();
  }

  async #visitAndRecord(host: Searched, tools: Tools): Promise<void> {
    const { signal, bounds, recorder } = this.#options;
    const record = new HostRecord(host.address, this.#options.now);
    this.#visited.add(host.address);
    const own = new AbortController();
    const stop = () => own.abort();
    const timer = setTimeout(stop, bounds.hostMs);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) own.abort();
    try {
      await visit(record, host.knocked, tools, own.signal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
    if (own.signal.aborted && !signal.aborted) this.#cutShort += 1;
    await this.#addNeighbour(record);
    recorder.record(record.swept());
    if (!signal.aborted) recorder.asked(host.address);
  }

  async #addNeighbour(record: HostRecord): Promise<void> {
    const table = await this.#options.network.neighbours();
    const mac = table.get(record.address);
    if (mac === undefined || holders(table, mac) > mostAddressesOfOne) return;
    record.add('neighbours', null, [{ field: 'mac.address', value: mac }]);
  }

  /** Answers that came after their sender's visit are added; senders that answered nothing else get their visit now. */
  async #lateWords(tools: Tools): Promise<void> {
    const { bounds, recorder } = this.#options;
    const late = this.#hearing.waiting().values();
    await forEachAtMost(late, bounds.visiting, new AbortController().signal, async (address) => {
      if (this.#visited.has(address)) {
        const record = new HostRecord(address, this.#options.now);
        readHearing(record, tools);
        recorder.record(record.swept());
      } else {
        await this.#visitAndRecord({ address, alive: true, asked: true, knocked: [] }, tools);
        this.#pace.late(recorder.tally());
      }
      this.#tell();
    });
  }

  #tell(): void {
    const progress = this.#pace.due();
    if (progress !== null) this.#options.onProgress?.(progress);
  }

  #result(): SweepResult {
    const { signal, onNotice, network, scope } = this.#options;
    const refused = network.counters.refusedByGuard;
    if (refused > 0) onNotice?.(`${refused} packets were refused by the scope guard and not sent.`);
    const { asked, alive, unreached } = this.#pace;
    const known = this.#knownInScope;
    return {
      ...outcomeOf({ signal, addresses: scope.size, unreached, alive, known }),
      asked,
      alive,
      cutShort: this.#cutShort,
      endings: this.#endings,
    };
  }
}

/**
 * A unit may have two addresses on one interface. A MAC that answers for more is a router's or bridge's that speaks for
 * others (proxy ARP, RFC 1027): it would make one device of all of them.
 */
const mostAddressesOfOne = 2;

function holders(table: ReadonlyMap<Address, string>, mac: string): number {
  let count = 0;
  for (const other of table.values()) if (other === mac) count += 1;
  return count;
}
