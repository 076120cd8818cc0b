import { countDevices, type DeviceQuery, eachDevice, pageWithTotal } from '../../../../db/devices/devices.ts';
import { policyFigures } from '../../../../db/devices/figures.ts';
import { listedMakers } from '../../../../db/devices/makers.ts';
import type { ListPage } from '../../../../db/devices/page-selection.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { withoutPeople } from '../../../export/people.ts';
import { contentOf } from '../../../export/write.ts';
import { knownSites } from '../../../health/known-sites.ts';
import { Refused } from '../../../model/refused.ts';
import type { Report } from '../../../report/report.ts';
import type { DashboardQueries, DeviceList } from '../dashboard-queries.ts';
import type { ActiveConfig } from './active-config.ts';
import { chosenOf, markedBy } from './chosen.ts';
import { importsOf } from './imports.ts';
import { found } from './one-device.ts';
import { siteView } from './one-site.ts';
import { rememberedOverview } from './overview.ts';
import { changesOf, coverageOf, sweepOf, sweepsOf } from './past.ts';
import { rememberedPoints } from './removal-points.ts';
import { reportBy } from './report-by.ts';
import { resolveListFilter } from './resolve-list-filter.ts';
import { notificationsOf, policiesOf } from './rules.ts';
import { entryOf, trailOf } from './trail.ts';
import { untilWritten } from './until-written.ts';

/**
 * What the dashboard shows, from an inventory, by the config in force. A file with more devices than `mostInFile` could
 * take more memory than its thread has.
 */
export function queriesOf(
  inventory: Inventory,
  activeConfig: () => ActiveConfig,
  { mostInFile = 10_000 }: { mostInFile?: number } = {},
): DashboardQueries {
  const page = (typed: DeviceQuery, part: ListPage): Pick<DeviceList, 'report' | 'total' | 'filter'> => {
    const rules = activeConfig();
    const filter = resolveListFilter(inventory, typed, rules);
    const query = { ...filter, ...part };
    const { devices, total } = pageWithTotal(inventory, query);
    return { report: reportBy(rules, inventory, devices, query), total, filter };
  };
  const points = rememberedPoints(inventory);
  const overview = rememberedOverview(inventory, points);
  const figures = untilWritten(inventory, () => policyFigures(inventory));
  const makers = untilWritten(inventory, () => listedMakers(inventory));
  return {
    overview: () => inventory.read(() => overview(activeConfig())),
    devices: (filter, part) =>
      inventory.read(() => ({
        ...page(filter, part),
        sites: knownSites(inventory, activeConfig().config),
        makers: makers(),
        policies: activeConfig().policies.map(({ id }) => id),
      })),
    chosen: (devices) => inventory.read(() => chosenOf(inventory, devices, activeConfig())),
    marked: (changes) => inventory.read(() => markedBy(inventory, changes)),
    audit: (filter, part) =>
      inventory.read(() => trailOf(inventory, filter, { ...part, config: activeConfig().config })),
    imports: (site, most) => inventory.read(() => importsOf(inventory, { site, most }, activeConfig())),
    policies: () => inventory.read(() => policiesOf(figures(), activeConfig())),
    notifications: () => inventory.read(() => notificationsOf(inventory, activeConfig())),
    change: (id) => inventory.read(() => entryOf(inventory, id)),
    device: (question) => inventory.read(() => found(inventory, question, activeConfig())),
    site: (name) => inventory.read(() => siteView(inventory, name, activeConfig(), points)),
    sweeps: (site) => inventory.read(() => sweepsOf(inventory, site, activeConfig())),
    sweep: (id) => inventory.read(() => sweepOf(inventory, id)),
    changes: (query) => inventory.read(() => changesOf(inventory, query, activeConfig())),
    // It reads files of targets between its queries, so it cannot hold one state of the inventory.
    coverage: (site) => coverageOf(inventory, site, activeConfig()),
    file: async (signal, ending, typed) => {
      const report = inventory.read((): Report => {
        const rules = activeConfig();
        const filter = resolveListFilter(inventory, typed, rules);
        checkLength(countDevices(inventory, filter), mostInFile);
        return reportBy(rules, inventory, [...eachDevice(inventory, filter)], filter);
      });
      return contentOf(ending, { ...report, devices: withoutPeople(report.devices) }, signal);
    },
  };
}

function checkLength(devices: number, most: number): void {
  if (devices > most)
    throw new Refused(
      `These are ${devices} devices, and a file made here holds ${most} at most. Choose a site or a maker, or run camcensus export.`,
    );
}
