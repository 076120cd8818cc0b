import type { Logger } from 'pino';
import type { ConclusionVersions } from '../../db/evidence/store-conclusion.ts';
import { LeaseLost } from '../../db/file/with-lease.ts';
import type { Inventory } from '../../db/inventory.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { knownAddresses } from '../../db/sweeps/known-addresses.ts';
import { doneBefore } from '../../db/sweeps/progress.ts';
import { controllersSeen, noCounts, sweep as pastSweep } from '../../db/sweeps/sweeps.ts';
import { snmp } from '../../scanners/snmp/index.ts';
import { given } from '../model/given.ts';
import type { Network, NetworkLimits } from '../model/network.ts';
import type { Scanner } from '../model/scanner.ts';
import type { Sweep, SweepStart } from '../model/sweep.ts';
import { openNetwork } from '../net/open.ts';
import type { SweepBounds, SweepRun } from '../sweep/options.ts';
import { sweep } from '../sweep/sweep.ts';
import { withinPorts } from '../sweep/within-ports.ts';
import { version } from '../version.ts';
import { boundsOfJob } from './bounds-of-job.ts';
import { settingsDigest } from './continuing.ts';
import { sessionScanners } from './credentials.ts';
import { addNames } from './reverse-names.ts';
import { declaredScanners, type SiteJob, scannersOf } from './site-job.ts';
import { keepHeapSmall } from './small-heap.ts';
import { endRecord, recordFailure, type SweepRecord } from './sweep-record.ts';
import type { WriterPort } from './writer-port.ts';
import { WriterThread } from './writer-thread.ts';

/** What is the same for every site of one run. */
export interface RunOptions extends SweepRun {
  readonly inventory: Inventory;
  /** The versions of the fingerprints and of the active policies. */
  readonly versions: ConclusionVersions;
  /** Starts what identifies hosts with them and writes them, for so many addresses: `serveWriter`, in a thread or on this one. */
  startWriter(addresses: bigint): WriterPort;
  readonly limits: Partial<NetworkLimits>;
  /** After how many complete sweeps without an answer a device is missing; the inventory's default if left out. */
  readonly missingAfter?: number;
  /** After how many of them it is gone, once its removal was due; the inventory's default if left out. */
  readonly goneAfter?: number;
  /** Records hosts that are not cameras, too. */
  readonly allHosts: boolean;
  /** Looks up the reverse DNS names of the devices found. */
  readonly resolve: boolean;
  /** The name servers that `resolve` queries; the system's if left out. */
  readonly nameServers?: readonly string[];
  /** Scans every address, even if a sweep that was cut off could be continued. */
  readonly fresh: boolean;
  /** The sweep that this one continues, however old it is, because both are parts of one planned run. */
  readonly sameRun?: number | null;
  /** The clock for the record; the machine's if left out. */
  now?(): Date;
  readonly log: Logger;
  /** Called once the sweep has its number. */
  onStarted?(sweepId: number): void;
  /** Called if the sweep continues `earlier`, which was cut off. */
  onContinued?(sweep: Sweep, earlier: Sweep): void;
}

/** The result of a sweep of one site. */
export interface RunResult {
  readonly sweepId: number;
  readonly outcome: Sweep['outcome'];
  readonly reason: string | null;
}

/** A sweep that is ready to scan and to record. */
interface OpenSweep extends SweepRecord {
  readonly writer: WriterThread;
  readonly network: Network;
}

/**
 * Sweeps one site from beginning to end and keeps its record, whatever happens: a sweep that fails is in the inventory as failed,
 * with the reason. The caller holds the lease. Throws what ended the sweep, including LeaseLost.
 */
export async function runSweep(job: SiteJob, options: RunOptions): Promise<RunResult> {
  const { inventory, log, fresh, sameRun = null } = options;
  const now = clockOf(options);
  const sweepId = beginSweep(inventory, sweepStart(job, options), { fresh, sameRun });
  let writer: WriterThread | null = null;
  let network: Network | null = null;
  const mayGrow = keepHeapSmall();
  try {
    options.onStarted?.(sweepId);
    tellContinued(sweepId, options);
    writer = writerOf(sweepId, job, options);
    network = await openNetwork({ ...job, limits: options.limits, log, version });
    return await sweepAll({ inventory, sweepId, writer, network, now }, job, options);
  } catch (error) {
    // The process that took over the lease keeps the record from then on.
    if (!(error instanceof LeaseLost))
      await recordFailure({ inventory, sweepId, writer, network, now }, error);
    throw error;
  } finally {
    await network?.close();
    await writer?.close();
    mayGrow();
  }
}

