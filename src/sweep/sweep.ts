import { type Linked, linked } from '../abort/linked.ts';
import type { Address } from '../model/address.ts';
import { addressesInOrder, knownFirst } from './addresses.ts';
import { DatagramInbox } from './datagram-inbox.ts';
import { queryOthers } from './discover.ts';
import type { Discovered } from './discovered.ts';
import { Discoveries } from './discoveries.ts';
import { droppedText, sumOf } from './dropped-replies.ts';
import { forEachAtMost } from './for-each-at-most.ts';
import { handledLater } from './handled-later.ts';
import { HostRecord } from './host-record.ts';
import { HostScanPolicy } from './host-scan-policy.ts';
import { HostScans } from './host-scans.ts';
import { InFlight } from './in-flight.ts';
import { LocalFailures } from './local-failures.ts';
import { goesFirst, holdsBack, NetworkBarrier, smallScope } from './network-barrier.ts';
import type { Channels, SweepOptions, SweepResult } from './options.ts';
import { outcomeOf } from './outcome.ts';
import { PathCheck } from './path-check.ts';
import { ProgressMeter } from './progress-meter.ts';
import { Queue } from './queue.ts';
import { addReceived } from './scan-host.ts';
import {
  allNodesOnSegments,
  type DiscoveryGaps,
  discoverOnSegments,
  listenForControllers,
  openChannels,
} from './segment-discovery.ts';
import { Semaphore } from './semaphore.ts';
import { Stalls } from './stalls.ts';
import type { RunningSweep, SweepContext } from './sweep-context.ts';
import { Warnings } from './warnings.ts';
import { Watchdog } from './watchdog.ts';

/** How many hosts are in hand for each one that is connected to: they wait for answers to datagrams, or for their turn. */
const inHandForEach = 3;

