import { Refused } from '../../src/model/refused.ts';
import { siteNames } from '../devices/sites.ts';
import type { Inventory } from '../inventory.ts';

/** Refuses a site that is not in the inventory. Throws Refused, listing those that are. */
export function checkSite(inventory: Inventory, site: string): void {
  const known = siteNames(inventory);
  if (known.includes(site)) return;
  const has = known.length === 0 ? 'Nothing was swept yet.' : `It has: ${known.join(', ')}.`;
  throw new Refused(`There is no site "${site}" in ${inventory.path}. ${has}`);
}
