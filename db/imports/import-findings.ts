import { type FindingRecord, nothingSaid } from '../../src/model/finding.ts';
import type { ImportedKnowledge } from '../../src/model/imported.ts';
import { auditEntries } from '../findings/audit.ts';
import { findingRecord } from '../findings/findings.ts';
import { markDevice } from '../findings/mark.ts';
import type { Inventory } from '../inventory.ts';
import type { ImportedRow, LinkedRow } from './imported-row.ts';

/** What an asset register and people both can say of a device. */
const fields = ['owner', 'location', 'assetTag'] as const;

/** A thing of which a register says another than what is said of the device. */
export interface Difference {
  readonly device: number;
  readonly field: (typeof fields)[number];
  /** What is said, and what the register says. */
  readonly has: string;
  readonly says: string;
}

/**
 * Fills owner, location and asset tag of a device out of a line of a register that is about it since now; what a person
 * has said stays as it is. In the name of who imported the line; inside a transaction.
 */
export function fillFinding(inventory: Inventory, row: LinkedRow, at: string): void {
  const said: Pick<ImportedKnowledge, (typeof fields)[number]> = {
    owner: row.owner,
    location: row.location,
    assetTag: row.asset_tag,
  };
  const free = fields.filter((field) => said[field] !== null && isFree(inventory, row.device, field));
  if (free.length === 0) return;
  const mark = Object.fromEntries(free.map((field) => [field, said[field]]));
  markDevice(inventory, row.device, mark, { who: importer(inventory, row), at, action: 'import' });
}

/** What a line of a register says otherwise than what is said of the device it is about. */
export function differences(
  inventory: Inventory,
  device: number,
  line: Pick<ImportedKnowledge, (typeof fields)[number]>,
): readonly Difference[] {
  const now = findingRecord(inventory, device) ?? nothingSaid;
  return fields.flatMap((field) => {
    const [has, says] = [now[field], line[field]];
    return has === null || says === null || has === says ? [] : [{ device, field, has, says }];
  });
}

/** Nothing is said, or what is said comes from a register, too. */
function isFree(inventory: Inventory, device: number, field: (typeof fields)[number]): boolean {
  const now = findingRecord(inventory, device) ?? nothingSaid;
  if (now[field] === null) return true;
  const changes = auditEntries(inventory, { device }).flatMap(({ action, detail }) => {
    const finding = (detail as { finding?: { from: FindingRecord | null; to: FindingRecord } } | null)
      ?.finding;
    if (finding === undefined) return [];
    return (finding.from?.[field] ?? null) === finding.to[field] ? [] : [action];
  });
  return changes.at(-1) === 'import';
}

function importer(inventory: Inventory, { import: id }: ImportedRow): string {
  return inventory.get<{ who: string }>('SELECT who FROM import WHERE id = ?', id)?.who ?? 'import';
}
