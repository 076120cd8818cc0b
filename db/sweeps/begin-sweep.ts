import type { Sweep, SweepCounts, SweepStart } from '../../src/model/sweep.ts';
import { ensureSite } from '../devices/sites.ts';
import { InventoryError } from '../errors.ts';
import { otherHolder, thisMoment } from '../file/lease.ts';
import type { Inventory } from '../inventory.ts';
import { enrolment } from '../queue/enrolment.ts';
import { queueOf } from '../queue/queue.ts';
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
    refuseOtherSite(inventory, start.site);
    ensureSite(inventory, start.site);
    const last = fresh ? null : continuable(inventory, start, sameRun);
    queueOf(inventory, start.site)?.({ kind: 'sweep-started', start, continues: last !== null });
    return insertSweep(inventory, start, last);
  });
}

/**
 * Starts a sweep as another inventory did, which {@link beginSweep} wrote down: `continues` states whether the site's newest one is continued. Inside
 * a transaction.
 */
export function beginSweepAgain(inventory: Inventory, start: SweepStart, continues: boolean): number {
  ensureSite(inventory, start.site);
  const [last = null] = continues ? listSweeps(inventory, { site: start.site, limit: 1 }) : [];
  return insertSweep(inventory, start, last);
}

function insertSweep(inventory: Inventory, start: SweepStart, last: Sweep | null): number {
  const id = insert(inventory, start, last);
  if (last !== null) takeOver(inventory, last.id, id);
  forgetProgress(inventory, start.site, id);
  return id;
}

/** The inventory of a collector holds its own site alone: what is recorded of another one would never reach the hub. */
function refuseOtherSite(inventory: Inventory, site: string): void {
  const own = enrolment(inventory)?.site ?? site;
  if (own !== site)
    throw new InventoryError(
      'usage',
      `${inventory.path} is the inventory of site ${own}, and takes no sweep of site ${site}. Name ${own} with --site, or another inventory with --inventory.`,
    );
}

/** The site's newest sweep if `start` continues it. */
function continuable(inventory: Inventory, start: SweepStart, sameRun: number | null): Sweep | null {
  const [last] = listSweeps(inventory, { site: start.site, limit: 1 });
  // The hub has nothing of what was recorded before the inventory was enrolled.
  if (last === undefined || last.id <= (enrolment(inventory)?.afterSweep ?? 0)) return null;
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
