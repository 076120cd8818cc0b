import type { Inventory } from '../../db/inventory.ts';
import { lastRun, recordRun, runFor } from '../../db/sweeps/runs.ts';
import type { NightlyRun } from '../model/night.ts';

/** Reason of a run that is repeated because the process died during it. */
const again = 'The service ended in the middle of this run without being told to; it is run again, once.';

/**
 * The time up to which a site's runs are done, or null if it never ran. A run that was stopped (a restart of the
 * service) is not done, so the next start catches it up. A run during which the process died is tried once more and
 * then given up: a machine that a sweep crashes must not sweep for ever.
 */
export function doneUntil(inventory: Inventory, site: string, now: Date): string | null {
  const last = lastRun(inventory, site, now.toISOString());
  if (last === null) return null;
  const open = last.outcome === 'interrupted' || (last.outcome === 'running' && last.reason !== again);
  return open ? new Date(Date.parse(last.scheduledFor) - 1).toISOString() : last.scheduledFor;
}

/** New information about a run. */
export type RunUpdate = Partial<Pick<NightlyRun, 'sweepId' | 'outcome' | 'reason'>>;

/** The record of a planned run in progress. */
export interface RunRecord {
  /** The sweep of an earlier part of the same run; null if there is none. */
  readonly earlier: number | null;
  /** Records the update; returns the record as stored. */
  note(update: RunUpdate): NightlyRun;
}

/** Records in the inventory that a planned run begins or resumes. */
export function openRecord(inventory: Inventory, site: string, scheduledFor: Date, now: Date): RunRecord {
  const planned = scheduledFor.toISOString();
  const same = runFor(inventory, site, planned);
  const died = same?.outcome === 'running' && same.reason !== again;
  const earlier = same?.sweepId ?? null;
  let run: NightlyRun = {
    site,
    scheduledFor: planned,
    startedAt: earlier === null || same === null ? now.toISOString() : same.startedAt,
    sweepId: earlier,
    outcome: 'running',
    reason: died ? again : null,
  };
  const note: RunRecord['note'] = (update) => {
    run = { ...run, ...update };
    recordRun(inventory, run);
    return runFor(inventory, site, planned) ?? run;
  };
  note({});
  return { earlier, note };
}

/** A planned run that is skipped on purpose. */
export interface LeftOut {
  readonly site: string;
  readonly scheduledFor: Date;
  readonly reason: string;
  readonly now: Date;
}

/** Records that a planned run was skipped, and why. */
export function leaveOut(inventory: Inventory, { site, scheduledFor, reason, now }: LeftOut): void {
  const planned = { site, scheduledFor: scheduledFor.toISOString(), startedAt: now.toISOString() };
  recordRun(inventory, { ...planned, sweepId: null, outcome: 'skipped', reason });
}
