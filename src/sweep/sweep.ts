import { setMaxListeners } from 'node:events';
import type { Address } from '../model/address.ts';
import { type Channels, Hearing, hearSegments, openChannels } from './hearing.ts';
import { HostRecord } from './host-record.ts';
import type { SweepOptions, SweepResult } from './options.ts';
import { forEachAtMost } from './pool.ts';
import { Pace } from './progress.ts';
import { Queue } from './queue.ts';
import { type Searched, search } from './search.ts';
import { readHearing, visit } from './visit.ts';

/**
 * One sweep: listens on the local segments in scope, searches every address once, visits each host that showed life, and
 * gives each to the recorder as soon as it has been asked to the end. Never throws for anything the network or a device
 * does; when `signal` fires it stops asking, records the hosts in hand and says `interrupted`.
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
    try {
      await this.#searchAndVisit(channels);
      await this.#lateWords(channels);
    } finally {
      await Promise.all([...channels.values()].map((channel) => channel.close()));
    }
    this.#options.onProgress?.(this.#pace.progress());
    return this.#result();
  }

  async #searchAndVisit(channels: Channels): Promise<void> {
    const { signal, bounds } = this.#options;
    const toVisit = new Queue<Searched>();
    const heard = hearSegments(this.#options, this.#hearing);
    // The visits take what is queued even after the signal: hosts in hand are recorded with what they said.
    const visits = forEachAtMost(toVisit, bounds.visiting, new AbortController().signal, async (host) => {
      await heard;
      await this.#visitAndRecord(host, channels);
    }).catch((error: unknown) => {
      this.#halt.abort(error);
      throw error;
    });
    const searches = forEachAtMost(this.#addresses(), bounds.searching, signal, async (address) => {
      const found = await search(address, this.#options, channels, this.#hearing);
      if (found.alive) toVisit.push(found);
      else this.#silent(address);
    }).finally(() => toVisit.close());
    const ends = await Promise.allSettled([visits, searches, heard]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Known addresses first, then the whole scope in its spread-out order; each once. */
  *#addresses(): Generator<Address> {
    const { scope, known, seed } = this.#options;
    const first = new Set(known.filter((address) => scope.contains(address)));
    yield* first;
    for (const address of scope.addresses(seed)) if (!first.has(address)) yield address;
  }

  #silent(address: Address): void {
    if (this.#options.signal.aborted) return;
    this.#options.recorder.asked(address);
    this.#pace.silent();
    this.#tell();
  }

  async #visitAndRecord(host: Searched, channels: Channels): Promise<void> {
    const { signal, bounds, recorder } = this.#options;
    this.#visited.add(host.record.address);
    const own = new AbortController();
    const stop = () => own.abort();
    const timer = setTimeout(stop, bounds.hostMs);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) own.abort();
    try {
      await visit(host, this.#options, channels, this.#hearing, this.#endings, own.signal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
    if (own.signal.aborted && !signal.aborted) this.#cutShort += 1;
    await this.#addNeighbour(host.record);
    recorder.record(host.record.swept());
    if (!signal.aborted) recorder.asked(host.record.address);
    this.#pace.visited(recorder.tally());
    this.#tell();
  }

  async #addNeighbour(record: HostRecord): Promise<void> {
    const mac = (await this.#options.network.neighbours()).get(record.address);
    if (mac !== undefined) record.add('neighbours', null, [{ field: 'mac.address', value: mac }]);
  }

  /** Answers that came after their sender's visit are added; senders that answered nothing else get their visit now. */
  async #lateWords(channels: Channels): Promise<void> {
    for (const address of this.#hearing.waiting()) {
      const record = new HostRecord(address, this.#options.now);
      if (this.#visited.has(address)) {
        readHearing(record, this.#hearing, this.#endings);
        this.#options.recorder.record(record.swept());
      } else {
        await this.#visitAndRecord({ alive: true, record, knocked: new Set() }, channels);
      }
    }
  }

  #tell(): void {
    const progress = this.#pace.due();
    if (progress !== null) this.#options.onProgress?.(progress);
  }

  #result(): SweepResult {
    const { signal, onNotice, network } = this.#options;
    const refused = network.counters.refusedByGuard;
    if (refused > 0) onNotice?.(`${refused} packets were refused by the scope guard and not sent.`);
    return {
      outcome: signal.aborted ? 'interrupted' : 'complete',
      reason: signal.aborted ? interruption(signal) : null,
      asked: this.#pace.asked,
      alive: this.#pace.alive,
      cutShort: this.#cutShort,
      endings: this.#endings,
    };
  }
}

function interruption(signal: AbortSignal): string {
  const { reason } = signal;
  return reason instanceof Error && reason.message !== '' ? reason.message : 'stopped before the end';
}
