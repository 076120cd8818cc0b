import { InventoryError } from '../errors.ts';
import type { Reversible } from '../identity/reversible.ts';
import type { Inventory } from '../inventory.ts';

/**
 * Refuses to undo a merge while what it brought was moved by a later change that can itself be undone: the merged device would come
 * back without any observation, and be judged so. Throws InventoryError `usage`.
 */
export function refuseMovedOn(
  inventory: Inventory,
  { change, device }: Pick<Reversible, 'change' | 'device'>,
  brought: readonly string[],
): void {
  const merged = inventory.get<{ change: number; device: number }>(
    "SELECT audit_id AS change, device FROM reversible WHERE audit_id > ? AND kind = 'merge' AND other = ? ORDER BY audit_id LIMIT 1",
    change,
    device,
  );
  if (merged !== undefined)
    throw first(merged.change, `merged device ${device} into device ${merged.device} since`);
  const split = inventory.get<{ change: number; other: number }>(
    `SELECT r.audit_id AS change, r.other FROM reversible r JOIN audit a ON a.id = r.audit_id
     WHERE r.audit_id > ? AND r.kind = 'split' AND r.device = ?
       AND json_extract(a.detail, '$.address') IN (SELECT value FROM json_each(?)) ORDER BY r.audit_id LIMIT 1`,
    change,
    device,
    JSON.stringify(brought),
  );
  if (split !== undefined) throw first(split.change, `made device ${split.other} of it since`);
}

function first(change: number, what: string): InventoryError {
  return new InventoryError('usage', `Change ${change} ${what}. Undo that first (camcensus undo ${change}).`);
}
