import { type Linked, linked } from '../abort/linked.ts';
import type { Address } from '../model/address.ts';
import { addressesInOrder, knownFirst } from './addresses.ts';
import { Caution } from './caution.ts';
import { Findings } from './findings.ts';
import {
  type Channels,
  Hearing,
  hearSegments,
  openChannels,
  overhearControllers,
  type Unheard,
} from './hearing.ts';
import { Held } from './held.ts';
import { HostRecord } from './host-record.ts';
import type { SweepOptions, SweepResult } from './options.ts';
import { outcomeOf } from './outcome.ts';
import { PathCheck } from './path-check.ts';
import { forEachAtMost } from './pool.ts';
import { Pace } from './progress.ts';
import { Queue } from './queue.ts';
import { type Searched, search } from './search.ts';
import { Semaphore } from './semaphore.ts';
import { Stalls } from './stalls.ts';
import { datagramsOnly, type Tools } from './tools.ts';
import { readHearing } from './visit.ts';
import { Visits } from './visits.ts';
import { Watchdog } from './watchdog.ts';

/** Hosts that may wait for their visit, for each that is being visited. */
const waitingForEach = 4;
/**
 * In scopes up to this size known devices, too, wait until their network was searched. In larger ones they would wait for
 * their turn in it and be no first ones; a controller that the last sweeps found comes before them.
 */
const smallScope = 1_024n;

/**
 * One sweep: listens on the local segments in scope, searches every address once, visits each host that showed life, and
 * gives each to the recorder as soon as it has been asked to the end. Never throws for anything the network or a device
 * does; when `signal` fires it stops asking, records the hosts in hand and says `interrupted`. Where addresses could not
 * be asked (no way there), it says `partial`.
 */
export async function sweep(options: SweepOptions): Promise<SweepResult> {
  const halt = linked(options.signal);
  try {
    return await new Run(options, halt).toEnd();
  } finally {
    halt.release();
  }
}

class Run {
  readonly #options: SweepOptions;
  /** Everything hangs on the sweep's own signal: the caller's, or a recorder that cannot write. */
  readonly #halt: Linked;
  readonly #hearing = new Hearing();
  readonly #pace: Pace;
  readonly #endings: SweepResult['endings'] = {};
  #unheard: Unheard = { scanners: [], because: [] };
  readonly #caution: Caution;
  readonly #path: PathCheck;
  readonly #findings: Findings;
  readonly #watchdog: Watchdog;
  readonly #stalls = new Stalls();
  readonly #visits: Visits;
  /** Whom of those that showed life their network's search holds back from being visited. */
  readonly #holdsBack: (address: Address) => boolean;
  /** Fires when everybody was asked. */
  readonly #over = new AbortController();

