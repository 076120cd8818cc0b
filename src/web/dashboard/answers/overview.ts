import { remaining } from '../../../../db/decisions/remaining.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { summaryFor } from '../../../export/report-of.ts';
import { generalProblems } from '../../../health/general-problems.ts';
import { healthReport } from '../../../health/health-report.ts';
import { sitesHealth } from '../../../health/site-health.ts';
import { workFields } from '../../../text/health.ts';
import { removalGrid } from '../../../text/remaining.ts';
import type { Overview } from '../census.ts';
import type { InForce } from './in-force.ts';
import { siteStates } from './sites.ts';

/** How long the first page may be served from memory, in milliseconds: what is overdue changes with the clock alone. */
const freshMs = 60_000;
/** How many lines of the removal table fit on the first page; the page of the sites has them all. */
const mostLines = 10;

/**
 * {@link overviewOf}, recalculated only if the inventory was written meanwhile, or the config changed. For 50,000
 * devices that takes half a second, and browsers open the first page often.
 */
export function rememberedOverview(inventory: Inventory): (inForce: InForce) => Overview {
  let last: { version: number; inForce: InForce; at: number; overview: Overview } | null = null;
  return (inForce) => {
    // Changes whenever another connection has written; this one cannot write.
    const version = inventory.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
    const at = performance.now();
    if (last?.version !== version || last.inForce !== inForce || at - last.at > freshMs)
      last = { version, inForce, at, overview: overviewOf(inventory, inForce) };
    return last.overview;
  };
}

/** The first page's contents: figures as in `list`, removal as in `remaining`, sweeps as in `health`. */
function overviewOf(inventory: Inventory, { config, policies, fingerprints }: InForce): Overview {
  const now = new Date();
  // Checking whether the file is damaged takes long; `camcensus health` does it.
  const problems = generalProblems(inventory, config, now);
  const facts = { now, damage: null, backup: null, problems };
  const health = healthReport(inventory, sitesHealth(inventory, config, now), facts);
  const lines = remaining(inventory, {});
  const report = summaryFor(inventory, policies, {}, fingerprints);
  return {
    report,
    sites: siteStates(health, report, lines),
    problems,
    service: workFields(health),
    removal:
      lines.length === 0
        ? null
        : { grid: removalGrid(lines, mostLines), hidden: Math.max(0, lines.length - mostLines) },
  };
}
