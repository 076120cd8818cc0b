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
 * The site's newest sweep after the one numbered `after`, where it was no planned run's and did not ask everybody. One that
 * somebody stopped with their own hands is nothing to tell.
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
 * What is to be told of a site's planned runs: the last one, where it did not come to a good end, and the one before it, where
 * it was cut off and has not gone on until now. A run that was left out on purpose is nothing to tell.
 */
export function runEvents(inventory: Inventory, site: string): readonly NoticeEvent[] {
  const [last, before] = lastRuns(inventory, site, 2);
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

/** It was made twice (the reason says so), and took the process with it both times: nobody sweeps, and it is not made again. */
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
