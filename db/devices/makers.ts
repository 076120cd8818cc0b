import { byName } from '../../src/model/name-order.ts';
import type { Inventory } from '../inventory.ts';
import { shownConclusion } from './device-summary.ts';

/** Names of the makers of what is on the default list, sorted. */
export function listedMakers(inventory: Inventory): readonly string[] {
  return inventory
    .all<{ name: string }>(
      `SELECT DISTINCT c.manufacturer AS name FROM device d JOIN ${shownConclusion} ON c.id = d.conclusion
       WHERE d.listed = 1 AND d.merged_into IS NULL AND c.manufacturer IS NOT NULL`,
    )
    .map(({ name }) => name)
    .sort(byName);
}
