import { type DecisionRecord, noDecision } from '../../src/model/decision.ts';
import type { ImportedKnowledge } from '../../src/model/imported.ts';
import { markDevice } from '../decisions/mark.ts';
import { decisionRecord } from '../devices/decisions.ts';
import type { ImportedRow } from '../devices/imported-of.ts';
import { auditEntries } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';
import { enrolment } from '../queue/enrolment.ts';
import type { LinkedRow } from './imported-row.ts';

/** What both an asset register and people can state about a device. */
const fields = ['owner', 'location', 'assetTag'] as const;

/** A field in which a register differs from what is recorded about the device. */
export interface Difference {
  readonly device: number;
  readonly field: (typeof fields)[number];
  /** What is recorded, and what the register states. */
  readonly has: string;
  readonly says: string;
}

/**
 * Fills in owner, location and asset tag of a device from a register's line newly matched to it; what a person recorded is not changed.
 * In the name of the person who imported the line; inside a transaction.
 */
export function fillDecision(inventory: Inventory, row: LinkedRow, at: string): void {
  const stated: Pick<ImportedKnowledge, (typeof fields)[number]> = {
    owner: row.owner,
    location: row.location,
    assetTag: row.asset_tag,
  };
  const free = fields.filter((field) => stated[field] !== null && isFree(inventory, row.device, field));
  if (free.length === 0) return;
  const mark = Object.fromEntries(free.map((field) => [field, stated[field]]));
  const { who, elsewhere } = importOf(inventory, row);
  // A site and its hub each do this by themselves with what the site has imported.
  const again = elsewhere === 1 || enrolment(inventory) !== null ? ({ again: true } as const) : {};
  markDevice(inventory, row.device, mark, { who, at, action: 'import', ...again });
}

/** Where a register's line differs from what is recorded about the device it matches. */
export function differences(
  inventory: Inventory,
  device: number,
  line: Pick<ImportedKnowledge, (typeof fields)[number]>,
): readonly Difference[] {
  const now = decisionRecord(inventory, device) ?? noDecision;
  return fields.flatMap((field) => {
    const [has, says] = [now[field], line[field]];
    return has === null || says === null || has === says ? [] : [{ device, field, has, says }];
  });
}

/** Of a device, what a register has filled in. */
export function filledIn(inventory: Inventory, device: number): readonly (typeof fields)[number][] {
  const now = decisionRecord(inventory, device) ?? noDecision;
  return fields.filter((field) => now[field] !== null && isFree(inventory, device, field));
}

/** Nothing is recorded, or what is recorded also comes from a register. */
function isFree(inventory: Inventory, device: number, field: (typeof fields)[number]): boolean {
  const now = decisionRecord(inventory, device) ?? noDecision;
  if (now[field] === null) return true;
  const changes = auditEntries(inventory, { device }).flatMap(({ action, detail }) => {
    const decision = (detail as { decision?: Record<'from' | 'to', DecisionRecord | null> } | null)?.decision;
    if (decision === undefined) return [];
    return (decision.from?.[field] ?? null) === (decision.to?.[field] ?? null) ? [] : [action];
  });
  return changes.at(-1) === 'import';
}

function importOf(
  inventory: Inventory,
  { import: id }: ImportedRow,
): { readonly who: string; readonly elsewhere: number } {
  const sql = 'SELECT who, elsewhere FROM import WHERE id = ?';
  return inventory.get<{ who: string; elsewhere: number }>(sql, id) ?? { who: 'import', elsewhere: 0 };
}
