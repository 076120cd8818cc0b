import { listSummaries, summariesOf } from '../../../../db/devices/devices.ts';
import { auditBetween } from '../../../../db/file/audit.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import type { DeviceSummary } from '../../../model/device.ts';
import type { Chosen, Marked } from '../changing/views.ts';
import type { ActiveConfig } from './active-config.ts';
import { resolveListFilter } from './resolve-list-filter.ts';

/** The devices that are to be marked. Throws Refused for an unknown site or maker. */
export function chosenOf(
  inventory: Inventory,
  chosen: Chosen,
  activeConfig: ActiveConfig,
): readonly DeviceSummary[] {
  if ('filter' in chosen)
    return listSummaries(inventory, resolveListFilter(inventory, chosen.filter, activeConfig));
  const sql =
    'SELECT id FROM device WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id';
  const ids = inventory.lists<[number]>(sql, JSON.stringify(chosen.devices)).flat();
  const found = summariesOf(inventory, ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** What a form has marked, by the numbers of its changes. */
export function markedBy(inventory: Inventory, [first, last]: readonly [number, number]): Marked | null {
  const entries = auditBetween(inventory, { first, last, action: 'mark' });
  const [one] = entries;
  return one === undefined ? null : { changes: entries.length, who: one.who, message: one.message };
}
