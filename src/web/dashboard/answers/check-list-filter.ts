import type { DeviceFilter } from '../../../../db/devices/device-filter.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { checkFilter } from '../../../export/check-filter.ts';
import type { InForce } from './in-force.ts';
import { checkKnownSite } from './known-sites.ts';

/** Refuses a filter by a site or maker that there is not: an empty list would read as "we have none of them". */
export function checkListFilter(
  inventory: Inventory,
  { site, ...others }: DeviceFilter,
  { config, fingerprints }: Pick<InForce, 'config' | 'fingerprints'>,
): void {
  if (site !== undefined) checkKnownSite(inventory, site, config);
  checkFilter(inventory, others, fingerprints);
}
