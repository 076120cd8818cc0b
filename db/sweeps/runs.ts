import { clockAheadMs, type NightlyRun } from '../../src/model/night.ts';
import { ensureSite } from '../devices/sites.ts';
import type { Inventory } from '../inventory.ts';
import { fromSeconds, instant, seconds } from '../values/time.ts';

const columns =
  'site, scheduled_for AS scheduledFor, started_at AS startedAt, sweep AS sweepId, outcome, reason';

/** Records a run; for the same site and planned time it replaces the record (`running`, later how it ended). */
export function recordRun(inventory: Inventory, run: NightlyRun): void {
  inventory.write(() => {
    ensureSite(inventory, run.site);
    inventory.run(
      `INSERT INTO nightly_run (site, scheduled_for, started_at, sweep, outcome, reason) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET started_at = excluded.started_at, sweep = excluded.sweep, outcome = excluded.outcome,
         reason = excluded.reason`,
      run.site,
      instant(run.scheduledFor),
      instant(run.startedAt),
      run.sweepId,
      run.outcome,
      run.reason,
    );
  });
}

/** The run of a site with the latest planned time at a moment, or null before the first; as {@link lastRuns}. */
export function lastRun(inventory: Inventory, site: string, at: string): NightlyRun | null {
  return lastRuns(inventory, site, { at, limit: 1 })[0] ?? null;
}

/** A site's run for a planned time (ISO 8601), or null if none is recorded. */
export function runFor(inventory: Inventory, site: string, scheduledFor: string): NightlyRun | null {
  return (
    inventory.get<NightlyRun>(
      `SELECT ${columns} FROM nightly_run WHERE site = ? AND scheduled_for = ?`,
      site,
      instant(scheduledFor),
    ) ?? null
  );
}

/**
 * A site's runs at the moment `at` (ISO 8601), latest planned time first; at most `limit`. Leaves out those that a clock dated
 * ahead: until that day no other would be the last.
 */
export function lastRuns(
  inventory: Inventory,
  site: string,
  { at, limit }: { readonly at: string; readonly limit: number },
): readonly NightlyRun[] {
  return inventory.all<NightlyRun>(
    `SELECT ${columns} FROM nightly_run WHERE site = ? AND scheduled_for <= ? ORDER BY scheduled_for DESC LIMIT ?`,
    site,
    fromSeconds(seconds(at) + clockAheadMs / 1_000),
    limit,
  );
}
