import type { DecisionRecord } from '../../src/model/decision.ts';
import type { Inventory } from '../inventory.ts';
import { endOf } from '../values/time.ts';

/** By device, the number of the newest change (entry in the audit trail) of what was decided about it; of those up to a time, if given. */
export function decisionChanges(inventory: Inventory, until?: string): ReadonlyMap<number, number> {
  const rows = inventory.all<{ device: number; change: number }>(
    `SELECT device, max(id) AS change FROM audit
     WHERE device IS NOT NULL AND (@until IS NULL OR at <= @until) AND detail -> '$.finding' IS NOT NULL GROUP BY device`,
    { until: until === undefined ? null : endOf(until) },
  );
  return new Map(rows.map(({ device, change }) => [device, change]));
}

/** The number of the newest change of what was decided about a device; null if nothing ever was. */
export function newestChange(inventory: Inventory, device: number): number | null {
  const row = inventory.get<{ id: number | null }>(
    "SELECT max(id) AS id FROM audit WHERE device = ? AND detail -> '$.finding' IS NOT NULL",
    device,
  );
  return row?.id ?? null;
}

/** A device, and what was decided about it from a change on; null: nothing any more. */
export interface DecisionAt {
  readonly device: number;
  readonly record: DecisionRecord | null;
}

/** The result of one change of a decision; null if there is no such change. */
export function decisionAt(inventory: Inventory, change: number): DecisionAt | null {
  const row = inventory.get<{ device: number; record: string }>(
    `SELECT device, detail -> '$.finding.to' AS record FROM audit
     WHERE id = ? AND device IS NOT NULL AND detail -> '$.finding' IS NOT NULL`,
    change,
  );
  return row === undefined
    ? null
    : { device: row.device, record: JSON.parse(row.record) as DecisionRecord | null };
}
