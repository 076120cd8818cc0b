import { Cron } from 'croner';

/** One site of the config with its schedule. */
export interface ScheduledSite {
  readonly name: string;
  /** A cron expression of five fields. */
  readonly schedule: string;
  /** IANA name, `Europe/London`: the schedule is read in local time there, through both clock changes. */
  readonly timezone: string;
}

/**
 * The latest time at or before `now` for which the site was scheduled, or null where there never was one. A night that
 * the clocks skip or repeat is one run: croner resolves it (a run in the skipped hour happens right after it).
 */
export function latestDue(site: ScheduledSite, now: Date): Date | null {
  // A second later, because "previous" excludes the reference itself.
  const reference = new Date(now.getTime() + 1_000);
  return cron(site).previousRuns(1, reference)[0] ?? null;
}

/** The next time after `now` for which the site is scheduled, or null where the expression has none. */
export function nextDue(site: ScheduledSite, now: Date): Date | null {
  return cron(site).nextRun(now);
}

/** A schedule that only computes: it never starts a timer. */
function cron(site: ScheduledSite): Cron {
  return new Cron(site.schedule, { timezone: site.timezone, paused: true });
}
