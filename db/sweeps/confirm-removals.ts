import type { DecisionRecord, Statement } from '../../src/model/decision.ts';
import { returnText } from '../../src/model/device-return.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { type DecisionColumns, decisionList, toRecord } from '../devices/decision-row.ts';
import { storeDecision } from '../devices/decisions.ts';
import { machine } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';
import { isUnconfirmed } from '../queue/hub-decisions.ts';
import { type ClosingSweep, wasScanned } from './absence.ts';

/** For how many complete sweeps in a row, after its removal was due or reported, a device must be silent to count as gone. */
const usualGoneAfter = 3;

interface Removal extends DecisionColumns {
  readonly id: number;
  readonly ip: string;
  readonly verdict: VerdictKind;
  readonly addresses: string;
  readonly through: number | null;
  readonly last_sweep: number;
  readonly unidentified_since: number | null;
  readonly silent: number;
}

/** What a sweep knows when it checks removals. */
export interface RemovalCheck extends ClosingSweep {
  readonly sweep: ClosingSweep['sweep'] & Pick<Sweep, 'firstStartedAt'>;
}

/**
 * Records of devices whose removal was planned or reported what the sweep has shown: those that answered have come back; one that was silent in `goneAfter` complete sweeps started after the planned day, or after the report, is gone. Part of
 * ending a sweep, after it is decided which devices were silent.
 */
export function confirmRemovals(
  inventory: Inventory,
  closing: RemovalCheck,
  goneAfter: number = usualGoneAfter,
): void {
  const { sweep } = closing;
  recordReturns(inventory, sweep.site, closing.at);
  for (const row of removals(inventory, sweep.site)) {
    const record = toRecord(row);
    if (record === null) continue;
    if (row.last_sweep === sweep.id) count(inventory, row, 0);
    else if (isDue(record, sweep.firstStartedAt) && wasSilent(inventory, row, closing)) {
      if (row.silent + 1 < goneAfter) count(inventory, row, row.silent + 1);
      else confirmGone(inventory, row, record, { ...closing, sweeps: goneAfter });
    }
  }
}

/**
 * Records of the devices of a site that answered although they were reported or confirmed as removed that they have come back; each once.
 * Part of ending a sweep, also one that died.
 */
export function recordReturns(inventory: Inventory, site: string, at: string): void {
  const rows = inventory.all<Removal>(
    `SELECT ${columns} WHERE d.site = ? AND d.status <> 'removed' AND f.state IN ('removed', 'replaced', 'gone') ORDER BY d.id`,
    site,
  );
  for (const row of rows) {
    const record = toRecord(row);
    if (record === null) continue;
    // The site did not know of the removal when this sweep ended: its reply does not contradict it.
    if (isUnconfirmed(inventory, row.id))
      inventory.run("UPDATE device SET status = 'removed', missed = 0 WHERE id = ?", row.id);
    else cameBack(inventory, row, record, at);
  }
}

/** A host that answers at its address without identifying itself proves nothing about it. */
function wasSilent(inventory: Inventory, row: Removal, closing: RemovalCheck): boolean {
  if (closing.outcome !== 'complete' || row.unidentified_since === closing.sweep.id) return false;
  return wasScanned(inventory, row, closing);
}

const columns = `d.id, d.ip, d.verdict, d.addresses, d.through, d.last_sweep, d.unidentified_since, f.silent, ${decisionList}
  FROM decision f JOIN device d ON d.id = f.device`;

function removals(inventory: Inventory, site: string): readonly Removal[] {
  return inventory.all<Removal>(
    `SELECT ${columns}
     WHERE d.site = ? AND (f.planned_for IS NOT NULL OR f.state IN ('removed', 'replaced', 'gone')) ORDER BY d.id`,
    site,
  );
}

const reportedGone: readonly Statement[] = ['removed', 'replaced'];

/** Whether a sweep started at that time came after the device should have been gone. */
function isDue({ state, plannedFor, at }: DecisionRecord, startedAt: string): boolean {
  if (state === 'gone') return false;
  if (reportedGone.includes(state)) return at !== null && startedAt > at;
  return plannedFor !== null && startedAt.slice(0, 10) > plannedFor;
}

function count(inventory: Inventory, { id, silent }: Removal, now: number): void {
  if (now !== silent) inventory.run('UPDATE decision SET silent = ? WHERE device = ?', now, id);
}

function cameBack(
  inventory: Inventory,
  { id, ip, verdict, last_sweep: sweep }: Removal,
  record: DecisionRecord,
  at: string,
): void {
  const removal = {
    was: 'removed',
    since: (record.at ?? at).slice(0, 10),
    by: record.by === machine ? null : record.by,
  } as const;
  const because = `it answered at ${ip} in sweep ${sweep}`;
  storeDecision(
    inventory,
    id,
    {
      ...record,
      state: 'came-back',
      by: machine,
      at,
      because,
      verdict,
      until: null,
      plannedFor: null,
      replacedBy: null,
    },
    {
      ...{ at, who: machine, action: 'came back' },
      message: `It answered again at ${ip} in sweep ${sweep}. It ${returnText(removal)}.`,
    },
  );
}

function confirmGone(
  inventory: Inventory,
  { id, verdict }: Removal,
  record: DecisionRecord,
  { sweep, at, sweeps }: RemovalCheck & { readonly sweeps: number },
): void {
  // The audit trail has the person: exports give reasons, not names.
  const since = reportedGone.includes(record.state)
    ? `it was reported gone on ${record.at?.slice(0, 10)}`
    : `its removal was planned for ${record.plannedFor}`;
  const because = `${since}; ${sweeps} complete sweeps since, the last of them ${sweep.id}, scanned it without a reply`;
  inventory.run("UPDATE device SET status = 'removed', missed = 0 WHERE id = ?", id);
  storeDecision(
    inventory,
    id,
    { ...record, state: 'gone', by: machine, at, because, verdict, until: null },
    { at, who: machine, action: 'gone', message: `Confirmed gone, because: ${because}.` },
  );
}
