import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inventory } from '../../db/inventory.ts';
import { type NightlyRun, recordRun } from '../../db/runs.ts';
import { exportTo } from '../export/index.ts';
import type { Policy } from '../model/policy.ts';
import { pause } from '../nightly/pause.ts';
import { reportFor } from './report.ts';
import { runSweep } from './run-sweep.ts';
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
  readonly set: Settings;
}

/** Between two looks at whether another sweep has let go of the inventory, in milliseconds. */
const retryMs = 30_000;

/**
 * Runs a site's night: waits while another sweep holds the inventory, sweeps, notes the outcome, exports the flagged list.
 * An error ends this night and not the service; it is in the log and in the inventory.
 */
export async function runNight(night: Night, context: NightContext): Promise<void> {
  const { log } = context.set;
  const note = (outcome: NightlyRun['outcome'], sweepId: number | null, reason: string | null) =>
    recordRun(context.inventory, {
      site: night.site,
      scheduledFor: night.scheduledFor.toISOString(),
      startedAt,
      sweepId,
      outcome,
      reason,
    });
  const startedAt = new Date().toISOString();
  log.info({ site: night.site, scheduledFor: night.scheduledFor.toISOString() }, 'the night begins');
  try {
    const result = await sweepWhenFree(night, context);
    if (result === null) return;
    note(result.outcome, result.sweepId, result.reason);
    log.info({ site: night.site, ...result }, 'the night is over');
    await exportFlagged(night.site, context);
  } catch (error) {
    log.error({ site: night.site, err: error }, 'the night failed');
    note('failed', null, error instanceof Error ? error.message : String(error));
  }
}

/** Null where the service was stopped before the inventory was free: then the run is caught up at the next start. */
async function sweepWhenFree(night: Night, { inventory, policies, set }: NightContext) {
  const [job] = await siteJobs([], { site: night.site, listen: true }, set);
  if (job === undefined) throw new Error(`the config has no site ${night.site}`);
  while (!night.signal.aborted) {
    try {
      return await withLease(inventory, `nightly (${night.site})`, night.signal, (signal) =>
        runSweep(job, {
          inventory,
          policies,
          limits: { perHost: set.config.perHost },
          listen: true,
          allHosts: false,
          resolve: false,
          log: set.log,
          signal,
          onNotice: (sentence) => set.log.info({ site: night.site }, sentence),
        }),
      );
    } catch (error) {
      if (!(error instanceof LeaseTaken)) throw error;
      set.log.warn({ site: night.site }, error.message);
      await pause(retryMs, night.signal);
    }
  }
  return null;
}

/** Writes the site's flagged devices, one file for each format, replacing last night's. */
async function exportFlagged(site: string, { inventory, policies, set }: NightContext): Promise<void> {
  const { exportDirectory, format } = set.config.nightly;
  if (exportDirectory === null) return;
  await mkdir(exportDirectory, { recursive: true, mode: 0o750 });
  const report = reportFor(inventory, policies, { site, flagged: true });
  for (const ending of format) {
    // Site names are checked by the config: letters, digits, dots, hyphens and underscores only.
    const file = join(exportDirectory, `${site}-flagged.${ending}`);
    await exportTo(file, report);
    set.log.info({ site, file, devices: report.devices.length }, 'flagged devices exported');
  }
}
