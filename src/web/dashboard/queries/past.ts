import type { Inventory } from '../../../../db/inventory.ts';
import { continuableUntil } from '../../../../db/sweeps/continue.ts';
import { diffSummaries, diffSweeps } from '../../../../db/sweeps/diff.ts';
import { lastTwo, sweptLast } from '../../../../db/sweeps/last-two.ts';
import { listSweeps, sweep as sweepNumbered } from '../../../../db/sweeps/sweeps.ts';
import { coverageReport } from '../../../health/coverage.ts';
import { knownSites } from '../../../health/known-sites.ts';
import type { AnyOf } from '../../../model/any-of.ts';
import { given } from '../../../model/given.ts';
import { moment } from '../../../model/moment.ts';
import { clean } from '../../../model/text.ts';
import { coverageColumns, coverageSums, inRanges } from '../../../text/coverage.ts';
import { changesBySite, diffBlocks, diffHead } from '../../../text/diff.ts';
import { furtherWarnings } from '../../../text/sweep.ts';
import type { ChangesQuery, ChangesView, CoverageView, SweepsView, SweepView } from '../dashboard-queries.ts';
import { gridOf } from '../grid.ts';
import type { ActiveConfig } from './active-config.ts';
import { networkMap } from './network-map.ts';
import { resolveSites } from './resolve-list-filter.ts';

/** How many sweeps are shown. */
const newest = 100;
/** More changes than this, of all sites, are only counted: each site has a page. */
const mostListed = 300;

/** Past sweeps, newest first. Throws Refused for an unknown site. */
export function sweepsOf(
  inventory: Inventory,
  site: AnyOf | undefined,
  active: Pick<ActiveConfig, 'config'>,
): SweepsView {
  const { config } = active;
  return {
    sites: knownSites(inventory, config),
    sweeps: listSweeps(inventory, {
      ...given({ site: resolveSites(inventory, site, active) }),
      limit: newest,
    }),
    declared: config.sites.map(({ name }) => name),
  };
}

/** The sweep with this number and what it changed; null if there is none. */
export function sweepOf(inventory: Inventory, id: number): SweepView | null {
  const sweep = sweepNumbered(inventory, id);
  if (sweep === null) return null;
  const { previous } = lastTwo(inventory, sweep.site, id);
  const compared =
    sweep.outcome === 'running' || previous === undefined ? null : diffSweeps(inventory, previous.id, id);
  return {
    sweep,
    warnings: furtherWarnings(sweep),
    continuable: continuableUntil(inventory, sweep),
    difference: compared && { head: diffHead(compared), blocks: diffBlocks(compared, null) },
  };
}

/** What was scanned, network by network. Throws Refused for an unknown site. */
export async function coverageOf(
  inventory: Inventory,
  site: AnyOf | undefined,
  active: Pick<ActiveConfig, 'config'>,
): Promise<CoverageView> {
  const { config } = active;
  const { lines, notes, unscanned } = await coverageReport(
    inventory,
    config,
    resolveSites(inventory, site, active),
  );
  const grid = gridOf(coverageColumns, inRanges(lines));
  // Of these no network is known, and a table of networks would leave them out.
  const unlisted = unscanned.filter((one) => !lines.some((line) => line.site === one.site));
  const blank = grid.columns.slice(2).map(() => '');
  return {
    sites: knownSites(inventory, config),
    map: networkMap(lines, new Map(unscanned.map((one) => [one.site, one.status]))),
    grid: {
      ...grid,
      lines: [...grid.lines, ...unlisted.map((one) => [clean(one.site), one.status, ...blank])],
    },
    notes: [...coverageSums(lines), ...notes],
  };
}

/** What changed between two days, or else between the last two sweeps of a site. Throws Refused for an unknown site. */
export function changesOf(
  inventory: Inventory,
  { site: typed, from, to }: ChangesQuery,
  active: Pick<ActiveConfig, 'config'>,
): ChangesView {
  const [site] = resolveSites(inventory, typed, active) ?? [];
  const sites = knownSites(inventory, active.config);
  if (from !== undefined)
    return { sites, site: site ?? null, difference: betweenDays(inventory, { from, to, site }) };
  const of = site ?? sweptLast(inventory) ?? null;
  const { last, previous } = lastTwo(inventory, of ?? '');
  if (last === undefined || previous === undefined) return { sites, site: site ?? null, difference: null };
  const difference = diffSweeps(inventory, previous.id, last.id);
  const bySite = [{ site: of, blocks: diffBlocks(difference, null) }];
  return { sites, site: of, difference: { head: diffHead(difference), bySite, counts: [] } };
}

function betweenDays(
  inventory: Inventory,
  { from, to, site }: { from: string; to: string | undefined; site: string | undefined },
): NonNullable<ChangesView['difference']> {
  const end = to ?? new Date().toISOString();
  const difference = diffSummaries(inventory, from, end, given({ site }));
  const counts = changesBySite(difference);
  const all = counts.reduce((sum, one) => sum + one.counts.reduce((a, b) => a + b, 0), 0);
  const bySite =
    all > mostListed && site === undefined
      ? []
      : counts.map(({ site: one }) => ({ site: one, blocks: diffBlocks(difference, one) }));
  const where = site === undefined ? 'All sites' : `Site ${clean(site)}`;
  const until = to === undefined ? `now, ${moment(end)}` : `the end of ${to} (UTC)`;
  return { head: `${where}: from the end of ${from} (UTC) to ${until}`, bySite, counts };
}
