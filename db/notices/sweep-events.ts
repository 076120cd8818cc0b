import type { NightlyRun } from '../../src/model/night.ts';
import type { NoticeEvent } from '../../src/model/notice.ts';
import { leaseHolder, thisMoment } from '../file/lease.ts';
import type { Inventory } from '../inventory.ts';
import { lastRuns } from '../sweeps/runs.ts';

interface EndedSweep {
  readonly id: number;
  readonly outcome: string;
  readonly endedAt: string;
  readonly reason: string | null;
}

/**
 * The site's newest sweep after the one numbered `after`, if it was not a planned run's and did not scan every address. One that
 * a person stopped by hand is not announced.
 */
export function sweepEvents(inventory: Inventory, site: string, after: number): readonly NoticeEvent[] {
  const newest = inventory.get<EndedSweep>(
    `SELECT s.id, s.outcome, s.ended_at AS endedAt, s.reason FROM sweep s
     WHERE s.site = ? AND s.id > ? AND s.outcome <> 'running' ORDER BY s.id DESC LIMIT 1`,
    site,
    after,
  );
  if (newest === undefined || !['partial', 'failed'].includes(newest.outcome)) return [];
  const planned = inventory.get('SELECT 1 FROM nightly_run WHERE sweep = ?', newest.id);
  return planned === undefined ? [incomplete(site, newest.id, newest.endedAt, newest)] : [];
}

/**
 * Notable events of a site's planned runs: the last one, if it did not end well, and the one before it, if it was cut off and has not
 * been continued since. A run that was skipped on purpose is not announced.
 */
export function runEvents(inventory: Inventory, site: string, at: string): readonly NoticeEvent[] {
  const [last, before] = lastRuns(inventory, site, { at, limit: 2 });
  const bad: NightlyRun[] = [];
  if (last !== undefined && (isBad(last) || hasDied(inventory, last))) bad.push(last);
  if (before !== undefined && isOpen(before) && last?.outcome !== 'complete') bad.push(before);
  return bad.map((run) =>
    run.sweepId === null ? notSwept(run) : incomplete(site, run.sweepId, run.scheduledFor, run),
  );
}

function isBad({ outcome }: NightlyRun): boolean {
  return outcome === 'partial' || outcome === 'failed';
}

function isOpen({ outcome }: NightlyRun): boolean {
  return outcome === 'interrupted' || outcome === 'running';
}

/** It was tried twice (the reason states it), and killed the process both times: no sweep runs, and it is not tried again. */
function hasDied(inventory: Inventory, { outcome, reason }: NightlyRun): boolean {
  return outcome === 'running' && reason !== null && leaseHolder(inventory, thisMoment()) === null;
}

function notSwept({ site, scheduledFor, outcome, reason }: NightlyRun): NoticeEvent {
  return {
    kind: 'site-not-swept',
    key: `site-not-swept:${site}:${scheduledFor}`,
    site,
    device: null,
    sweep: null,
    at: scheduledFor,
    note: reason ?? `The planned run is ${outcome}.`,
  };
}

function incomplete(
  site: string,
  sweep: number,
  at: string,
  { outcome, reason }: { readonly outcome: string; readonly reason: string | null },
): NoticeEvent {
  const ended = outcome === 'running' ? 'The process ended while it ran.' : `It ended ${outcome}.`;
  return {
    kind: 'sweep-incomplete',
    key: `sweep-incomplete:${sweep}`,
    site,
    device: null,
    sweep,
    at,
    note: `${ended} ${reason ?? ''}`.trim(),
  };
}
