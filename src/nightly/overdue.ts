import type { NightlyRun } from '../model/night.ts';
import { latestDue, type ScheduledSite } from './due.ts';
import { blackoutOn, restAt } from './rest.ts';

/** What is known of a site's nights. */
export interface KnownNights {
  /** Since when it has had a schedule; null where that is not known. */
  readonly since: string | null;
  readonly lastRun: NightlyRun | null;
  /** When the newest sweep of it that came to its end was begun. */
  readonly sweptAt: string | null;
  /** Whether it is being swept. */
  readonly isRunning: boolean;
  /** Planned times of nights that were left out on purpose, whatever the config says now. */
  readonly leftOut: readonly string[];
}

/** As many planned times are looked back at, for one that is in no blackout. */
const mostPlanned = 1_000;

/**
 * The planned time for which a site should have been swept by now and was not; null where it is not overdue. It is
 * overdue so many milliseconds after the time (or after the quiet hours that put it off). A blackout makes nothing overdue. A
 * night that is under way, or paused for quiet hours, has time until the next one: then it is the night before that counts.
 */
export function overdueFor(
  site: ScheduledSite,
  known: KnownNights,
  { now, afterMs }: { readonly now: Date; readonly afterMs: number },
): Date | null {
  const { since, sweptAt, lastRun } = known;
  // Where no service ever began a night, the schedule holds from the last sweep by hand on: nobody else would notice.
  const from = since ?? sweptAt;
  if (from === null) return null;
  const open =
    isOpen(site, known, now) && lastRun !== null ? new Date(Date.parse(lastRun.scheduledFor) - 1_000) : now;
  const leftOut = new Set(known.leftOut.map((time) => Date.parse(time)));
  const planned = lastThatCounts(site, { before: open, now, afterMs, leftOut });
  if (planned === null || planned.getTime() < Date.parse(from)) return null;
  return sweptAt !== null && Date.parse(sweptAt) >= planned.getTime() ? null : planned;
}

/** Whether the site's last run was stopped for its rest, and goes on after it. */
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
