import { Cron } from 'croner';
import type { RestTimes } from '../model/night.ts';
import { blackoutOn, restAt } from './rest.ts';

/** One site of the config with its schedule, which follows its local time through both clock changes. */
export interface ScheduledSite extends RestTimes {
  readonly name: string;
  /** A cron expression of five fields. */
  readonly schedule: string;
}

/** How many planned times are searched for one outside a blackout: a year of nights and more. */
const mostPlanned = 1_000;

/**
 * The latest time at or before `now` for which the site was scheduled, or null if there was none. A night that the
 * clocks skip or repeat is one run: croner resolves it (a run in the skipped hour happens right after it).
 */
export function latestDue(site: ScheduledSite, now: Date): Date | null {
  // One second later, because "previous" excludes the reference itself.
  const reference = new Date(now.getTime() + 1_000);
  return cron(site).previousRuns(1, reference)[0] ?? null;
}

/** The next time after `now` for which the site is scheduled, or null if the expression has none. */
export function nextDue(site: ScheduledSite, now: Date): Date | null {
  return cron(site).nextRun(now);
}

/** The next run after `now` that is not skipped: its planned time, and its start, which quiet hours may delay. */
export function nextRun(
  site: ScheduledSite,
  now: Date,
): { readonly planned: Date; readonly begins: Date } | null {
  let planned = nextDue(site, now);
  for (let count = 0; count < mostPlanned && planned !== null; count += 1) {
    if (blackoutOn(site, planned) === null)
      return { planned, begins: restAt(site, planned)?.until ?? planned };
    planned = nextDue(site, planned);
  }
  return null;
}

/** Hundreds of sites share a few schedules, and parsing one costs more than querying it. */
const crons = new Map<string, Cron>();

/** A schedule used only for calculation: it never starts a timer. */
function cron({ schedule, timezone }: Pick<ScheduledSite, 'schedule' | 'timezone'>): Cron {
  const key = `${timezone} ${schedule}`;
  const known = crons.get(key);
  if (known !== undefined) return known;
  const made = new Cron(schedule, { timezone, paused: true });
  crons.set(key, made);
  return made;
}
