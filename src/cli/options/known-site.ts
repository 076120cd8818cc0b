import type { Inventory } from '../../../db/inventory.ts';
import { siteNames } from '../../../db/sweeps/sites.ts';
import { Stop } from '../exit.ts';

/** Refuses a site that the inventory does not have. Throws Stop with those it has. */
export function checkSite(inventory: Inventory, site: string): void {
  const known = siteNames(inventory);
  if (known.includes(site)) return;
  const has = known.length === 0 ? 'Nothing was swept yet.' : `It has: ${known.join(', ')}.`;
  throw new Stop(`There is no site "${site}" in ${inventory.path}. ${has}`);
}
