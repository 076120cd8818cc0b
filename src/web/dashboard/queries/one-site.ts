import { alikeDevices } from '../../../../db/devices/alike.ts';
import { ownersAt } from '../../../../db/devices/owners.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { listSweeps } from '../../../../db/sweeps/sweeps.ts';
import { countAlike } from '../../../report/counts.ts';
import type { SiteView } from '../dashboard-queries.ts';
import type { ActiveConfig } from './active-config.ts';
import { removalOf } from './removal.ts';
import type { RemovalPoints } from './removal-points.ts';
import { scannedSum } from './scanned.ts';

/** How many past sweeps are shown. */
const mostSweeps = 10;

/** What is counted and known of a site that was swept. */
export function siteView(
  inventory: Inventory,
  site: string,
  { config }: ActiveConfig,
  points: RemovalPoints,
): SiteView {
  const devices = alikeDevices(inventory, { site });
  const flagged = devices.filter(({ verdict }) => verdict === 'flagged');
  const sweeps = listSweeps(inventory, { site, limit: mostSweeps });
  const types = [...new Set(devices.map(({ type }) => type))]
    .map((type) => ({ type, ...countAlike(devices.filter((one) => one.type === type)) }))
    .sort((a, b) => b.total - a.total);
  return {
    counts: countAlike(devices),
    missing: countAlike(devices.filter(({ status }) => status === 'missing')).total,
    types,
    removal:
      flagged.length === 0 ? null : removalOf(flagged, { removeBy: config.removeBy, past: points(site) }),
    scanned: scannedSum(sweeps.slice(0, 1)),
    owners: ownersAt(inventory, site),
    sweeps,
  };
}
