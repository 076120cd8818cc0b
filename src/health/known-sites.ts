import { siteNames } from '../../db/devices/sites.ts';
import { hubSites } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Config } from '../config/config.ts';
import { byName } from '../model/name-order.ts';

/** Names of the sites of the config, of the hub and of the inventory, sorted. */
export function knownSites(inventory: Inventory, { sites }: Pick<Config, 'sites'>): readonly string[] {
  const collected = hubSites(inventory).map(({ site }) => site);
  return [...new Set([...sites.map(({ name }) => name), ...collected, ...siteNames(inventory)])].sort(byName);
}
