import { InventoryError } from '../errors.ts';
import { currentObservations } from '../evidence/observations.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';
import { referencesThat } from './device-references.ts';
import { refreshPlace } from './place.ts';
import { reconclude } from './reconclude.ts';

/** A device's row, as far as merging and splitting needs it. */
export interface MergedRow {
  readonly id: number;
  readonly site: string;
  readonly ip: string;
  readonly last_seen: string;
  readonly last_sweep: number;
  readonly status: string;
  readonly missed: number;
  readonly listed: number;
  readonly through: number | null;
  readonly merged_into: number | null;
}

/** A device to be merged or split. Throws InventoryError `usage` if it does not exist. */
export function deviceRow(inventory: Inventory, id: number): MergedRow {
  const row = inventory.get<MergedRow>(
    'SELECT id, site, ip, last_seen, last_sweep, status, missed, listed, through, merged_into FROM device WHERE id = ?',
    id,
  );
  if (row === undefined) throw new InventoryError('usage', `There is no device ${id} in ${inventory.path}.`);
  return row;
}

/** Everything that is known of a device becomes another's. Inside a transaction; writes no version. */
export function mergeRows(
  inventory: Inventory,
  from: MergedRow,
  into: MergedRow,
  concluding: Concluding,
): void {
  const before = currentObservations(inventory, into.id);
  // The one seen last is what the unit is now; what the other reported is its past.
  if (from.last_sweep !== into.last_sweep) endAll(inventory, from.last_sweep < into.last_sweep ? from : into);
  else if (from.through !== null) endAll(inventory, from);
  for (const { table, column } of referencesThat('merge', 'move'))
    inventory.run(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, into.id, from.id);
  moveAddresses(inventory, from.id, into.id);
  for (const { table, column } of referencesThat('merge', 'join')) {
    inventory.run(`UPDATE OR IGNORE ${table} SET ${column} = ? WHERE ${column} = ?`, into.id, from.id);
    inventory.run(`DELETE FROM ${table} WHERE ${column} = ?`, from.id);
  }
  const newer = from.through === null && from.last_sweep > into.last_sweep ? from : into;
  inventory.run(
    `UPDATE device SET status = ?, missed = ?, listed = ?,
       first_seen = min(first_seen, (SELECT first_seen FROM device WHERE id = ?)) WHERE id = ?`,
    newer.status,
    newer.missed,
    Math.max(from.listed, into.listed),
    from.id,
    into.id,
  );
  refreshPlace(inventory, into.id);
  becomePart(inventory, from.id, into.id);
  reconclude(inventory, into.id, { before, after: currentObservations(inventory, into.id) }, concluding);
}

/** Makes a device part of another, in no list of its own. Inside a transaction. */
export function becomePart(inventory: Inventory, device: number, of: number): void {
  inventory.run(
    `UPDATE device SET merged_into = ?, status = 'removed', missed = 0, listed = 0, through = NULL, channel = NULL,
       channel_address = NULL WHERE id = ?`,
    of,
    device,
  );
}

/** The cameras that are seen only through a recorder. */
export function seenThrough(inventory: Inventory, recorder: number): readonly number[] {
  return inventory
    .all<{ id: number }>('SELECT id FROM device WHERE through = ? ORDER BY id', recorder)
    .map(({ id }) => id);
}

function endAll(inventory: Inventory, { id, last_seen }: MergedRow): void {
  inventory.run(
    'UPDATE observation SET seen_to = max(seen_from, ?) WHERE device = ? AND seen_to IS NULL',
    seconds(last_seen),
    id,
  );
  inventory.run('UPDATE device_address SET active = 0 WHERE device = ?', id);
}

function moveAddresses(inventory: Inventory, from: number, into: number): void {
  inventory.run(
    `INSERT INTO device_address (device, address, first_seen, last_seen, last_sweep, active, reason)
     SELECT ?, address, first_seen, last_seen, last_sweep, active, reason FROM device_address WHERE device = ?
     ON CONFLICT DO UPDATE SET first_seen = min(first_seen, excluded.first_seen),
       last_seen = max(last_seen, excluded.last_seen), last_sweep = max(last_sweep, excluded.last_sweep),
       active = max(active, excluded.active)`,
    into,
    from,
  );
  inventory.run('DELETE FROM device_address WHERE device = ?', from);
}
