import type { Decision, DecisionNote, DecisionRecord, Statement } from '../../src/model/decision.ts';
import { stateOn } from '../../src/model/decision.ts';
import type { VerdictKind } from '../../src/model/policy.ts';

/** The columns of a decision; all null if there is none. */
export interface DecisionColumns {
  readonly decision_state: Statement | null;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly reason: string | null;
  readonly said_verdict: VerdictKind | null;
  readonly until: string | null;
  readonly planned_for: string | null;
  readonly replaced_by: number | null;
  readonly owner: string | null;
  readonly location: string | null;
  readonly asset_tag: string | null;
  readonly notes: string | null;
}

/** These columns, of the table that the query calls `f`. */
export const decisionList = `f.state AS decision_state, f.decided_at, f.decided_by, f.reason, f.verdict AS said_verdict, f.until,
    f.planned_for, f.replaced_by, f.owner, f.location, f.asset_tag, f.notes`;

/** The stored decision; null if there never was one. */
export function toRecord(row: DecisionColumns): DecisionRecord | null {
  if (row.decision_state === null) return null;
  const notes: readonly DecisionNote[] =
    row.notes === null || row.notes === '[]' ? [] : JSON.parse(row.notes);
  return {
    state: row.decision_state,
    until: row.until,
    plannedFor: row.planned_for,
    replacedBy: row.replaced_by,
    by: row.decided_by,
    at: row.decided_at,
    because: row.reason,
    verdict: row.said_verdict,
    owner: row.owner,
    location: row.location,
    assetTag: row.asset_tag,
    notes,
  };
}

/** A decision as of a day (`2026-11-24`), for a device in the given condition on that day. */
export function decisionOn(
  record: DecisionRecord | null,
  device: { readonly status: string; readonly verdict: VerdictKind; readonly last_seen: string },
  day: string,
): Decision | null {
  if (record === null) return null;
  const { verdict: _, ...shown } = record;
  const removed = device.status === 'removed';
  const state = stateOn(record, { removed, verdict: device.verdict }, day);
  // Until the sweep that found it again has ended, only the device itself has the day.
  const answered = record.state === 'came-back' ? record.at : device.last_seen;
  const cameBackOn = state === 'came-back' ? (answered?.slice(0, 10) ?? null) : null;
  return { ...shown, state, cameBackOn };
}
