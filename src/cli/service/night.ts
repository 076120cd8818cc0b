import { refuseDamaged } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { pause } from '../../abort/pause.ts';
import type { NightlyRun } from '../../model/night.ts';
import type { RunEnd } from '../../nightly/service.ts';
import type { Settings } from '../settings.ts';
import { type RunResult, runSweep } from '../sweeping/run-sweep.ts';
import { siteJobs } from '../sweeping/sites.ts';
import { LeaseTaken, withLease } from '../sweeping/sweep-lease.ts';
import { type NightNote, openNote } from './night-book.ts';
import type { NightContext } from './night-context.ts';
import { exportFlagged } from './night-export.ts';
import { pruneAfterNight } from './night-prune.ts';

/** One planned run of one site. */
export interface Night {
  readonly site: string;
  readonly scheduledFor: Date;
  readonly signal: AbortSignal;
}

/** Between two looks at whether another sweep has let go of the inventory, in milliseconds. */
const retryMs = 5_000;

/**
 * Runs a site's night: waits while another sweep holds the inventory, sweeps, notes the outcome, exports the flagged list.
 * A run of which a part was made already goes on with that. An error ends this night and not the service; it is in
 * the log and in the inventory.
 */
export async function runNight(night: Night, context: NightContext): Promise<RunEnd> {
  const { inventory, set, now = () => new Date() } = context;
  const { site, scheduledFor } = night;
  if (!isSound(inventory, site, set)) return 'refused';
  const book = openNote(inventory, site, scheduledFor, now());
  set.log.info({ site, scheduledFor: scheduledFor.toISOString() }, 'the night begins');
  const run = await became(night, context, book);
  if (run.outcome === 'interrupted') return 'cut';
  if (run.sweepId !== null && run.outcome !== 'failed') {
    await exportFlagged(site, context);
    await pruneAfterNight(site, context);
  }
  return 'over';
}

async function became(night: Night, context: NightContext, book: NightNote): Promise<NightlyRun> {
  const { site } = night;
  const { log } = context.set;
  try {
    const run = book.note(await sweepWhenFree(night, context, book));
    const { sweepId, outcome, reason } = run;
    const told = outcome === 'interrupted' ? 'the night was cut off' : 'the night is over';
    log.info({ site, sweep: sweepId, outcome, reason }, told);
    return run;
  } catch (error) {
    log.error({ site, err: error }, 'the night failed');
    return book.note({ outcome: 'failed', reason: error instanceof Error ? error.message : String(error) });
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

async function sweepWhenFree(night: Night, context: NightContext, book: NightNote) {
  const { site, signal } = night;
  const { inventory, set } = context;
  const [job] = await siteJobs([], { site, listen: true }, set);
  if (job === undefined) throw new Error(`the config has no site ${site}`);
  let told = false;
  while (!signal.aborted) {
    try {
      return await withLease(inventory, `nightly (${site})`, signal, (own) =>
        runSweep(job, { ...sweepOptions(night, context, book), signal: own }),
      );
    } catch (error) {
      if (!(error instanceof LeaseTaken)) throw error;
      if (!told) set.log.warn({ site }, `${error.message} The night waits.`);
      told = true;
      await pause(retryMs, signal);
    }
  }
  return { outcome: 'interrupted', reason: neverFree(signal) } satisfies Partial<RunResult>;
}

function sweepOptions({ site }: Night, context: NightContext, { earlier, note }: NightNote) {
  const { inventory, policies, fingerprints, set, now } = context;
  const say = (sentence: string) => set.log.info({ site }, sentence);
  return {
    inventory,
    policies,
    fingerprints,
    limits: { perHost: set.config.perHost },
    missingAfter: set.config.missingAfter,
    goneAfter: set.config.goneAfter,
    listen: true,
    allHosts: false,
    resolve: false,
    fresh: false,
    sameRun: earlier,
    ...(now && { now }),
    log: set.log,
    onBegun: (sweepId: number) => void note({ sweepId }),
    onContinued: say,
    onNotice: say,
  };
}

/** Why no sweep came of it: the service was stopped, or the site's rest began. */
function neverFree({ reason }: AbortSignal): string {
  const why = reason instanceof Error ? ` (${reason.message})` : '';
  return `It was stopped before the inventory was free${why}.`;
}
