import type { Logger } from 'pino';
import { refuseDamaged } from '../../db/file/check.ts';
import { LeaseTaken } from '../../db/file/with-lease.ts';
import type { Inventory } from '../../db/inventory.ts';
import { pause } from '../abort/pause.ts';
import type { Config } from '../config/config.ts';
import type { NightlyRun } from '../model/night.ts';
import { pruneAfterNight } from './prune.ts';
import { type LeftOut, leaveOut, openRecord, type RunRecord, type RunUpdate } from './run-record.ts';
import type { RunEnd } from './service.ts';

/** One planned run of one site. */
export interface Night {
  readonly site: string;
  readonly scheduledFor: Date;
  readonly signal: AbortSignal;
}

/** What a night needs. */
export interface NightContext {
  readonly inventory: Inventory;
  readonly config: Pick<Config, 'nightly' | 'retention'>;
  readonly log: Logger;
  /** Sweeps the site and returns the result. Rejects with LeaseTaken while another process holds the inventory. */
  sweep(night: Night, record: RunRecord): Promise<RunUpdate>;
  /** Writes the site's flagged devices to files; logs its own errors. */
  exportFlagged(site: string): Promise<void>;
  /** The clock of the record; the machine's by default. */
  readonly now?: (() => Date) | undefined;
}

/** Interval of checks whether another sweep has released the inventory, in milliseconds. */
const retryMs = 5_000;

/**
 * Runs a site's night: waits while another sweep holds the inventory, sweeps, records the outcome, exports the flagged
 * list. A run that was interrupted resumes. An error ends this night and not the service; it is in the log and, unless that
 * has no room for it, in the inventory.
 */
export async function runNight(night: Night, context: NightContext): Promise<RunEnd> {
  const { log, now = () => new Date() } = context;
  const { site, scheduledFor } = night;
  if (!isSound(site, context)) return 'refused';
  const record = opened(night, context, now());
  if (record === null) return 'refused';
  log.info({ site, scheduledFor: scheduledFor.toISOString() }, 'the night begins');
  const run = await sweepAndNote(night, context, record);
  if (run.outcome === 'interrupted') return 'cut';
  if (run.sweepId !== null && run.outcome !== 'failed') {
    await context.exportFlagged(site);
    await pruneAfterNight(site, { ...context, now });
  }
  return 'over';
}

/** Skips a planned run on purpose, and records that; an inventory that has no room for it costs the record and not the service. */
export function skipNight(night: LeftOut, { inventory, log }: Pick<NightContext, 'inventory' | 'log'>): void {
  const { site, scheduledFor, reason } = night;
  log.info({ site, scheduledFor: scheduledFor.toISOString(), reason }, 'the night is skipped');
  try {
    leaveOut(inventory, night);
  } catch (error) {
    log.error({ site, err: error }, 'that the night is skipped could not be recorded');
  }
}

/** The record of this run; null if it cannot be written, as on a full disk, where nothing could be recorded of a sweep either. */
function opened({ site, scheduledFor }: Night, { inventory, log }: NightContext, at: Date): RunRecord | null {
  try {
    return openRecord(inventory, site, scheduledFor, at);
  } catch (error) {
    log.error({ site, err: error }, 'the night could not be recorded, and is skipped');
    return null;
  }
}

/** Sweeps, and records the outcome, failures included. */
async function sweepAndNote(night: Night, context: NightContext, record: RunRecord): Promise<Ended> {
  const { site } = night;
  const { log } = context;
  try {
    const run = record.note(await sweepWhenFree(night, context, record));
    const { sweepId, outcome, reason } = run;
    const ending = outcome === 'interrupted' ? 'the night was cut off' : 'the night is over';
    log.info({ site, sweep: sweepId, outcome, reason }, ending);
    return run;
  } catch (error) {
    log.error({ site, err: error }, 'the night failed');
    return noteFailure(error, night, context, record);
  }
}

/** How a night ended, as far as it decides what follows. */
type Ended = Pick<NightlyRun, 'outcome' | 'sweepId'>;

function noteFailure(error: unknown, { site }: Night, { log }: NightContext, record: RunRecord): Ended {
  try {
    return record.note({ outcome: 'failed', reason: error instanceof Error ? error.message : String(error) });
  } catch (unnoted) {
    log.error({ site, err: unnoted }, 'how the night ended could not be recorded');
    return { outcome: 'failed', sweepId: null };
  }
}

/** A damaged inventory is left untouched: not even the night is recorded in it. */
function isSound(site: string, { inventory, log }: NightContext): boolean {
  try {
    refuseDamaged(inventory);
    return true;
  } catch (error) {
    log.error({ site, err: error }, 'the night was skipped');
    return false;
  }
}

async function sweepWhenFree(night: Night, context: NightContext, record: RunRecord): Promise<RunUpdate> {
  const { site, signal } = night;
  let logged = false;
  while (!signal.aborted) {
    try {
      return await context.sweep(night, record);
    } catch (error) {
      if (!(error instanceof LeaseTaken)) throw error;
      if (!logged) context.log.warn({ site }, `${error.message} The night waits.`);
      logged = true;
      await pause(retryMs, signal);
    }
  }
  return { outcome: 'interrupted', reason: neverFree(signal) };
}

/** Why there was no sweep: the service was stopped, or the site's quiet hours or blackout began. */
function neverFree({ reason }: AbortSignal): string {
  const why = reason instanceof Error ? ` (${reason.message})` : '';
  return `It was stopped before the inventory was free${why}.`;
}
