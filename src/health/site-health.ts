import type { Inventory } from '../../db/inventory.ts';
import { type SiteNights, siteNights } from '../../db/sweeps/site-nights.ts';
import type { Config } from '../config/config.ts';
import { moment } from '../model/moment.ts';
import { nextRun, type ScheduledSite } from '../nightly/due.ts';
import { isPaused, overdueFor } from '../nightly/overdue.ts';
import { type Rest, restAt } from '../nightly/rest.ts';
import { withSchedule } from '../nightly/scheduled.ts';

/** The state of a site. */
export interface SiteHealth extends SiteNights {
  readonly site: string;
  /** Null if it is swept only by hand. */
  readonly plan: ScheduledSite | null;
  /** When its next night begins; null if none is planned. */
  readonly next: Date | null;
  /** The planned time for which it was not swept; null if it is not overdue. */
  readonly overdue: Date | null;
  readonly rest: Rest | null;
  /** Whether a night of it was interrupted by quiet hours or a blackout, and will resume. */
  readonly paused: boolean;
}

/** The state of every site in the config. */
export function sitesHealth(inventory: Inventory, config: Config, now: Date): readonly SiteHealth[] {
  const afterMs = config.nightly.overdueAfter * 3_600_000;
  return config.sites.map((site) => {
    const nights = siteNights(inventory, site, now.toISOString());
    const plan = withSchedule(site);
    const known = { ...nights, isRunning: nights.running !== null };
    return {
      ...nights,
      site: site.name,
      plan,
      next: plan && (nextRun(plan, now)?.begins ?? null),
      overdue: plan && overdueFor(plan, known, { now, afterMs }),
      rest: plan && restAt(plan, now),
      paused: plan !== null && isPaused(plan, nights.lastRun, now),
    };
  });
}

/** The problems of a site, a sentence each; none if all is well. */
export function problemsOf(health: SiteHealth): readonly string[] {
  const { overdue, lastRun, lastSweep, paused, running } = health;
  const late = overdue === null ? [] : [overdueText(health, overdue)];
  if (lastRun?.outcome === 'failed')
    return [...late, `Its last run failed: ${lastRun.reason ?? 'no reason is known'}`];
  // A sweep that will resume is not a gap yet.
  if (paused || running !== null || lastSweep?.outcome === 'complete') return late;
  if (lastSweep === null) return late.length > 0 ? late : [neverText(health)];
  const { id, outcome, reason } = lastSweep;
  return [...late, `Its last sweep (${id}) ended ${outcome}. ${reason ?? ''}`.trim()];
}

/** `It was never swept with the targets in the config. Its first night is planned for 2026-03-02 02:00 UTC.` */
function neverText({ next, site }: SiteHealth): string {
  return next === null
    ? `It was never swept with the targets in the config, and has no schedule. Sweep it: camcensus scan --site "${site}".`
    : `It was never swept with the targets in the config. Its first night is planned for ${moment(next.toISOString())}.`;
}

/** `It was not swept for 2026-03-02 02:00 UTC. Its last complete sweep ended 2026-03-01 02:10 UTC.` */
export function overdueText({ lastComplete }: SiteHealth, planned: Date): string {
  const last = lastComplete?.endedAt ?? null;
  const before =
    last === null ? 'It never had a complete sweep.' : `Its last complete sweep ended ${moment(last)}.`;
  return `It was not swept for ${moment(planned.toISOString())}. ${before}`;
}
