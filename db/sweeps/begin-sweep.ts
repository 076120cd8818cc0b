import type { Sweep, SweepCounts, SweepStart } from '../../src/model/sweep.ts';
import { otherHolder, thisMoment } from '../file/lease.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { mayContinue, takeOver } from './continue.ts';
import { closeAbandoned } from './finish-sweep.ts';
import { forgetProgress } from './progress.ts';
import { ensureSite } from './sites.ts';
import { listSweeps, noCounts } from './sweeps.ts';

/**
 * Starts a sweep and gives its number. Sweeps that a dead process left running are closed as interrupted first;
 * they are left alone while another process holds the lease. Where the site's newest sweep was cut off a few hours ago
 * (or, however old, is `sameRun`, the last part of the planned run that this one goes on with) and asked alike, the new one
 * continues it, unless it is to be `fresh`: {@link Sweep.continues}.
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

/** The site's newest sweep, where `start` continues it. */
function continuable(inventory: Inventory, start: SweepStart, sameRun: number | null): Sweep | null {
  const [last] = listSweeps(inventory, { site: start.site, limit: 1 });
  if (last === undefined) return null;
  const row = inventory.get<{ manner: string | null }>('SELECT manner FROM sweep WHERE id = ?', last.id);
  const cut = { last, manner: row?.manner ?? null, sameRun: last.id === sameRun };
  return mayContinue(inventory, cut, start) ? last : null;
}

function insert(inventory: Inventory, start: SweepStart, last: Sweep | null): number {
  // What was sent and how questions ended is each sweep's own, and who was spared or not believed is looked at again; who
  // was asked to the end and what was found is of both.
  const { conversations, dropped, endings, spared, doubted } = noCounts;
  const counts: SweepCounts = {
    ...noCounts,
    ...last?.counts,
    conversations,
    dropped,
    endings,
    spared,
    doubted,
  };
  return inventory.run(
    `INSERT INTO sweep (site, started_at, outcome, targets, exclusions, addresses, ports, scanners, policies,
       fingerprints, all_hosts, version, counts, continues, begun_at, manner)
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
    last?.begunAt ?? null,
    start.manner ?? null,
  ).id;
}
