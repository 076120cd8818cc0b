import { siteNames, sweptSites } from '../../db/devices/sites.ts';
import { declaredSites } from '../../db/hub/declared-sites.ts';
import { hubSites } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Config } from '../config/config.ts';
import { type AnyOf, valuesOf } from '../model/any-of.ts';
import { byName } from '../model/name-order.ts';

/** Names of the sites of the config, of the hub and of the inventory, sorted. */
export function knownSites(inventory: Inventory, { sites }: Pick<Config, 'sites'>): readonly string[] {
  const collected = hubSites(inventory).map(({ site }) => site);
  return [...new Set([...sites.map(({ name }) => name), ...collected, ...siteNames(inventory)])].sort(byName);
}

/** A site of which no sweep is known, so that nothing is known of what is there. At a hub, one that never sent anything is `never heard`. */
export interface UnscannedSite {
  readonly site: string;
  readonly status: 'never scanned' | 'never heard';
}

/**
 * The sites, of the config, the hub and the inventory, without a sweep, or without one that had ended by `asOf` (ISO 8601); of some sites,
 * if given. Sorted by name.
 */
export function unscannedSites(
  inventory: Inventory,
  config: Pick<Config, 'sites'>,
  { site, asOf }: { readonly site?: AnyOf; readonly asOf?: string } = {},
): readonly UnscannedSite[] {
  const swept = sweptSites(inventory, asOf);
  const unheard = new Set(hubSites(inventory).flatMap((one) => (one.lastContact === null ? [one.site] : [])));
  return [...new Set([...declaredSites(inventory, config), ...siteNames(inventory)])]
    .filter((name) => !swept.has(name) && (site === undefined || valuesOf(site).includes(name)))
    .sort(byName)
    .map((name) => ({ site: name, status: unheard.has(name) ? 'never heard' : 'never scanned' }));
}