  constructor(options: SweepOptions, halt: Linked) {
    this.#halt = halt;
    this.#options = { ...options, signal: halt.signal };
    this.#holdsBack = holdsBack(options);
    this.#pace = new Pace(options);
    this.#caution = new Caution(this.#options);
    this.#path = new PathCheck(this.#options);
    this.#findings = new Findings(this.#options);
    this.#watchdog = new Watchdog({ onNotice: options.onNotice });
    this.#visits = new Visits({
      options: this.#options,
      pace: this.#pace,
      caution: this.#caution,
      watchdog: this.#watchdog,
      stalls: this.#stalls,
    });
  }

  async toEnd(): Promise<SweepResult> {
    const channels = await openChannels(this.#options, this.#hearing, this.#caution);
    const overheard = await overhearControllers(this.#options, this.#hearing, this.#caution);
    const tools = this.#tools(channels);
    const letGo = this.#watchdog.start();
    const stopLooking = this.#stalls.start();
    try {
      const before = this.#findings.before(this.#path, this.#caution);
      const carried = this.#path.carriesWhile(this.#over.signal);
      await this.#searchAndVisit(tools);
      await this.#lateWords(tools);
      await before;
      const { scanners, because } = await tools.segmentsHeard;
      this.#unheard = { scanners, because: [...because, ...overheard.because] };
      this.#over.abort();
      await this.#findings.after(
        this.#path,
        await carried,
        this.#caution,
        this.#visits.belief,
        this.#unheard,
      );
    } finally {
      this.#over.abort();
      letGo();
      stopLooking();
      await Promise.all([overheard.end(), ...[...channels.values()].map((channel) => channel.close())]);
    }
    this.#options.onProgress?.(this.#pace.progress());
    return this.#result();
  }

  #tools(channels: Channels): Tools {
    return {
      options: this.#options,
      channels,
      toEveryAddress: [...channels].flatMap(([{ audience }, one]) =>
        audience === 'every-address' ? one : [],
      ),
      hearing: this.#hearing,
      segmentsHeard: hearSegments(this.#options, this.#hearing),
      endings: this.#endings,
      caution: this.#caution,
      fellSilent: (address) => this.#findings.fellSilent(address),
      pings: new Semaphore(this.#options.bounds.pinging),
    };
  }

  async #searchAndVisit(tools: Tools): Promise<void> {
    const { signal, bounds } = this.#options;
    const toVisit = new Queue<Searched>(bounds.visiting * waitingForEach);
    // The visits take what is queued even after the signal: hosts in hand are recorded with what they said.
    const visits = forEachAtMost(toVisit, bounds.visiting, new AbortController().signal, async (host) => {
      const toEnd = await this.#visits.visit(host, tools);
      this.#pace.visited(this.#options.recorder.tally(), toEnd);
      this.#tell();
    }).catch((error: unknown) => {
      this.#halt.abort(error);
      toVisit.letGo();
      throw error;
    });
    const turns = new Semaphore(bounds.neighbours);
    const held = new Held((host) => toVisit.push(host));
    const searches = forEachAtMost(
      addressesInOrder(this.#options, held, this.#options.scope.size <= smallScope),
      bounds.searching,
      signal,
      async (address) => {
        // Thousands are searched at once, and each function that waits for another holds memory: hence this plain form.
        const taken = this.#watchdog.take(address);
        const before = this.#stalls.count();
        let found = await this.#search(address, tools, turns);
        if (this.#stalls.count() !== before && !found.alive)
          found = await this.#search(address, tools, turns);
        this.#watchdog.done(taken);
        if (found.alive) found = await this.#look(found, tools);
        else this.#notAlive(found);
        const waits = found.alive && this.#holdsBack(address);
        held.searched(address, waits ? found : null);
        if (found.alive && !waits) toVisit.push(found);
        await toVisit.room();
      },
    ).finally(() => {
      held.over();
      toVisit.close();
    });
    const ends = await Promise.allSettled([visits, searches, tools.segmentsHeard]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  #search(address: Address, tools: Tools, turns: Semaphore): Promise<Searched> {
    const by = this.#caution.manner(address) === 'full' ? tools : datagramsOnly(tools);
    if (!this.#options.network.isNeighbour(address)) return search(address, by);
    return turns.hold(() => search(address, by));
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
      this.#visits.belief.silent(address);
    }
    this.#tell();
  }

  /** What a host that showed life is, before anything else is asked of it. */
  async #look(found: Searched, { channels }: Tools): Promise<Searched> {
    this.#path.replied(found);
    return this.#caution.look(found, channels);
  }

  /** Answers that came after their sender's visit are added; senders that answered nothing else get their visit now. */
  async #lateWords(tools: Tools): Promise<void> {
    const { bounds, recorder, before } = this.#options;
    const late = this.#hearing.waiting().values();
    await forEachAtMost(late, bounds.visiting, new AbortController().signal, async (address) => {
      if (this.#visits.visited(address) || before?.has(address) === true) {
        const record = new HostRecord(address, this.#options.now);
        readHearing(record, tools);
        record.incomplete();
        recorder.record(record.swept());
      } else {
        const found = await this.#look({ address, alive: true, asked: true, probed: [] }, tools);
        await this.#visits.visit(found, tools);
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
    return {
      ...outcomeOf({
        signal,
        addresses: scope.size,
        unreached,
        alive: alive - (before?.alive ?? 0),
        known: knownFirst(this.#options).size,
        findings: this.#findings.result.findings,
      }),
      asked,
      alive,
      spared: this.#caution.sparedInAll,
      doubted: this.#visits.doubted,
      ...this.#findings.result,
      cutShort: this.#visits.cutShort,
      endings: this.#endings,
      unheard: this.#unheard.scanners,
    };
  }
}

/** Nobody waits where nothing shows a controller, nor whoever is asked however close one is. */
function holdsBack({
  scope,
  ports,
  scanners,
  known,
  askedAnyway,
}: SweepOptions): (address: Address) => boolean {
  const shows = scanners.some((one) => one.kind === 'datagram' && one.industrial !== undefined);
  if (!shows && (ports.industrial ?? []).length === 0) return () => false;
  const first = new Set(scope.size <= smallScope ? [] : known);
  return (address) => !first.has(address) && askedAnyway?.(address) !== true;
}
