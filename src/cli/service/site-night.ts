import { withLease } from '../../../db/file/with-lease.ts';
import type { Night, NightContext } from '../../nightly/night.ts';
import type { RunRecord, RunUpdate } from '../../nightly/run-record.ts';
import type { SweepRequest } from '../../nightly/sweep-desk.ts';
import { type RunOptions, type RunResult, runSweep } from '../../scan/run-sweep.ts';
import { siteJobs } from '../../scan/site-jobs.ts';
import { continuesText } from '../../text/sweep.ts';
import { writerWith } from '../writer/start-thread.ts';
import { exportFlagged } from './night-export.ts';
import type { NightParts } from './night-parts.ts';

/** What a night works with: it sweeps as `scan` does and exports as `export` does, by the config in force. */
export function nightContext(parts: NightParts): NightContext {
  const { inventory, settings, now } = parts;
  return {
    inventory,
    config: settings.config,
    log: settings.log,
    now,
    sweep: (night, record) => sweepSite(night, record, parts),
    exportFlagged: (site) => exportFlagged(site, parts),
  };
}

/** Sweeps a site of the config, or some targets there, once, outside its schedule. Rejects with LeaseTaken while another process holds the inventory. */
export async function sweepOnce(
  { site, targets }: SweepRequest,
  signal: AbortSignal,
  parts: NightParts,
): Promise<void> {
  const { sweepId, outcome, reason } = await sweepWith(
    { site, targets, signal, holder: 'sweep' },
    null,
    parts,
  );
  parts.settings.log.info({ site, sweep: sweepId, outcome, reason }, 'the requested sweep is over');
}

function sweepSite({ site, signal }: Night, record: RunRecord, parts: NightParts): Promise<RunUpdate> {
  return sweepWith({ site, targets: [], signal, holder: 'nightly' }, record, parts);
}

interface Sweeping {
  readonly site: string;
  /** None: all of it. */
  readonly targets: readonly string[];
  readonly signal: AbortSignal;
  /** What holds the lease. */
  readonly holder: string;
}

async function sweepWith(
  { site, targets, signal, holder }: Sweeping,
  record: RunRecord | null,
  parts: NightParts,
): Promise<RunResult> {
  const [job] = await siteJobs(targets, { site }, parts.settings.config);
  if (job === undefined) throw new Error(`the config has no site ${site}`);
  return withLease(parts.inventory, `${holder} (${site})`, signal, (own) =>
    runSweep(job, { ...sweepOptions(site, record, parts), signal: own }),
  );
}

function sweepOptions(site: string, record: RunRecord | null, parts: NightParts): Omit<RunOptions, 'signal'> {
  const { inventory, policies, fingerprints, settings, now } = parts;
  const say = (sentence: string) => settings.log.info({ site }, sentence);
  return {
    inventory,
    ...writerWith(policies, fingerprints),
    limits: { perHost: settings.config.perHost },
    missingAfter: settings.config.missingAfter,
    goneAfter: settings.config.goneAfter,
    listen: true,
    allHosts: false,
    resolve: false,
    fresh: false,
    sameRun: record?.earlier ?? null,
    ...(now && { now }),
    log: settings.log,
    onStarted: (sweepId: number) => {
      record?.note({ sweepId });
      parts.onStarted?.(sweepId);
    },
    onContinued: (sweep, sweepBefore) => say(continuesText(sweep, sweepBefore)),
    onNotice: say,
  };
}
