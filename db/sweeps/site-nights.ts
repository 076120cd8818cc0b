import type { NightlyRun } from '../../src/model/night.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { leaseHolder, thisMoment } from '../file/lease.ts';
import type { Inventory } from '../inventory.ts';
import { watchedSince } from './night-watch.ts';
import { lastRun } from './runs.ts';
import { sweep } from './sweeps.ts';

/** What the inventory knows about a site's nights. */
export interface SiteNights {
  /** Since when it has had a schedule; null if it never had one. */
  readonly since: string | null;
  readonly lastRun: NightlyRun | null;
  /** The newest sweep of the whole site that ended. */
  readonly lastSweep: Sweep | null;
  /** The newest complete one. */
  readonly lastComplete: Sweep | null;
  /** When the newest that ran to its end (complete or partial) began. */
  readonly sweptAt: string | null;
  /** Planned times of nights that were skipped on purpose. */
  readonly leftOut: readonly string[];
  /** The running sweep; null if there is none, or if its process is dead. */
  readonly running: Sweep | null;
}

/**
 * Reads a site's nights at the moment `at` (ISO 8601). `targets`: the site's targets in the config; a sweep by hand counts only if
 * its targets were the same.
 */
export function siteNights(
  inventory: Inventory,
  { name: site, targets }: { readonly name: string; readonly targets: readonly string[] },
  at: string,
): SiteNights {
  const newest = (condition: string, index = ''): Sweep | null => {
    // A view, which limits other queries to some sites, has no index to name.
    const row = inventory.get<{ id: number }>(
      `SELECT id FROM main.sweep s ${index} WHERE site = @site AND ${condition}
         AND (targets = @targets OR EXISTS (SELECT 1 FROM nightly_run n WHERE n.sweep = s.id))
       ORDER BY id DESC LIMIT 1`,
      { site, targets: JSON.stringify(targets) },
    );
    return row === undefined ? null : sweep(inventory, row.id);
  };
  const held = leaseHolder(inventory, thisMoment()) !== null;
  return {
    since: watchedSince(inventory, site),
    lastRun: lastRun(inventory, site, at),
    lastSweep: newest("outcome <> 'running'"),
    lastComplete: newest("outcome = 'complete'"),
    sweptAt: newest("outcome IN ('complete', 'partial')")?.firstStartedAt ?? null,
    leftOut: inventory
      .all<{ at: string }>(
        "SELECT scheduled_for AS at FROM nightly_run WHERE site = ? AND outcome = 'skipped'",
        site,
      )
      .map(({ at }) => at),
    running: held ? newest("outcome = 'running'", 'INDEXED BY sweep_running') : null,
  };
}
