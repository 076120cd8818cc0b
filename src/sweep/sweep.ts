import { setMaxListeners } from 'node:events';
import type { Address } from '../model/address.ts';
import type { SweptHost } from '../model/sweep.ts';
import { Belief, saysNothing } from './belief.ts';
import { Caution } from './caution.ts';
import { Findings } from './findings.ts';
import { type Channels, Hearing, hearSegments, openChannels } from './hearing.ts';
import { HostRecord } from './host-record.ts';
import { addNeighbour } from './neighbour.ts';
import type { SweepOptions, SweepResult } from './options.ts';
import { outcomeOf } from './outcome.ts';
import { Places } from './places.ts';
import { forEachAtMost } from './pool.ts';
import { Pace } from './progress.ts';
import { Queue } from './queue.ts';
import { type Searched, search } from './search.ts';
import { SlowNetworks } from './slow-networks.ts';
import { Stalls } from './stalls.ts';
import { datagramsOnly, type Tools } from './tools.ts';
import { until } from './until.ts';
import { readHearing, visit } from './visit.ts';
import { Watchdog } from './watchdog.ts';
import { Way } from './way.ts';

/** Hosts that may wait for their visit, for each that is being visited. */
const waitingForEach = 4;
/**
 * In scopes up to this size nobody is asked a question before everybody was searched, so that a controller is known before
 * its neighbours are asked anything; at most so long, in milliseconds.
 */
