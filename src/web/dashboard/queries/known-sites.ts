import { siteNames } from '../../../../db/devices/sites.ts';
import { hubSites } from '../../../../db/hub/sites.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import type { Config } from '../../../config/config.ts';
import { byName } from '../../../model/name-order.ts';
import { Refused } from '../../../model/refused.ts';
import { siteHint } from '../../../model/site-hint.ts';

/** Names of the sites of the config, of the hub and of the inventory, sorted. */
export function knownSites(inventory: Inventory, { sites }: Pick<Config, 'sites'>): readonly string[] {
  const collected = hubSites(inventory).map(({ site }) => site);
  return [...new Set([...sites.map(({ name }) => name), ...collected, ...siteNames(inventory)])].sort(byName);
}

/**
 * Refuses a site that neither the config nor the inventory has; one that was not swept yet is known. The message has no path of this
 * machine: it is read elsewhere.
 */
export function checkKnownSite(inventory: Inventory, site: string, config: Pick<Config, 'sites'>): void {
  const known = knownSites(inventory, config);
  if (known.includes(site)) return;
  throw new Refused(`There is no site "${site}". ${siteHint(site, known, 'Nothing was swept yet.')}`);
}
