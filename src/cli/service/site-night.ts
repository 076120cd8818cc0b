import { withLease } from '../../../db/file/with-lease.ts';
import type { Night, NightContext } from '../../nightly/night.ts';
import type { RunRecord, RunUpdate } from '../../nightly/run-record.ts';
import { type RunOptions, runSweep } from '../../scan/run-sweep.ts';
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

async function sweepSite(night: Night, record: RunRecord, parts: NightParts): Promise<RunUpdate> {
  const { site, signal } = night;
  const [job] = await siteJobs([], { site }, parts.settings.config);
  if (job === undefined) throw new Error(`the config has no site ${site}`);
  return withLease(parts.inventory, `nightly (${site})`, signal, (own) =>
    runSweep(job, { ...sweepOptions(site, record, parts), signal: own }),
  );
}

function sweepOptions(
  site: string,
  { earlier, note }: RunRecord,
  parts: NightParts,
): Omit<RunOptions, 'signal'> {
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
    sameRun: earlier,
    ...(now && { now }),
    log: settings.log,
    onStarted: (sweepId: number) => void note({ sweepId }),
    onContinued: (sweep, sweepBefore) => say(continuesText(sweep, sweepBefore)),
    onNotice: say,
  };
}
