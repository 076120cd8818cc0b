import type { Sweep, SweepCounts, SweepStart } from '../../src/model/sweep.ts';
import { ensureSite } from '../devices/sites.ts';
import { otherHolder, thisMoment } from '../file/lease.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { mayContinue, takeOver } from './continue.ts';
import { closeAbandoned } from './finish-sweep.ts';
import { forgetProgress } from './progress.ts';
import { listSweeps, noCounts } from './sweeps.ts';

/**
 * Starts a sweep and returns its number. First it closes sweeps that a dead process left running as interrupted, unless
 * another process holds the lease. If the site's newest sweep was cut short a few hours ago (or, however old, is `sameRun`, the
 * last part of the planned run that this one resumes) and has the same settings, the new one continues it, unless it is to be
 * `fresh`: {@link Sweep.continues}.
 */
export function beginSweep(
  inventory: Inventory,
  start: SweepStart,
  { fresh = false, sameRun = null }: { readonly fresh?: boolean; readonly sameRun?: number | null } = {},
): number {
  return inventory.write(() => {
    if (otherHolder(inventory, thisMoment()) === null) closeAbandoned(inventory);
    ensureSite(inventory, start.site);
    const last = fresh ? null : continuable(inventory, start, sameRun);
    const id = insert(inventory, start, last);
    if (last !== null) takeOver(inventory, last.id, id);
    forgetProgress(inventory, start.site, id);
    return id;
  });
}

/** The site's newest sweep if `start` continues it. */
function continuable(inventory: Inventory, start: SweepStart, sameRun: number | null): Sweep | null {
  const [last] = listSweeps(inventory, { site: start.site, limit: 1 });
  if (last === undefined) return null;
  const row = inventory.get<{ digest: string | null }>(
    'SELECT settings_digest AS digest FROM sweep WHERE id = ?',
    last.id,
  );
  const cut = { last, settingsDigest: row?.digest ?? null, sameRun: last.id === sameRun };
  return mayContinue(inventory, cut, start) ? last : null;
}

function insert(inventory: Inventory, start: SweepStart, last: Sweep | null): number {
  // Flows and outcomes of probes belong to each sweep, and skipped and rejected hosts are checked again; what was
  // scanned and found belongs to both.
  const { flows, dropped, outcomes, skipped, rejected } = noCounts;
  const counts: SweepCounts = {
    ...noCounts,
    ...last?.counts,
    flows,
    dropped,
    outcomes,
    skipped,
    rejected,
  };
  return inventory.run(
    `INSERT INTO sweep (site, started_at, outcome, targets, exclusions, addresses, ports, scanners, policies,
       fingerprints, all_hosts, version, counts, continues, first_started_at, settings_digest)
     VALUES (?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    start.site,
    instant(start.startedAt),
    JSON.stringify(start.targets),
    JSON.stringify(start.exclusions),
    start.addresses,
    JSON.stringify(start.ports),
    JSON.stringify(start.scanners),
    JSON.stringify(start.policies),
    start.fingerprints,
    start.allHosts ? 1 : 0,
    start.version,
    JSON.stringify(counts),
    last?.id ?? null,
    last?.firstStartedAt ?? null,
    start.settingsDigest ?? null,
  ).id;
}
