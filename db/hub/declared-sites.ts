import { byName } from '../../src/model/name-order.ts';
import type { Inventory } from '../inventory.ts';
import { hubSites } from './sites.ts';

/** Names of the sites that a sweep is expected of, sorted: those of the config, and at a hub those that were added and not removed. */
export function declaredSites(
  inventory: Inventory,
  { sites }: { readonly sites: readonly { readonly name: string }[] },
): readonly string[] {
  const enrolled = hubSites(inventory).filter(({ removedAt }) => removedAt === null);
  return [...new Set([...sites.map(({ name }) => name), ...enrolled.map(({ site }) => site)])].sort(byName);
}
