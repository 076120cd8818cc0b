import { deadline } from '../abort/deadline.ts';
import type { Address } from '../model/address.ts';
import type { SweptHost } from '../model/sweep.ts';
import type { Discovered } from './discovered.ts';
import { handledLater } from './handled-later.ts';
import { HostRecord } from './host-record.ts';
import { isEmpty, MiddleboxFilter, type ScannedHost } from './middlebox-filter.ts';
import { addNeighbour } from './neighbour.ts';
import { type HostScanContext, scanHost } from './scan-host.ts';
import { type Permit, Semaphore } from './semaphore.ts';
import { SlowNetworks } from './slow-networks.ts';
import type { RunningSweep, SweepContext } from './sweep-context.ts';

/** The host scans of one sweep. Each has a time limit, and its host is recorded if it is accepted. */
export class HostScans {
  /** Decides which hosts are recorded. */
  readonly middleboxes: MiddleboxFilter;
  readonly #sweep: RunningSweep;
  readonly #slow: SlowNetworks;
  readonly #places: Semaphore;
  readonly #started = new Set<Address>();
  readonly #cut = new Set<Address>();
  /** Resolves when there is room for another host to be written. */
  #room: Promise<void> = Promise.resolve();
  #rejected = 0;

  constructor(sweep: RunningSweep) {
    const { scope, known, networkRates } = sweep.options;
    this.#sweep = sweep;
    this.#slow = new SlowNetworks(networkRates);
    this.#places = new Semaphore(() => sweep.inFlight.scanning);
    this.middleboxes = new MiddleboxFilter(scope, known, {
      accepted: (host, end) => this.#keep(host, end),
      rejected: (count, toEnd) => this.#reject(count, toEnd),
    });
  }

  /** How many hosts were not accepted. */
  get rejected(): number {
    return this.#rejected;
  }

  /** Hosts whose time or budget of requests was over before they had been scanned completely. */
  get cut(): ReadonlySet<Address> {
    return this.#cut;
  }

  /** How many hosts were scanned. */
  get count(): number {
    return this.#started.size;
  }

  /** Adds what a host sent after its scan. */
  add(host: SweptHost): void {
    this.#write(host);
  }

  /** Whether the host scan of this address has started. */
  hasStarted(address: Address): boolean {
    return this.#started.has(address);
  }

  /** Scans one host when its network's rate allows, hands it to the writer and waits for room there. True if it was scanned completely. */
  async scan(host: Discovered, context: SweepContext): Promise<boolean> {
    const toEnd = await this.#slow.hold(host.address, () => this.#scanInTurn(host, context));
    await this.#room;
    return toEnd;
  }

  /** With a place among host scans, which it has only while it connects. */
  async #scanInTurn(host: Discovered, context: SweepContext): Promise<boolean> {
    const place = this.#places.permit();
    await place.acquire();
    const inTime = () => this.#scanInTime(host, context, place);
    return this.#sweep.watchdog.watch(host.address, inTime).finally(() => place.release());
  }

  async #scanInTime(host: Discovered, context: SweepContext, place: Permit): Promise<boolean> {
    const { options, stalls } = this.#sweep;
    const { signal, now, network } = options;
    const record = new HostRecord(host.address, now);
    this.#started.add(host.address);
    const scan = () => this.#scan(record, host, { ...context, place });
    if (await stalls.over(scan, () => signal.aborted)) record.cutOff();
    await addNeighbour(record, network);
    if (!record.reached && !signal.aborted) this.#sweep.progress.unreached += 1;
    else if (record.isCut && !signal.aborted) this.#cut.add(host.address);
    return this.#weigh(record.swept(), record.reached && !record.isCut && !signal.aborted);
  }

  /** One host scan within its time limit; true if the time ran out. */
  async #scan(record: HostRecord, host: Discovered, context: HostScanContext): Promise<boolean> {
    const { options, inFlight } = this.#sweep;
    const { signal, bounds } = options;
    const limit = deadline(signal, bounds.hostMs, () => inFlight.lostMs);
    try {
      await scanHost(record, host.probed, context, limit.signal);
    } finally {
      limit.release();
    }
    return limit.expired;
  }

  /** Records what a host sent, or leaves that to {@link MiddleboxFilter}; true if it counts as scanned. */
  #weigh(host: SweptHost, ended: boolean): boolean {
    const { policy, progress } = this.#sweep;
    const { address } = host;
    const mode = policy.modeOf(address);
    if (mode === 'datagrams' || mode === 'controller') {
      policy.spared(address);
      progress.setAside += ended ? 1 : 0;
      this.#keep(host, { toEnd: false });
      return false;
    }
    const doubtful = mode === 'doubtful';
    if (doubtful && ended && isEmpty(host)) policy.noteSilent(address);
    this.middleboxes.add({ host, doubtful, toEnd: ended });
    return ended;
  }

  #keep(host: SweptHost, { toEnd }: Pick<ScannedHost, 'toEnd'>): void {
    this.#write({ ...host, fullyScanned: toEnd });
    if (toEnd) this.#sweep.options.recorder.scanned(host.address);
  }

  #write(host: SweptHost): void {
    // A writer that failed once fails from then on.
    this.#room = handledLater(this.#sweep.options.recorder.record(host));
  }

  #reject(count: number, toEnd: number): void {
    const { progress } = this.#sweep;
    this.#rejected += count;
    progress.scanned -= toEnd;
    progress.alive -= count;
    progress.setAside += count;
  }
}
