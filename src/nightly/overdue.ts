import { clockAheadMs, type NightlyRun } from '../model/night.ts';
import { latestDue, type ScheduledSite } from './due.ts';
import { blackoutOn, restAt } from './rest.ts';

/** What is known about a site's nights. */
export interface KnownNights {
  /** Since when it has had a schedule; null if not known. */
  readonly since: string | null;
  readonly lastRun: NightlyRun | null;
  /** When its newest sweep that ran to its end began. */
  readonly sweptAt: string | null;
  /** Whether it is being swept. */
  readonly isRunning: boolean;
  /** Planned times of nights that were skipped on purpose, whatever the config says now. */
  readonly leftOut: readonly string[];
}

/** How many planned times are searched back for one outside a blackout. */
const mostPlanned = 1_000;

/**
 * The planned time for which a site should have been swept by now and was not; null if it is not overdue. It is overdue
 * `afterMs` milliseconds after that time (or after the quiet hours that delayed it). A blackout never makes a site
 * overdue. A night in progress, or paused for quiet hours, has time until the next one: then the night before counts.
 */
export function overdueFor(
  site: ScheduledSite,
  known: KnownNights,
  { now, afterMs }: { readonly now: Date; readonly afterMs: number },
): Date | null {
  const { since, sweptAt, lastRun } = known;
  // If no service ever began a night, the schedule counts from the last sweep by hand: nothing else would notice.
  const from = since ?? sweptAt;
  if (from === null) return null;
  const open =
    isOpen(site, known, now) && lastRun !== null ? new Date(Date.parse(lastRun.scheduledFor) - 1_000) : now;
  const leftOut = new Set(known.leftOut.map((time) => Date.parse(time)));
  const planned = lastThatCounts(site, { before: open, now, afterMs, leftOut });
  if (planned === null || planned.getTime() < Date.parse(from)) return null;
  const swept = sweptAt === null ? Number.NEGATIVE_INFINITY : Date.parse(sweptAt);
  const wasAhead = swept > now.getTime() + clockAheadMs;
  return swept >= planned.getTime() && !wasAhead ? null : planned;
}

/** Whether the site's last run was interrupted by quiet hours or a blackout, and will resume. */
export function isPaused(site: ScheduledSite, run: NightlyRun | null, now: Date): boolean {
  if (run?.outcome !== 'interrupted' || restAt(site, now) === null) return false;
  const due = latestDue(site, now);
  return due !== null && Date.parse(run.scheduledFor) >= due.getTime();
}

function isOpen(site: ScheduledSite, { lastRun, isRunning }: KnownNights, now: Date): boolean {
  return (isRunning && lastRun?.outcome === 'running') || isPaused(site, lastRun, now);
}

interface Look {
  readonly before: Date;
  readonly now: Date;
  readonly afterMs: number;
  readonly leftOut: ReadonlySet<number>;
}

function lastThatCounts(site: ScheduledSite, { before, now, afterMs, leftOut }: Look): Date | null {
  let from = before;
  for (let count = 0; count < mostPlanned; count += 1) {
    const planned = latestDue(site, from);
    if (planned === null) return null;
    const begins = restAt(site, planned)?.until ?? planned;
    const counts = blackoutOn(site, planned) === null && !leftOut.has(planned.getTime());
    if (counts && begins.getTime() + afterMs <= now.getTime()) return planned;
    from = new Date(planned.getTime() - 1_000);
  }
  return null;
}
