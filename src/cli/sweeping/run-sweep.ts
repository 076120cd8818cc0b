import type { Logger } from 'pino';
import { LeaseLost } from '../../../db/file/with-lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { createRecorder, type SweepRecorder } from '../../../db/sweeps/record.ts';
import { knownAddresses } from '../../../db/sweeps/seen.ts';
import { controllersSeen, noCounts, sweep as pastSweep } from '../../../db/sweeps/sweeps.ts';
import { scanners } from '../../../scanners/index.ts';
import { snmp } from '../../../scanners/snmp/index.ts';
import type { Fingerprints } from '../../model/fingerprint.ts';
import type { Network, NetworkLimits } from '../../model/network.ts';
import type { Policy } from '../../model/policy.ts';
import type { Scanner } from '../../model/scanner.ts';
import type { Progress, Sweep, SweepStart } from '../../model/sweep.ts';
import { openNetwork } from '../../net/open.ts';
import type { SweepBounds } from '../../sweep/options.ts';
import { sweep } from '../../sweep/sweep.ts';
import { withinPorts } from '../../sweep/within-ports.ts';
import { version } from '../../version.ts';
import { conclusionsWith } from '../conclusions.ts';
import { boundsOfJob } from './bounds-of-job.ts';
import { continuesText, settingsDigest, withEarlier } from './continuing.ts';
import { sessionScanners } from './credentials.ts';
import { addNames } from './names.ts';
import { declaredScanners, type SiteJob } from './site-job.ts';
import { keepHeapSmall } from './small-heap.ts';

/** What is the same for every site of one run. */
export interface RunOptions {
  readonly inventory: Inventory;
  readonly policies: readonly Policy[];
  readonly fingerprints: Fingerprints;
  readonly limits: Partial<NetworkLimits>;
  readonly listen: boolean;
  /** After how many silent sweeps a device is missing; as usual where left out. */
  readonly missingAfter?: number;
  /** After how many of them it is gone, once its removal was due; as usual where left out. */
  readonly goneAfter?: number;
  readonly allHosts: boolean;
  readonly resolve: boolean;
  /** The name servers that `resolve` asks; the system's where left out. */
  readonly nameServers?: readonly string[];
  /** Asks everybody, also where it could continue a sweep that was cut off. */
  readonly fresh: boolean;
  /** The sweep that this one goes on with however old it is, as a further part of one planned run. */
  readonly sameRun?: number | null;
  /** The clock of the record; the machine's where it is left out. */
  now?(): Date;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Called once the sweep has its number. */
  onBegun?(sweepId: number): void;
  onProgress?(progress: Progress): void;
  onNotice?(sentence: string): void;
  /** Called where the sweep continues one that was cut off. */
  onContinued?(sentence: string): void;
}

/** What a sweep of one site came to. */
export interface RunResult {
  readonly sweepId: number;
  readonly outcome: Sweep['outcome'];
  readonly reason: string | null;
}

/**
 * Sweeps one site from beginning to end and keeps the record of it, whatever happens: a sweep that fails is in the
 * inventory as failed, with the reason. The caller holds the lease.
 */
export async function runSweep(job: SiteJob, options: RunOptions): Promise<RunResult> {
  keepHeapSmall();
  const { inventory, log, fresh, sameRun = null } = options;
  const now = clockOf(options);
  const sweepId = beginSweep(inventory, sweepStart(job, options), { fresh, sameRun });
  let recorder: SweepRecorder | null = null;
  let network: Network | null = null;
  try {
    options.onBegun?.(sweepId);
    const continued = continuesText(inventory, sweepId);
    if (continued !== null) options.onContinued?.(continued);
    recorder = recorderOf(sweepId, job, options);
    network = await openNetwork({
      scope: job.scope,
      limits: { ...options.limits, rate: job.rate },
      paces: job.paces,
      log,
      version,
    });
    return await askAll({ inventory, sweepId, recorder, network, now }, job, options);
  } catch (error) {
    if (!(error instanceof LeaseLost))
      noteFailure(error, enderOf({ inventory, sweepId, recorder, network, now }));
    throw error;
  } finally {
    await network?.close();
  }
}

function recorderOf(sweepId: number, job: SiteJob, options: RunOptions): SweepRecorder {
  return createRecorder(options.inventory, {
    sweepId,
    site: job.site,
    at: clockOf(options),
    allHosts: options.allHosts,
    conclusions: conclusionsWith(options.policies, options.fingerprints),
    ...(options.missingAfter !== undefined && { missingAfter: options.missingAfter }),
    ...(options.goneAfter !== undefined && { goneAfter: options.goneAfter }),
  });
}

