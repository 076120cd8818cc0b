import { machine } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';

interface Kept {
  readonly change: number;
  readonly device: number;
  readonly other: number;
  readonly old: number;
}

// What a person decided, or what concerns a device that was ever flagged, can be undone for good.
const rows = `SELECT r.audit_id AS change, r.device, r.other, a.at < @at AND a.who = @machine AND NOT EXISTS (
    SELECT 1 FROM conclusion k WHERE k.device IN (r.device, r.other) AND k.verdict = 'flagged')
    AND NOT EXISTS (SELECT 1 FROM audit p WHERE p.device IN (r.device, r.other) AND p.who <> @machine) AS old
  FROM reversible r JOIN audit a ON a.id = r.audit_id ORDER BY r.audit_id`;

/**
 * Changes by sweeps (merges and splits) of which undoing is no longer offered: they happened before a time. One that follows a change
 * on the same device that can still be undone stays, because it has to be undone first.
 */
export function undoableBefore(inventory: Inventory, at: string): readonly number[] {
  const held = new Set<number>();
  const changes: number[] = [];
  for (const { change, device, other, old } of inventory.all<Kept>(rows, { at, machine })) {
    if (old === 1 && !held.has(device) && !held.has(other)) changes.push(change);
    else for (const one of [device, other]) held.add(one);
  }
  return changes;
}

/** Deletes what would be needed to undo some changes; the audit trail keeps the changes. Returns how many. Inside a transaction. */
export function dropUndo(inventory: Inventory, changes: readonly number[]): number {
  return inventory.run(
    'DELETE FROM reversible WHERE audit_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(changes),
  ).changes;
}
