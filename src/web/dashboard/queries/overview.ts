import type { AlikeDevices } from '../../../../db/devices/alike.ts';
import { declaredSites } from '../../../../db/hub/declared-sites.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { generalProblems } from '../../../health/general-problems.ts';
import { healthReport } from '../../../health/health-report.ts';
import { hubHealth } from '../../../health/hub-health.ts';
import { queueHealth } from '../../../health/queue-health.ts';
import { sitesHealth } from '../../../health/site-health.ts';
import type { DeviceStatus } from '../../../model/device.ts';
import { countAlike, makerGroups, siteGroups } from '../../../report/counts.ts';
import { reportOf } from '../../../report/report-of.ts';
import { behindRecorders, otherEquipment } from '../../../report/summary.ts';
import { workFields } from '../../../text/health.ts';
import type { Overview } from '../dashboard-queries.ts';
import type { ActiveConfig } from './active-config.ts';
import { removalOf } from './removal.ts';
import type { RemovalPoints } from './removal-points.ts';
import { scannedSum } from './scanned.ts';
import { rememberedFigures, type SiteFigures } from './site-figures.ts';
import { siteStates } from './sites.ts';
import { stateOf } from './until-written.ts';

/** How long the first page may be served from memory, in milliseconds: what is overdue changes with the clock alone. */
const freshMs = 60_000;

/**
 * {@link overviewOf}, recalculated only if the inventory was written meanwhile, or the config changed, and then only of the sites that were
 * written: browsers open the first page often.
 */
export function rememberedOverview(
  inventory: Inventory,
  points: RemovalPoints,
): (activeConfig: ActiveConfig) => Overview {
  const figures = rememberedFigures(inventory);
  let last: { version: number; activeConfig: ActiveConfig; at: number; overview: Overview } | null = null;
  return (activeConfig) => {
    const version = stateOf(inventory);
    const at = performance.now();
    if (last?.version !== version || last.activeConfig !== activeConfig || at - last.at > freshMs)
      last = {
        version,
        activeConfig,
        at,
        overview: overviewOf(inventory, activeConfig, { points, figures: figures() }),
      };
    return last.overview;
  };
}

/** The first page's contents: figures as in `list`, removal as in `remaining`, sweeps as in `health`. */
function overviewOf(
  inventory: Inventory,
  { config, policies, fingerprints }: ActiveConfig,
  of: { readonly points: RemovalPoints; readonly figures: SiteFigures },
): Overview {
  const now = new Date();
  const { devices, sweepsOf } = of.figures;
  const flagged = devices.filter(({ verdict }) => verdict === 'flagged');
  // Checking whether the file is damaged takes long; `camcensus health` does it.
  const problems = generalProblems(inventory, config, now);
  const hub = hubHealth(inventory, config, now);
  const facts = { now, damage: null, backup: null, problems, hub, queue: queueHealth(inventory, now) };
  const health = healthReport(inventory, sitesHealth(inventory, config, now), facts);
  const declared = declaredSites(inventory, config);
  const report = reportOf(inventory, [], policies, {}, fingerprints, { declared, sweepsOf });
  const removal = removalOf(flagged, { removeBy: config.removeBy, past: of.points() });
  const groups = siteGroups(devices, report.siteNames);
  return {
    report,
    counts: countAlike(devices),
    statuses: statusesOf(devices),
    cameBack: countOf(devices, ({ state }) => state === 'came-back'),
    excused: {
      accepted: countOf(flagged, ({ state }) => state === 'accepted'),
      falsePositive: countOf(flagged, ({ state }) => state === 'false-positive'),
    },
    behind: behindRecorders(recordersOf(devices)),
    otherEquipment: otherEquipment(report),
    makers: makerGroups(devices),
    scanned: scannedSum(report.sweeps),
    sites: siteStates(health, { groups, ...report, removal: removal?.lines ?? [] }),
    problems,
    service: workFields(health),
    removal,
  };
}

function countOf(devices: readonly AlikeDevices[], is: (one: AlikeDevices) => boolean): number {
  return devices.reduce((sum, one) => sum + (is(one) ? one.count : 0), 0);
}

function statusesOf(devices: readonly AlikeDevices[]): Overview['statuses'] {
  const of = (status: DeviceStatus) => countOf(devices, (one) => one.status === status);
  return { missing: of('missing'), unasked: of('unasked'), removed: of('removed') };
}

function recordersOf(devices: readonly AlikeDevices[]) {
  return devices
    .filter(({ type, channelCount }) => type === 'recorder' || channelCount !== null)
    .flatMap((one) => Array.from({ length: one.count }, () => one));
}
