import type { DeviceFilter } from '../../../../db/devices/device-filter.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { checkFilter } from '../../../export/check-filter.ts';
import { Refused } from '../../../model/refused.ts';
import type { ActiveConfig } from './active-config.ts';
import { checkKnownSite } from './known-sites.ts';

/** Refuses a filter by a site, maker or policy that there is not: an empty list would read as "we have none of them". */
export function checkListFilter(
  inventory: Inventory,
  { site, policy, ...others }: DeviceFilter,
  { config, fingerprints, policies }: Pick<ActiveConfig, 'config' | 'fingerprints' | 'policies'>,
): void {
  if (site !== undefined) checkKnownSite(inventory, site, config);
  if (policy !== undefined && !policies.some(({ id }) => id === policy))
    throw new Refused(
      `There is no active policy "${policy}". Active: ${policies.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  checkFilter(inventory, others, fingerprints);
}
