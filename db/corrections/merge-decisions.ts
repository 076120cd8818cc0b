import { decisionRecord, dropDecision, storeDecision } from '../devices/decisions.ts';
import { InventoryError } from '../errors.ts';
import { insertRow, type Reversible } from '../identity/reversible.ts';
import type { Inventory } from '../inventory.ts';

/** Who moves what was said, and when (ISO 8601). */
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
 * What a person said about either of two devices that are merged is kept; if about both, that about the remaining one is. That
 * one had replaced the other is no statement about one unit. Inside the transaction of the merge.
 */
export function moveDecision(inventory: Inventory, from: number, into: number, by: Moving): void {
  const said = decisionRecord(inventory, from);
  if (said !== null && said.replacedBy !== into && decisionRecord(inventory, into) === null)
    storeDecision(inventory, into, said, {
      ...by,
      action: 'merge',
      message: `What was said about device ${from} now applies to device ${into}.`,
    });
  inventory.run('DELETE FROM decision WHERE device = ?', from);
}

/**
 * Gives back to a device that is separated again what was said about it before the merge. The other keeps it only if something
 * was said there since: nobody ever accepted that one. Inside the transaction of the undo.
 */
export function returnDecision(
  inventory: Inventory,
  { device, other, before }: Reversible,
  by: Moving,
): void {
  const rows = before.owned.decision ?? [];
  const told = rows.find((row) => row.device === other);
  if (told === undefined) return;
  insertRow(inventory, 'decision', told);
  const [own, moved] = [device, other].map((id) => JSON.stringify(decisionRecord(inventory, id)));
  if (own !== moved || rows.some((row) => row.device === device)) return;
  dropDecision(inventory, device, {
    ...by,
    action: 'undo',
    message: `What was said about device ${other} no longer applies to device ${device}.`,
  });
}
