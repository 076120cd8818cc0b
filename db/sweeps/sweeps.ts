import type { Address } from '../../src/model/address.ts';
import type { AnyOf } from '../../src/model/any-of.ts';
import type { Sweep, SweepCounts, SweepOutcome } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';
import { endOf } from '../values/time.ts';

/** Counters before anything was counted. */
export const noCounts: SweepCounts = {
  scanned: 0,
  alive: 0,
  unfinished: 0,
  devices: 0,
  flagged: 0,
  review: 0,
  otherEquipment: {},
  flows: 0,
  dropped: 0,
  droppedReplies: 0,
  skipped: 0,
  rejected: 0,
  fellSilent: 0,
  warnings: [],
  outcomes: {},
};

/** Sweeps, newest first; of some sites, at most `limit`, and those that had ended by `until` (ISO 8601), if given. */
export function listSweeps(
  inventory: Inventory,
  query: { readonly site?: AnyOf; readonly limit?: number; readonly until?: string } = {},
): readonly Sweep[] {
  // One of hundreds of sites has few of the sweeps: its index finds them only by a plain condition.
  const ofSite = query.site === undefined ? '' : `${isAmong('site', '@site')} AND`;
  return inventory
    .all<SweepRow>(
      `SELECT * FROM sweep WHERE ${ofSite} (@until IS NULL OR ended_at <= @until) ORDER BY id DESC LIMIT @limit`,
      {
        site: listed(query.site),
        limit: query.limit ?? -1,
        until: query.until === undefined ? null : endOf(query.until),
      },
    )
    .map(toSweep);
}

/** One sweep, or null if there is none with that number. */
export function sweep(inventory: Inventory, id: number): Sweep | null {
  const row = inventory.get<SweepRow>('SELECT * FROM sweep WHERE id = ?', id);
  return row === undefined ? null : toSweep(row);
}

/** Sweeps that are running, or that a dead process left in that state; oldest first. */
export function runningSweeps(inventory: Inventory): readonly Sweep[] {
  return inventory.all<SweepRow>("SELECT * FROM sweep WHERE outcome = 'running' ORDER BY id").map(toSweep);
}

/**
 * Other equipment by maker's name, as counted by the last complete sweep of the site (or, without one, the last that ended), summed
 * over all sites if none is named; of the sweeps that had ended by `until`, if given.
 */
export function otherEquipment(
  inventory: Inventory,
  query: { readonly site?: AnyOf; readonly until?: string } = {},
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  const rows = inventory.all<{ counts: string }>(
    `SELECT counts FROM sweep WHERE id IN (
       SELECT coalesce(max(id) FILTER (WHERE outcome = 'complete'), max(id)) FROM sweep
       WHERE outcome <> 'running' AND (@site IS NULL OR ${isAmong('site', '@site')}) AND (@until IS NULL OR ended_at <= @until)
       GROUP BY site)`,
    { site: listed(query.site), until: query.until === undefined ? null : endOf(query.until) },
  );
  for (const row of rows) {
    const counts: SweepCounts = JSON.parse(row.counts);
    for (const [maker, count] of Object.entries(counts.otherEquipment))
      sum[maker] = (sum[maker] ?? 0) + count;
  }
  return sum;
}

/** How many sweeps back controllers are remembered. */
const rememberedSweeps = 10;

/** Controllers found by the site's last sweeps before this one: scanned first, so that their networks are skipped from the start. */
export function controllersSeen(inventory: Inventory, site: string, before: number): readonly Address[] {
  const rows = inventory.all<{ counts: string }>(
    "SELECT counts FROM sweep WHERE site = ? AND id < ? AND outcome <> 'running' ORDER BY id DESC LIMIT ?",
    site,
    before,
    rememberedSweeps,
  );
  const counts = rows.map((row): SweepCounts => ({ ...noCounts, ...JSON.parse(row.counts) }));
  const found = counts.flatMap(({ warnings }) => warnings).filter(({ kind }) => kind === 'industrial');
  return [...new Set(found.flatMap(({ shownBy }) => shownBy ?? []))];
}

interface SweepRow {
  readonly id: number;
  readonly site: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly outcome: SweepOutcome;
  readonly reason: string | null;
  readonly targets: string;
  readonly exclusions: string;
  readonly addresses: string;
  readonly ports: string;
  readonly scanners: string;
  readonly policies: string;
  readonly fingerprints: string;
  readonly all_hosts: number;
  readonly version: string;
  readonly counts: string;
  readonly continues: number | null;
  readonly first_started_at: string | null;
}

function toSweep(row: SweepRow): Sweep {
  return {
    id: row.id,
    site: row.site,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    reason: row.reason,
    targets: JSON.parse(row.targets),
    exclusions: JSON.parse(row.exclusions),
    addresses: row.addresses,
    ports: JSON.parse(row.ports),
    scanners: JSON.parse(row.scanners),
    policies: JSON.parse(row.policies),
    fingerprints: row.fingerprints,
    allHosts: row.all_hosts === 1,
    version: row.version,
    continues: row.continues,
    firstStartedAt: row.first_started_at ?? row.started_at,
    // Older sweeps had fewer counters.
    counts: { ...noCounts, ...JSON.parse(row.counts) },
  };
}