function tellContinued(sweepId: number, { inventory, onContinued }: RunOptions): void {
  const started = pastSweep(inventory, sweepId);
  const earlier = started?.continues == null ? null : pastSweep(inventory, started.continues);
  if (started !== null && earlier !== null) onContinued?.(started, earlier);
}

function writerOf(sweepId: number, job: SiteJob, options: RunOptions): WriterThread {
  const { inventory, allHosts, missingAfter, goneAfter, log } = options;
  const of = { sweepId, site: job.site, allHosts, ...given({ missingAfter, goneAfter }) };
  return new WriterThread(
    options.startWriter(job.scope.size),
    { path: inventory.path, options: of },
    {
      tally: pastSweep(inventory, sweepId)?.counts ?? noCounts,
      now: clockOf(options),
      onNotice: (sentence) => log.warn(sentence),
    },
  );
}

/** Sweeps, looks names up if requested, and ends the record. */
async function sweepAll(record: OpenSweep, job: SiteJob, options: RunOptions): Promise<RunResult> {
  const { inventory, sweepId, writer, network, now } = record;
  const { signal, log } = options;
  const result = await sweep({
    ...job,
    ...options,
    network,
    scanners: madeScanners(job, inventory, (sentence) => log.warn(sentence)),
    recorder: writer,
    known: [...controllersSeen(inventory, job.site, sweepId), ...knownAddresses(inventory, job.site)],
    before: doneBefore(inventory, sweepId),
    bounds: boundsOf(job, options),
    now,
    seed: sweepId,
    onBug: (error) => log.error({ err: error }, 'a scanner has a defect; please report it'),
  });
  if (options.resolve && !signal.aborted) await nameAll(record, job, options);
  if (signal.reason instanceof LeaseLost) throw signal.reason;
  const { outcome, reason, endings, spared, rejected, receiveFailed, fellSilent, droppedReplies, warnings } =
    result;
  await endRecord(record, {
    outcome,
    reason,
    found: { outcomes: endings, skipped: spared, rejected, fellSilent, droppedReplies, warnings },
    receiveFailed,
  });
  return { sweepId, outcome, reason };
}

/** By now every address has been scanned, so a missing name makes no sweep incomplete. */
async function nameAll({ inventory, sweepId, writer }: OpenSweep, { site }: SiteJob, options: RunOptions) {
  const { signal, nameServers: servers, log } = options;
  const incomplete = await addNames(
    { writer, inventory, site, sweepId },
    { signal, ...(servers && { servers }) },
  );
  if (incomplete !== null) log.warn(incomplete);
}

function madeScanners(
  job: SiteJob,
  inventory: Inventory,
  onNotice: (sentence: string) => void,
): readonly Scanner[] {
  const all = scannersOf<Scanner>(job, {
    snmp: () => snmp(job.communities),
    sessions: () => sessionScanners(job, inventory, onNotice),
  });
  return job.onlyPorts === null ? all : withinPorts(all, job.onlyPorts);
}

function sweepStart(job: SiteJob, options: RunOptions): SweepStart {
  const { inventory, versions, allHosts, listen } = options;
  const { site, scope, ports } = job;
  return {
    site,
    startedAt: clockOf(options)(),
    targets: scope.targets,
    exclusions: scope.exclusions,
    addresses: scope.size.toString(),
    ports: ports.full,
    scanners: declaredScanners(job).map(({ id }) => id),
    ...versions,
    allHosts,
    version,
    settingsDigest: settingsDigest(job, listen, inventory),
  };
}

/** How many targets are in flight; logs a warning if this machine limits the sweep. */
function boundsOf(job: SiteJob, { limits, log }: RunOptions): SweepBounds {
  const { bounds, slowed, descriptors } = boundsOfJob(job, limits);
  if (slowed !== null) log.warn({ descriptors }, slowed);
  return bounds;
}

function clockOf({ now = () => new Date() }: Pick<RunOptions, 'now'>): () => string {
  return () => now().toISOString();
}
