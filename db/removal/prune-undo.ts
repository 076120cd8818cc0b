import { machine } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';

interface Kept {
  readonly act: number;
  readonly device: number;
  readonly other: number;
  readonly old: number;
}

// What a person decided, or what concerns a device that was ever flagged, can be undone for good.
const rows = `SELECT r.audit_id AS act, r.device, r.other, a.at < @at AND a.who = @machine AND NOT EXISTS (
    SELECT 1 FROM conclusion k WHERE k.device IN (r.device, r.other) AND k.verdict = 'flagged')
    AND NOT EXISTS (SELECT 1 FROM audit p WHERE p.device IN (r.device, r.other) AND p.who <> @machine) AS old
  FROM reversible r JOIN audit a ON a.id = r.audit_id ORDER BY r.audit_id`;

/**
 * Acts of sweeps (merges and splits) of which undoing is no longer offered: they happened before a time. One that follows an act
 * on the same device that can still be undone stays, because it has to be undone first.
 */
export function undoableBefore(inventory: Inventory, at: string): readonly number[] {
  const held = new Set<number>();
  const acts: number[] = [];
  for (const { act, device, other, old } of inventory.all<Kept>(rows, { at, machine })) {
    if (old === 1 && !held.has(device) && !held.has(other)) acts.push(act);
    else for (const one of [device, other]) held.add(one);
  }
  return acts;
}

/** Deletes what would be needed to undo some acts; the audit trail keeps the acts. Returns how many. Inside a transaction. */
export function dropUndo(inventory: Inventory, acts: readonly number[]): number {
  return inventory.run(
    'DELETE FROM reversible WHERE audit_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(acts),
  ).changes;
}
