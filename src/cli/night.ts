import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseDamaged } from '../../db/check.ts';
import type { Inventory } from '../../db/inventory.ts';
import { lastRun, type NightlyRun, recordRun } from '../../db/runs.ts';
import { exportTo } from '../export/index.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { pause } from '../nightly/pause.ts';
import { reportFor } from './report.ts';
import { type RunResult, runSweep } from './run-sweep.ts';
import type { Settings } from './settings.ts';
import { siteJobs } from './sites.ts';
import { LeaseTaken, withLease } from './sweep-lease.ts';

/** One planned run of one site. */
export interface Night {
  readonly site: string;
  readonly scheduledFor: Date;
  readonly signal: AbortSignal;
}

/** What a night works with. */
export interface NightContext {
  readonly inventory: Inventory;
  readonly policies: readonly Policy[];
  readonly fingerprints: Fingerprints;
  readonly set: Settings;
}

/** Between two looks at whether another sweep has let go of the inventory, in milliseconds. */
const retryMs = 5_000;

/** Kept with a run that is made again because the process died in the middle of it. */
const again = 'The service ended in the middle of this run without being told to; it is run again, once.';

/**
 * The time up to which a site's runs are done, or null where it never ran. A run that was stopped (a restart of the
 * service) is not done, so the next start catches it up. One that took the process with it is tried once more and
 * then left: a machine that dies of a sweep must not sweep for ever.
 */
export function doneUntil(inventory: Inventory, site: string): string | null {
  const last = lastRun(inventory, site);
  if (last === null) return null;
  const open = last.outcome === 'interrupted' || (last.outcome === 'running' && last.reason !== again);
  return open ? new Date(Date.parse(last.scheduledFor) - 1).toISOString() : last.scheduledFor;
}

/**
 * Runs a site's night: waits while another sweep holds the inventory, sweeps, notes the outcome, exports the flagged list.
 * An error ends this night and not the service; it is in the log and in the inventory.
 */
export async function runNight(night: Night, context: NightContext): Promise<void> {
  const { inventory, set } = context;
  const { site } = night;
  if (!isSound(inventory, site, set)) return;
  const run = { site, scheduledFor: night.scheduledFor.toISOString(), startedAt: new Date().toISOString() };
  const note = (became: Pick<NightlyRun, 'sweepId' | 'outcome' | 'reason'>) =>
    recordRun(inventory, { ...run, ...became });
  const before = lastRun(inventory, site);
  const died = before?.outcome === 'running' && before.reason !== again;
  note({ sweepId: null, outcome: 'running', reason: died ? again : null });
  set.log.info({ site, scheduledFor: run.scheduledFor }, 'the night begins');
  try {
    const { sweepId, outcome, reason } = await sweepWhenFree(night, context);
    note({ sweepId, outcome, reason });
    set.log.info({ site, sweep: sweepId, outcome, reason }, 'the night is over');
    if (sweepId !== null) await exportFlagged(site, context);
  } catch (error) {
    set.log.error({ site, err: error }, 'the night failed');
    note({
      sweepId: null,
      outcome: 'failed',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** A damaged inventory is left as it is: the night is not even noted in it. */
function isSound(inventory: Inventory, site: string, { log }: Settings): boolean {
  try {
    refuseDamaged(inventory);
    return true;
  } catch (error) {
    log.error({ site, err: error }, 'the night was left out');
    return false;
  }
}

/** What became of a night; no sweep where the service was stopped before the inventory was free. */
type NightResult = Omit<RunResult, 'sweepId'> & { readonly sweepId: number | null };

async function sweepWhenFree(night: Night, context: NightContext): Promise<NightResult> {
  const { inventory, policies, fingerprints, set } = context;
  const [job] = await siteJobs([], { site: night.site, listen: true }, set);
  if (job === undefined) throw new Error(`the config has no site ${night.site}`);
  let told = false;
  while (!night.signal.aborted) {
    try {
      return await withLease(inventory, `nightly (${night.site})`, night.signal, (signal) =>
        runSweep(job, {
          inventory,
          policies,
          fingerprints,
          limits: { perHost: set.config.perHost },
          listen: true,
          allHosts: false,
          resolve: false,
          fresh: false,
          log: set.log,
          signal,
          onContinued: (sentence) => set.log.info({ site: night.site }, sentence),
          onNotice: (sentence) => set.log.info({ site: night.site }, sentence),
        }),
      );
    } catch (error) {
      if (!(error instanceof LeaseTaken)) throw error;
      if (!told) set.log.warn({ site: night.site }, `${error.message} The night waits.`);
      told = true;
      await pause(retryMs, night.signal);
    }
  }
  return {
    sweepId: null,
    outcome: 'interrupted',
    reason: 'The service was stopped before the inventory was free.',
  };
}

/**
 * Writes the site's flagged devices, one file for each format, replacing last night's. A disk that is full costs the
 * files and a line in the log; the night itself is done.
 */
async function exportFlagged(site: string, context: NightContext): Promise<void> {
  const { inventory, policies, fingerprints, set } = context;
  const { exportDirectory, format } = set.config.nightly;
  if (exportDirectory === null) return;
  try {
    await mkdir(exportDirectory, { recursive: true, mode: 0o750 });
    const report = reportFor(inventory, policies, { site, flagged: true }, fingerprints);
    for (const ending of format) {
      // The config lets no site name hold a slash, a backslash or a control character, nor begin with a dot.
      const file = join(exportDirectory, `${site}-flagged.${ending}`);
      await exportTo(file, report);
      set.log.info({ site, file, devices: report.devices.length }, 'flagged devices exported');
    }
  } catch (error) {
    set.log.error({ site, err: error }, 'the flagged devices could not be exported');
  }
}