const smallScope = 1_024n;
const lookMs = 10_000;

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
  readonly #caution: Caution;
  readonly #belief: Belief;
  readonly #way: Way;
  readonly #findings: Findings;
  readonly #watchdog: Watchdog;
  readonly #stalls = new Stalls();
  readonly #slow: SlowNetworks;
  /** Fires when every address was searched, and looked at where somebody is there. */
  readonly #looked = new AbortController();
  readonly #looksFirst: boolean;
  /** Fires when everybody was asked. */
  readonly #over = new AbortController();
  #doubted = 0;
  #knownInScope = 0;
  #cutShort = 0;

  constructor(options: SweepOptions) {
    // Everything below hangs on the sweep's own signal: the caller's, or a recorder that cannot write.
    this.#options = { ...options, signal: this.#halt.signal };
    // Every host in hand listens; Node warns from the eleventh on.
    setMaxListeners(0, this.#halt.signal, this.#looked.signal);
    this.#looksFirst = (options.ports.industrial ?? []).length > 0 && options.scope.size <= smallScope;
    this.#pace = new Pace(options);
    this.#caution = new Caution(this.#options);
    this.#way = new Way(this.#options);
    this.#findings = new Findings(this.#options);
    this.#slow = new SlowNetworks(options.paces);
    this.#watchdog = new Watchdog({ onNotice: options.onNotice });
    this.#belief = new Belief(options.scope, options.known, {
      believed: (host, toEnd) => this.#keep(host, toEnd),
      disbelieved: (count) => this.#disbelieve(count),
    });
    const halt = () => this.#halt.abort(options.signal.reason);
    if (options.signal.aborted) halt();
    options.signal.addEventListener('abort', halt, { once: true });
    this.#halt.signal.addEventListener('abort', () => options.signal.removeEventListener('abort', halt));
  }

  async toEnd(): Promise<SweepResult> {
    const channels = await openChannels(this.#options, this.#hearing);
    const tools = this.#tools(channels);
    const letGo = this.#watchdog.start();
    const stopLooking = this.#stalls.start();
    try {
      const before = this.#findings.before(this.#way, this.#caution);
      const carried = this.#way.carriesWhile(this.#over.signal);
      await this.#searchAndVisit(tools);
      await this.#lateWords(tools);
      await before;
      this.#over.abort();
      await this.#findings.after(this.#way, await carried, this.#caution, this.#belief);
    } finally {
      this.#over.abort();
      letGo();
      stopLooking();
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
      caution: this.#caution,
      fellSilent: (address) => this.#findings.fellSilent(address),
      everybodyLooked: (signal) =>
        this.#looksFirst ? until([this.#looked.signal, signal], lookMs) : Promise.resolve(),
      pings: new Places(this.#options.bounds.pinging),
    };
  }

  async #searchAndVisit(tools: Tools): Promise<void> {
    const { signal, bounds } = this.#options;
    const toVisit = new Queue<Searched>(bounds.visiting * waitingForEach);
    // The visits take what is queued even after the signal: hosts in hand are recorded with what they said.
    const visits = forEachAtMost(toVisit, bounds.visiting, new AbortController().signal, async (host) => {
      const toEnd = await this.#visitAndRecord(host, tools);
      this.#pace.visited(this.#options.recorder.tally(), toEnd);
      this.#tell();
    }).catch((error: unknown) => {
      this.#halt.abort(error);
      toVisit.letGo();
      throw error;
    });
    const places = new Places(bounds.neighbours);
    const searches = forEachAtMost(this.#addresses(), bounds.searching, signal, async (address) => {
      // Thousands are searched at once, and each function that waits for another holds memory: hence this plain form.
      const taken = this.#watchdog.take(address);
      const before = this.#stalls.count();
      let found = await this.#search(address, tools, places);
      if (this.#stalls.count() !== before && !found.alive) found = await this.#search(address, tools, places);
      this.#watchdog.done(taken);
      if (found.alive) toVisit.push(await this.#look(found));
      else this.#notAlive(found);
      // Where the visits wait for the searches, these do not wait for the visits.
      if (!this.#looksFirst) await toVisit.room();
    }).finally(() => {
      this.#looked.abort();
      toVisit.close();
    });
    const ends = await Promise.allSettled([visits, searches, tools.segmentsHeard]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  #search(address: Address, tools: Tools, places: Places): Promise<Searched> {
    const by = this.#caution.manner(address) === 'full' ? tools : datagramsOnly(tools);
    if (!this.#options.network.isNeighbour(address)) return search(address, by);
    return places.hold(() => search(address, by));
  }

  /** Known addresses first, then the whole scope in its spread-out order; each once, and none that was asked before. */
  *#addresses(): Generator<Address> {
    const { scope, known, seed, before } = this.#options;
    const first = new Set(
      known.filter((address) => scope.contains(address) && before?.has(address) !== true),
    );
    this.#knownInScope = first.size;
    yield* first;
    for (const address of scope.addresses(seed))
      if (!first.has(address) && before?.has(address) !== true) yield address;
  }

  #notAlive({ address, asked }: Searched): void {
    if (this.#options.signal.aborted) return;
    if (!asked) this.#pace.unreached += 1;
    else if (this.#caution.manner(address) === 'datagrams') {
      this.#caution.spared(address);
      this.#pace.setAside += 1;
    } else {
      this.#options.recorder.asked(address);
      this.#pace.silent();
      this.#belief.silent(address);
    }
    this.#tell();
  }

  /** What a host that showed life is, before anything else is asked of it. */
  async #look(found: Searched): Promise<Searched> {
    this.#way.replied(found);
    return this.#caution.look(found);
  }

  /** True where the host was asked to the end. */
  #visitAndRecord(host: Searched, tools: Tools): Promise<boolean> {
    const visit = () => this.#watchdog.watch(host.address, () => this.#visitInTime(host, tools));
    return this.#slow.hold(host.address, visit);
  }

  async #visitInTime(host: Searched, tools: Tools): Promise<boolean> {
    const { signal } = this.#options;
    const record = new HostRecord(host.address, this.#options.now);
    this.#visited.add(host.address);
    const ask = () => this.#ask(record, host, tools);
    if (await this.#stalls.over(ask, () => signal.aborted)) this.#cutShort += 1;
    await addNeighbour(record, this.#options.network);
    return this.#weigh(record.swept(), !signal.aborted);
  }

  /** One visit, for as long as one may take; true where it took longer. */
  async #ask(record: HostRecord, host: Searched, tools: Tools): Promise<boolean> {
    const { signal, bounds } = this.#options;
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
    return own.signal.aborted && !signal.aborted;
  }

  /** Keeps what a host said, or leaves it to {@link Belief}; true where it counts as asked to the end. */
  #weigh(host: SweptHost, ended: boolean): boolean {
    const { address } = host;
    const manner = this.#caution.manner(address);
    if (manner === 'datagrams' || manner === 'controller') {
      this.#caution.spared(address);
      this.#pace.setAside += ended ? 1 : 0;
      this.#keep(host, false);
      return false;
    }
    const doubtful = manner === 'doubtful';
    if (doubtful && saysNothing(host)) this.#caution.saidNothing(address);
    this.#belief.heard({ host, doubtful, toEnd: ended });
    return ended;
  }

  #keep(host: SweptHost, toEnd: boolean): void {
    this.#options.recorder.record(host);
    if (toEnd) this.#options.recorder.asked(host.address);
  }

  #disbelieve(count: number): void {
    this.#doubted += count;
    this.#pace.asked -= Math.min(count, this.#pace.asked);
    this.#pace.alive -= Math.min(count, this.#pace.alive);
    this.#pace.setAside += count;
  }

  /** Answers that came after their sender's visit are added; senders that answered nothing else get their visit now. */
  async #lateWords(tools: Tools): Promise<void> {
    const { bounds, recorder, before } = this.#options;
    const late = this.#hearing.waiting().values();
    await forEachAtMost(late, bounds.visiting, new AbortController().signal, async (address) => {
      if (this.#visited.has(address) || before?.has(address) === true) {
        const record = new HostRecord(address, this.#options.now);
        readHearing(record, tools);
        recorder.record(record.swept());
      } else {
        const found = await this.#look({ address, alive: true, asked: true, knocked: [] });
        await this.#visitAndRecord(found, tools);
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
    const { signal, onNotice, network, scope, before } = this.#options;
    const refused = network.counters.refusedByGuard;
    if (refused > 0) onNotice?.(`${refused} packets were refused by the scope guard and not sent.`);
    const { asked, alive, unreached } = this.#pace;
    const known = this.#knownInScope;
    return {
      ...outcomeOf({
        signal,
        addresses: scope.size,
        unreached,
        alive: alive - (before?.alive ?? 0),
        known,
        findings: this.#findings.result.findings,
      }),
      asked,
      alive,
      spared: this.#caution.sparedInAll,
      doubted: this.#doubted,
      ...this.#findings.result,
      cutShort: this.#cutShort,
      endings: this.#endings,
    };
  }
}