/** Sweeps, looks names up where that is wanted, and ends the record. */
async function askAll(record: BegunSweep, job: SiteJob, options: RunOptions): Promise<RunResult> {
  const { inventory, sweepId, recorder, network, now } = record;
  const { signal, log } = options;
  const result = await sweep({
    scope: job.scope,
    network,
    scanners: scannersOf(job, [
      ...scanners,
      ...job.also,
      ...(job.communities.length === 0 ? [] : [snmp(job.communities)]),
      ...sessionScanners(job, inventory, (sentence) => log.warn(sentence)),
    ]),
    ports: job.ports,
    recorder,
    known: [...controllersSeen(inventory, job.site, sweepId), ...knownAddresses(inventory, job.site)],
    askedAnyway: job.askedAnyway,
    before: recorder.before,
    bounds: boundsOf(job, options),
    paces: job.paces,
    listen: options.listen,
    signal,
    now,
    seed: sweepId,
    ...(options.onProgress && { onProgress: options.onProgress }),
    ...(options.onNotice && { onNotice: options.onNotice }),
    onBug: (error) => log.error({ err: error }, 'a scanner has a defect; please report it'),
  });
  if (options.resolve && !signal.aborted) await nameAll(record, job, options);
  if (signal.reason instanceof LeaseLost) throw signal.reason;
  const { endings, spared, doubted, fellSilent, findings, unheard } = result;
  const found = { endings, spared, doubted, fellSilent, findings };
  enderOf(record)(result.outcome, result.reason, found, unheard);
  return { sweepId, outcome: result.outcome, reason: result.reason };
}

/** Every address was asked by then: a name that is missing makes no sweep incomplete. */
async function nameAll({ inventory, sweepId, recorder }: BegunSweep, { site }: SiteJob, options: RunOptions) {
  const { signal, nameServers: servers, log } = options;
  const says = await addNames(
    { recorder, inventory, site, sweepId },
    { signal, ...(servers && { servers }) },
  );
  if (says !== null) log.warn(says);
}

type End = (
  outcome: Exclude<Sweep['outcome'], 'running'>,
  reason: string | null,
  found?: Found,
  unheard?: readonly string[],
) => void;

/** What the end of a sweep's record is made of; null what it never came to. */
interface SweepRecord {
  readonly inventory: Inventory;
  readonly sweepId: number;
  readonly recorder: SweepRecorder | null;
  readonly network: Network | null;
  now(): string;
}

/** A sweep that can ask and record. */
interface BegunSweep extends SweepRecord {
  readonly recorder: SweepRecorder;
  readonly network: Network;
}

/** Gives the function that ends the sweep's record. */
function enderOf(record: SweepRecord): End {
  const { inventory, sweepId, recorder, now } = record;
  return (outcome, reason, found = nothingFound, unheard = []) =>
    finishSweep(inventory, sweepId, {
      endedAt: now(),
      outcome,
      reason,
      counts: countsOf(record, found),
      recorder,
      unheard,
    });
}

/** What it counted; what it began with where it came to nothing. */
function countsOf({ inventory, sweepId, recorder, network }: SweepRecord, found: Found): Sweep['counts'] {
  if (recorder === null) return pastSweep(inventory, sweepId)?.counts ?? noCounts;
  return {
    ...noCounts,
    ...withEarlier(found, recorder.begunWith),
    ...recorder.covered(),
    ...recorder.tally(),
    ...(network && counted(network)),
  };
}

/** A disk that is full ends a sweep and takes no note of it either; the next sweep closes what this one left open. */
function noteFailure(error: unknown, end: End): void {
  try {
    end('failed', error instanceof Error ? error.message : String(error));
  } catch {
    // What ended the sweep is what is told.
  }
}

function scannersOf({ onlyPorts }: SiteJob, all: readonly Scanner[]): readonly Scanner[] {
  return onlyPorts === null ? all : withinPorts(all, onlyPorts);
}

type Found = Partial<Pick<Sweep['counts'], 'endings' | 'spared' | 'doubted' | 'fellSilent' | 'findings'>>;
const nothingFound: Found = {};

function counted({ counters }: Network): Pick<Sweep['counts'], 'conversations' | 'dropped'> {
  return { conversations: counters.conversations, dropped: counters.droppedOutOfScope };
}

function sweepStart(job: SiteJob, options: RunOptions): SweepStart {
  const { inventory, policies, fingerprints, allHosts, listen } = options;
  const { site, scope, ports } = job;
  return {
    site,
    startedAt: clockOf(options)(),
    targets: scope.targets,
    exclusions: scope.exclusions,
    addresses: scope.size.toString(),
    ports: ports.full,
    scanners: declaredScanners(job).map(({ id }) => id),
    policies: policies.map(({ id, version: of }) => ({ id, version: of })),
    fingerprints: fingerprints.version,
    allHosts,
    version,
    manner: settingsDigest(job, listen, inventory),
  };
}

/** How many targets are in flight; says so where this machine holds the sweep back. */
function boundsOf(job: SiteJob, { limits, log }: RunOptions): SweepBounds {
  const { bounds, held, descriptors } = boundsOfJob(job, limits);
  if (held !== null) log.warn({ descriptors }, held);
  return bounds;
}

function clockOf({ now = () => new Date() }: Pick<RunOptions, 'now'>): () => string {
  return () => now().toISOString();
}
