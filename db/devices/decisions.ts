import type { DecisionRecord, DecisionState } from '../../src/model/decision.ts';
import { stateOn } from '../../src/model/decision.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import { isLeft, standingOf } from '../../src/model/remaining.ts';
import { addAuditEntry, type NewAuditEntry } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';
import { type DecisionColumns, decisionList, toRecord } from './decision-row.ts';

/** The decision on a device, or null if there is none. */
export function decisionRecord(inventory: Inventory, device: number): DecisionRecord | null {
  const row = inventory.get<DecisionColumns>(
    `SELECT ${decisionList} FROM decision f WHERE f.device = ?`,
    device,
  );
  return row === undefined ? null : toRecord(row);
}

/** The decisions on devices now; without devices that have none. */
export function decisionRecords(inventory: Inventory): ReadonlyMap<number, DecisionRecord> {
  const rows = inventory.all<DecisionColumns & { device: number }>(
    `SELECT f.device, ${decisionList} FROM decision f`,
  );
  return new Map(
    rows.flatMap((row) => {
      const record = toRecord(row);
      return record === null ? [] : [[row.device, record]];
    }),
  );
}

/**
 * Stores the decision on a device from now on, and in the audit trail the one it replaced; in the transaction of the action. The
 * count of silent sweeps starts again if the state or the day of the removal changed. `origin` is kept with it in the audit trail.
 */
export function storeDecision(
  inventory: Inventory,
  device: number,
  record: DecisionRecord,
  entry: Pick<NewAuditEntry, 'at' | 'who' | 'action' | 'message'>,
  origin: object = {},
): void {
  const from = decisionRecord(inventory, device);
  inventory.run(
    `INSERT INTO decision (device, state, decided_at, decided_by, reason, verdict, until, planned_for, replaced_by, owner,
       location, asset_tag, notes)
     VALUES (@device, @state, @at, @by, @because, @verdict, @until, @plannedFor, @replacedBy, @owner, @location, @assetTag, @notes)
     ON CONFLICT DO UPDATE SET state = excluded.state, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
       reason = excluded.reason, verdict = excluded.verdict, until = excluded.until, planned_for = excluded.planned_for,
       replaced_by = excluded.replaced_by, owner = excluded.owner, location = excluded.location,
       asset_tag = excluded.asset_tag, notes = excluded.notes,
       silent = iif(state = excluded.state AND planned_for IS excluded.planned_for, silent, 0)`,
    { ...record, notes: JSON.stringify(record.notes), device },
  );
  // The audit trail keeps its key from before 1.0: entries are never changed.
  addAuditEntry(inventory, { ...entry, device, detail: { finding: { from, to: record }, ...origin } });
}

/** Deletes the decision on a device, and records that in the audit trail; in the transaction of the action. */
export function dropDecision(
  inventory: Inventory,
  device: number,
  entry: Pick<NewAuditEntry, 'at' | 'who' | 'action' | 'message'>,
  origin: object = {},
): void {
  const from = decisionRecord(inventory, device);
  inventory.run('DELETE FROM decision WHERE device = ?', device);
  addAuditEntry(inventory, { ...entry, device, detail: { finding: { from, to: null }, ...origin } });
}

/** The decision on each device up to a moment (ISO 8601, UTC), from the audit trail; without devices that had none. */
export function decisionsAt(inventory: Inventory, at: string): Map<number, DecisionRecord> {
  const rows = inventory.all<{ device: number; decision: string }>(
    `SELECT device, detail -> '$.finding.to' AS decision FROM audit WHERE id IN (
       SELECT max(id) FROM audit
       WHERE device IS NOT NULL AND at <= ? AND detail -> '$.finding.to' IS NOT NULL GROUP BY device)`,
    at,
  );
  return new Map(
    rows.flatMap(({ device, decision }) => {
      // Null once the decision was withdrawn.
      const record = JSON.parse(decision) as DecisionRecord | null;
      return record === null ? [] : [[device, record]];
    }),
  );
}

/** A device with a decision, and its state on a day. */
interface Standing {
  readonly device: number;
  readonly state: DecisionState;
  readonly until: string | null;
}

/** Ids of devices with a decision that is in one of these states on a day, or (`otherwise`) in none of them. */
export function devicesInState(
  inventory: Inventory,
  states: readonly DecisionState[],
  { day, otherwise }: { readonly day: string; readonly otherwise: boolean },
): readonly number[] {
  return standings(inventory, day).flatMap((one) =>
    states.includes(one.state) === otherwise ? [] : [one.device],
  );
}

/** Ids of the devices whose decision means that nothing is left to do: removed, gone, or flagged in error. */
export function devicesDealtWith(inventory: Inventory, day: string): readonly number[] {
  return standings(inventory, day).flatMap((one) => (isLeft(standingOf(one.state)) ? [] : [one.device]));
}

/** Ids of devices whose exception is valid on a day and for at most `days` more, first to expire first. */
export function expiringWithin(inventory: Inventory, day: string, days: number): readonly number[] {
  const last = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return standings(inventory, day)
    .filter(({ state, until }) => state === 'accepted' && until !== null && until <= last)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))
    .map(({ device }) => device);
}

function standings(inventory: Inventory, day: string): Standing[] {
  const rows = inventory.all<
    DecisionColumns & { device: number; status: string; device_verdict: VerdictKind }
  >(
    `SELECT f.device, d.status, d.verdict AS device_verdict, ${decisionList}
     FROM decision f JOIN device d ON d.id = f.device ORDER BY f.device`,
  );
  return rows.flatMap((row) => {
    const record = toRecord(row);
    if (record === null) return [];
    const device = { removed: row.status === 'removed', verdict: row.device_verdict };
    return [{ device: row.device, state: stateOn(record, device, day), until: record.until }];
  });
}
