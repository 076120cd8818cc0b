import type { HealthReport } from '../../../health/health-report.ts';
import type { HubSiteHealth } from '../../../health/hub-health.ts';
import { byName } from '../../../model/name-order.ts';
import type { RemovalLine } from '../../../model/remaining.ts';
import { printable } from '../../../report/cell.ts';
import type { Group } from '../../../report/counts.ts';
import type { Report } from '../../../report/report.ts';
import { siteFields, siteState } from '../../../text/health.ts';
import { hubSiteFields, hubSiteText } from '../../../text/hub-sites.ts';
import { bySite } from '../../../text/remaining.ts';
import type { SiteState } from '../dashboard-queries.ts';

/** What is counted of the sites. */
interface Counted extends Pick<Report, 'sweeps' | 'siteNames'> {
  readonly groups: readonly Group[];
  readonly removal: readonly RemovalLine[];
}

/** What is known of every site, of the config and of the inventory, the worst first. */
export function siteStates(
  health: HealthReport,
  { sweeps, siteNames, groups, removal }: Counted,
): readonly SiteState[] {
  const planned = new Map(health.sites.map((site) => [site.site, site]));
  const swept = new Set(sweeps.map(({ site }) => site));
  const counts = new Map(groups.map((group) => [group.name, group.counts]));
  const removals = new Map(bySite(removal).map((one) => [one.site, one]));
  const collected = new Map((health.hub?.sites ?? []).map((site) => [site.site, site]));
  return [...new Set([...planned.keys(), ...collected.keys(), ...siteNames])]
    .map((site): SiteState => {
      const of = planned.get(site);
      const by = collected.get(site) ?? null;
      const { flagged = 0, review = 0, total = 0 } = counts.get(printable(site) ?? '') ?? {};
      return {
        site,
        planned: of !== undefined,
        hub: by && {
          ...{ state: by.state, lastContact: by.lastContact, waiting: by.waiting },
          ...{ version: by.version, clockAheadSeconds: by.clockAheadSeconds },
        },
        hasProblem: [...(of?.problems ?? []), ...(by?.problems ?? [])].length > 0,
        swept: swept.has(site),
        unswept: swept.has(site) ? null : unsweptText(by),
        state: stateText(of, by),
        fields: [...(of === undefined ? [] : siteFields(of)), ...(by === null ? [] : hubSiteFields(by))],
        flagged,
        review,
        devices: total,
        left: removals.get(site)?.left ?? 0,
        leftBy: removal
          .filter((line) => line.site === site && line.left > 0)
          .map(({ manufacturer, left }) => `${manufacturer ?? 'Maker not known'} ${left}`)
          .join(', '),
        removal: removals.get(site) ?? null,
      };
    })
    .sort(worstFirst);
}

/** Null of a site that is not swept any more. */
function unsweptText(by: HubSiteHealth | null): string | null {
  return by?.state === 'removed' ? null : (by?.status ?? 'never scanned');
}

/** A hub's site is swept by its collector: the hub's config need not have it. */
function stateText(of: HealthReport['sites'][number] | undefined, by: HubSiteHealth | null): string {
  const own = of === undefined ? [] : [siteState(of)];
  const sentences = [...own, ...(by === null ? [] : [hubSiteText(by)])];
  return sentences.length === 0 ? 'Not in the config.' : sentences.join(' ');
}

/** Where something is wrong, then where nothing is known, then the others; of each, where most is left to remove. */
function worstFirst(a: SiteState, b: SiteState): number {
  return rank(a) - rank(b) || b.left - a.left || b.flagged - a.flagged || byName(a.site, b.site);
}

function rank({ hasProblem, unswept }: SiteState): number {
  if (hasProblem) return 0;
  return unswept === null ? 2 : 1;
}