/**
 * One sweep: listens on the local segments in scope, discovers hosts at every address once, scans each host that showed life, and
 * hands each to the recorder as soon as its scan is over. Never throws for anything the network or a device does. When
 * `signal` fires it stops scanning, records the hosts in hand and ends `interrupted`. If addresses could not be reached, it
 * ends `partial`.
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
  readonly #sweep: RunningSweep;
  /** The sweep's own signal: it fires with the caller's, or with an error that ends the sweep, as when the recorder cannot write. */
  readonly #halt: Linked;
  readonly #inbox = new DatagramInbox();
  readonly #endings: SweepResult['endings'] = {};
  #gaps: DiscoveryGaps = { scanners: [], because: [] };
  readonly #path: PathCheck;
  readonly #warnings: Warnings;
  readonly #hostScans: HostScans;
  /** Whether a host that showed life has to wait for its scan until its whole network has been through host discovery. */
  readonly #holdsBack: (address: Address) => boolean;
  /** Fires when every address has been scanned. */
  readonly #over = new AbortController();

  constructor(options: SweepOptions, halt: Linked) {
    this.#halt = halt;
    this.#options = { ...options, signal: halt.signal };
    this.#holdsBack = holdsBack(options);
    const policy = new HostScanPolicy(this.#options);
    options.network.restrain((address, flow) => policy.mayStart(address, flow));
    this.#sweep = {
      options: this.#options,
      progress: new ProgressMeter(options),
      policy,
      watchdog: new Watchdog({ onNotice: options.onNotice }),
      stalls: new Stalls(),
      inFlight: new InFlight(options.bounds),
      failures: new LocalFailures(options.onNotice),
    };
    this.#path = new PathCheck(this.#options, (address) => policy.modeOf(address) === 'full');
    this.#warnings = new Warnings(this.#options);
    this.#hostScans = new HostScans(this.#sweep);
  }

  async toEnd(): Promise<SweepResult> {
    const channels = await openChannels(this.#options, this.#inbox, this.#sweep.policy);
    const overheard = await listenForControllers(this.#options, this.#inbox, this.#sweep.policy);
    const context = this.#context(channels);
    const stopWatchdog = this.#sweep.watchdog.start();
    const stopClock = this.#sweep.stalls.start();
    const stopBeat = this.#sweep.inFlight.start();
    try {
      const before = handledLater(this.#warnings.before(this.#path, this.#sweep.policy));
      const carried = handledLater(this.#path.carriesWhile(this.#over.signal));
      await this.#discoverAndScan(context, await allNodesOnSegments(this.#options));
      await this.#readLateAnswers(context);
      await before;
      const { scanners, because } = await context.segmentsQueried;
      const { dropped } = this.#inbox;
      this.#gaps = {
        scanners: [...new Set([...scanners, ...dropped.keys()])],
        because: [...because, ...overheard.because, ...droppedText(dropped)],
      };
      this.#over.abort();
      await this.#warnings.after({
        path: this.#path,
        carried: await carried,
        policy: this.#sweep.policy,
        middleboxes: this.#hostScans.middleboxes,
        gaps: this.#gaps,
        hostsScanned: this.#hostScans.count,
        cut: this.#hostScans.cut,
        failures: this.#sweep.failures,
      });
      await this.#options.recorder.written();
    } finally {
      this.#over.abort();
      stopWatchdog();
      stopClock();
      stopBeat();
      // An error of this was thrown already, or is the same.
      await Promise.allSettled([this.#options.recorder.written()]);
      await Promise.all([overheard.end(), ...[...channels.values()].map((channel) => channel.close())]);
    }
    this.#options.onProgress?.(this.#sweep.progress.progress());
    return this.#result();
  }

  #context(channels: Channels): SweepContext {
    return {
      options: this.#options,
      channels,
      toEveryAddress: [...channels].flatMap(([{ audience }, one]) =>
        audience === 'every-address' ? one : [],
      ),
      inbox: this.#inbox,
      segmentsQueried: discoverOnSegments(this.#options, this.#inbox),
      endings: this.#endings,
      policy: this.#sweep.policy,
      goesFirst: goesFirst(this.#options),
      fellSilent: (address) => this.#warnings.fellSilent(address),
      pings: new Semaphore(this.#options.bounds.pinging),
    };
  }

  async #discoverAndScan(context: SweepContext, found: ReadonlySet<Address>): Promise<void> {
    const { bounds, scope } = this.#options;
    const toScan = new Queue<Discovered>(bounds.scanning);
    const hostScans = this.#scanAll(toScan, context);
    const barrier = new NetworkBarrier((host) => toScan.push(host));
    const discoveries = new Discoveries(this.#sweep, context, {
      silent: (found) => {
        this.#notAlive(found);
        barrier.discovered(found.address, null);
      },
      alive: async (found) => {
        const host = await this.#look(found, context);
        const waits = this.#holdsBack(host.address);
        barrier.discovered(host.address, waits ? host : null);
        if (!waits) toScan.push(host);
      },
      room: () => toScan.room(),
    })
      .run(addressesInOrder(this.#options, barrier, { knownBlocksNetwork: scope.size <= smallScope, found }))
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        barrier.over();
        toScan.close();
      });
    const ends = await Promise.allSettled([hostScans, discoveries, context.segmentsQueried]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Empties the queue even after the signal has fired: hosts in hand are recorded with what they have sent so far. */
  #scanAll(toScan: Queue<Discovered>, context: SweepContext): Promise<void> {
    const { bounds } = this.#options;
    return forEachAtMost(
      toScan,
      () => bounds.scanning * inHandForEach,
      async (host) => {
        try {
          const toEnd = await this.#hostScans.scan(host, context);
          this.#sweep.progress.hostScanned({ toEnd });
          this.#report();
        } catch (error) {
          // At once: nothing takes hosts from the queue any more, and discoveries wait for room in it.
          toScan.letGo();
          this.#fail(error);
        }
      },
    );
  }

  /** Stops everything else: what cannot be recorded is not to be scanned either. */
  #fail(error: unknown): never {
    this.#halt.abort(error);
    throw error;
  }

  #notAlive({ address, complete }: Discovered): void {
    if (this.#options.signal.aborted) return;
    if (!complete) this.#sweep.progress.unreached += 1;
    else if (this.#sweep.policy.modeOf(address) === 'datagrams') {
      this.#sweep.policy.spared(address);
      this.#sweep.progress.setAside += 1;
    } else {
      this.#options.recorder.scanned(address);
      this.#sweep.progress.silent();
      this.#hostScans.middleboxes.silent(address);
    }
    this.#report();
  }

  /** Finds out what kind of host it is (an industrial controller, for one) before it is sent anything else. */
  async #look(found: Discovered, { channels }: SweepContext): Promise<Discovered> {
    const host = await this.#sweep.policy.look(found, channels);
    this.#path.replied(found);
    return host;
  }

  /** Adds answers that came in after their sender's scan; a sender that has had no host scan gets it now. */
  async #readLateAnswers(context: SweepContext): Promise<void> {
    const { bounds, before } = this.#options;
    const late = this.#inbox.waiting().values();
    await forEachAtMost(
      late,
      () => bounds.scanning,
      async (address) => {
        if (this.#hostScans.hasStarted(address) || before?.has(address) === true) {
          const record = new HostRecord(address, this.#options.now);
          addReceived(record, context);
          record.incomplete();
          this.#hostScans.add(record.swept());
        } else {
          const others = handledLater(queryOthers(address, context));
          const found = await this.#look({ address, alive: true, complete: true, probed: [] }, context);
          await this.#hostScans.scan(found, context);
          await others;
          this.#sweep.progress.late();
        }
        this.#report();
      },
    );
  }

  #report(): void {
    const progress = this.#sweep.progress.due();
    if (progress !== null) this.#options.onProgress?.(progress);
  }

  #result(): SweepResult {
    const { signal, onNotice, network, scope, before } = this.#options;
    const refused = network.counters.refusedByGuard;
    if (refused > 0)
      onNotice?.(
        `${refused} ${refused === 1 ? 'packet was' : 'packets were'} refused by the scope guard and not sent.`,
      );
    const { scanned, alive, unreached } = this.#sweep.progress;
    return {
      ...outcomeOf({
        signal,
        addresses: scope.size,
        unreached,
        unsearched: scope.unsearched,
        alive: alive - (before?.alive ?? 0),
        hostsScanned: this.#hostScans.count,
        cut: this.#hostScans.cut.size,
        known: knownFirst(this.#options).size,
        warnings: this.#warnings.result.warnings,
      }),
      scanned,
      alive,
      spared: this.#sweep.policy.sparedInAll,
      rejected: this.#hostScans.rejected,
      ...this.#warnings.result,
      unfinished: [...this.#hostScans.cut],
      endings: this.#endings,
      droppedReplies: sumOf(this.#inbox.dropped),
      receiveFailed: this.#gaps.scanners,
    };
  }
}
