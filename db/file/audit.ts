import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** The name under which camcensus itself is recorded. */
export const machine = 'camcensus';

/** An action on the inventory, before it is in the audit trail. */
export interface NewAuditEntry {
  /** ISO 8601. */
  readonly at: string;
  /** Who did it: a person's name as they gave it, or their account. */
  readonly who: string;
  /** One word or two, the same for all actions of a kind: `mark`, `merge`, `import`. */
  readonly action: string;
  /** The device it concerns; null if none or many. */
  readonly device: number | null;
  /** A sentence for people. */
  readonly message: string;
  /** Details for programs; any JSON value. */
  readonly detail: unknown;
}

/** An action in the audit trail; it is never changed or deleted. */
export interface AuditEntry extends NewAuditEntry {
  readonly id: number;
}

/** Records an action; in the same transaction as the action itself, so that there is never one without the other. Returns its number. */
export function addAuditEntry(
  inventory: Inventory,
  { at, who, action, device, message, detail }: NewAuditEntry,
): number {
  return inventory.run(
    'INSERT INTO audit (at, who, action, device, message, detail) VALUES (?, ?, ?, ?, ?, ?)',
    instant(at),
    who,
    action,
    device,
    message,
    JSON.stringify(detail),
  ).id;
}

/** The entry with this number; null if there is none. */
export function auditEntry(inventory: Inventory, id: number): AuditEntry | null {
  const row = inventory.get<Row>(`SELECT ${columns} FROM audit a WHERE id = ?`, id);
  return row === undefined ? null : entryOf(row);
}

/** The number of the newest entry; 0 if there is none. */
export function lastAuditId(inventory: Inventory): number {
  return inventory.get<{ id: number | null }>('SELECT max(id) AS id FROM audit')?.id ?? 0;
}

/** The entries of one kind with these numbers, oldest first. */
export function auditBetween(
  inventory: Inventory,
  { first, last, action }: { readonly first: number; readonly last: number; readonly action: string },
): readonly AuditEntry[] {
  const sql = `SELECT ${columns} FROM audit a WHERE a.id BETWEEN ? AND ? AND a.action = ? ORDER BY a.id`;
  return inventory.all<Row>(sql, first, last, action).map(entryOf);
}

const columns = 'a.id, a.at, a.who, a.action, a.device, a.message, a.detail';

interface Row extends Omit<AuditEntry, 'detail'> {
  readonly detail: string;
}

function entryOf(row: Row): AuditEntry {
  return { ...row, detail: inTodaysWords(JSON.parse(row.detail)) };
}

/** Recorded actions, oldest first: all of them, those on one device, or those since a time. */
export function auditEntries(
  inventory: Inventory,
  query: { readonly device?: number; readonly since?: string } = {},
): readonly AuditEntry[] {
  // Asked for each line of a register: the index is used only by a plain condition.
  const ofDevice = query.device === undefined ? '' : 'device = @device AND';
  return inventory
    .all<Row>(
      `SELECT ${columns} FROM audit a WHERE ${ofDevice} (@since IS NULL OR at >= @since) ORDER BY id`,
      { device: query.device ?? null, since: query.since === undefined ? null : instant(query.since) },
    )
    .map(entryOf);
}

/** Inventories store a change of a decision under the key `finding`. */
function inTodaysWords(detail: unknown): unknown {
  if (typeof detail !== 'object' || detail === null || !('finding' in detail)) return detail;
  const { finding: decision, ...others } = detail;
  return { ...others, decision };
}
