import { decisionRecord, dropDecision, storeDecision } from '../devices/decisions.ts';
import { InventoryError } from '../errors.ts';
import { insertRow, type Reversible } from '../identity/reversible.ts';
import type { Inventory } from '../inventory.ts';

/** Who moves a decision, and when (ISO 8601). */
interface Moving {
  readonly at: string;
  readonly who: string;
}

/** Refuses to merge two devices if one is recorded as the replacement of the other. Throws InventoryError `usage`. */
export function refuseReplaced(inventory: Inventory, one: number, other: number): void {
  for (const [device, by] of [
    [one, other],
    [other, one],
  ] as const)
    if (decisionRecord(inventory, device)?.replacedBy === by)
      throw new InventoryError(
        'usage',
        `Device ${device} is marked as replaced by device ${by}: they are two. If that is wrong, reopen it first (camcensus mark ${device} --reopen).`,
      );
}

/**
 * A decision about one of two merged devices is kept; of two decisions, that about the remaining device. A decision
 * that one replaced the other is dropped, because they are one unit. Inside the transaction of the merge.
 */
export function moveDecision(inventory: Inventory, from: number, into: number, by: Moving): void {
  const moved = decisionRecord(inventory, from);
  if (moved !== null && moved.replacedBy !== into && decisionRecord(inventory, into) === null)
    storeDecision(inventory, into, moved, {
      ...by,
      action: 'merge',
      message: `The decision on device ${from} now applies to device ${into}.`,
    });
  inventory.run('DELETE FROM decision WHERE device = ?', from);
}

/**
 * Returns to a device that is separated again its decision from before the merge. The other keeps one only if a person
 * decided on it since. Inside the transaction of the undo.
 */
export function returnDecision(
  inventory: Inventory,
  { device, other, before }: Reversible,
  by: Moving,
): void {
  const rows = before.owned.decision ?? [];
  const row = rows.find((one) => one.device === other);
  if (row === undefined) return;
  insertRow(inventory, 'decision', row);
  const [own, moved] = [device, other].map((id) => JSON.stringify(decisionRecord(inventory, id)));
  if (own !== moved || rows.some((row) => row.device === device)) return;
  dropDecision(inventory, device, {
    ...by,
    action: 'undo',
    message: `The decision on device ${other} no longer applies to device ${device}.`,
  });
}
