import type { DeviceFilter } from '../../../../db/devices/device-filter.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { resolveFilter } from '../../../export/resolve-filter.ts';
import { knownSites } from '../../../health/known-sites.ts';
import type { AnyOf } from '../../../model/any-of.ts';
import { Refused } from '../../../model/refused.ts';
import { sitesMeant } from '../../../model/site-hint.ts';
import type { ActiveConfig } from './active-config.ts';

/** {@link resolveFilter} by the config in force. Refuses a policy that is not active, too: its list would be empty. */
export function resolveListFilter<Filter extends DeviceFilter>(
  inventory: Inventory,
  filter: Filter,
  { config, fingerprints, policies }: Pick<ActiveConfig, 'config' | 'fingerprints' | 'policies'>,
): Filter {
  const { policy } = filter;
  if (policy !== undefined && !policies.some(({ id }) => id === policy))
    throw new Refused(
      `There is no active policy "${policy}". Active: ${policies.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  return resolveFilter(inventory, filter, { sites: knownSites(inventory, config), fingerprints });
}

/** The sites that a page or a resource is of, as they are known; undefined for all. Throws Refused with the nearest. */
export function resolveSites(
  inventory: Inventory,
  site: AnyOf | undefined,
  { config }: Pick<ActiveConfig, 'config'>,
): readonly string[] | undefined {
  return site === undefined ? undefined : sitesMeant(site, knownSites(inventory, config));
}
