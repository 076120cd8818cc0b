import type { AnyOf } from '../../src/model/any-of.ts';
import type { Inventory } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';
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

/** The number of the newest entry of one kind about a device; 0 if there is none. */
export function newestEntry(
  inventory: Inventory,
  { device, action }: { readonly device: number; readonly action: string },
): number {
  const sql = 'SELECT max(id) AS id FROM audit WHERE device = ? AND action = ?';
  return inventory.get<{ id: number | null }>(sql, device, action)?.id ?? 0;
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

/** Recorded actions, oldest first: all of them, or those on one device. */
export function auditEntries(
  inventory: Inventory,
  { device }: { readonly device?: number } = {},
): readonly AuditEntry[] {
  // Queried for each line of a register: the index is used only by a plain condition.
  const ofDevice = device === undefined ? '' : 'WHERE device = @device';
  const sql = `SELECT ${columns} FROM audit a ${ofDevice} ORDER BY id`;
  return inventory.all<Row>(sql, device === undefined ? {} : { device }).map(entryOf);
}

/** Which entries of the audit trail; without any condition, all. */
export interface AuditFilter {
  /** Entries about devices of these sites, and their imports. */
  readonly site?: AnyOf;
  readonly device?: number;
  readonly who?: string;
  readonly action?: string;
  /** ISO 8601: from this moment on, and before that one. */
  readonly from?: string;
  readonly before?: string;
}

function condition({ site, device, who, action, from, before }: AuditFilter) {
  const where = `(@site IS NULL OR ${isAmong('d.site', '@site')} OR (a.device IS NULL AND ${isAmong('i.site', '@site')}))
    AND (@device IS NULL OR a.device = @device) AND (@who IS NULL OR a.who = @who COLLATE NOCASE)
    AND (@action IS NULL OR a.action = @action) AND (@from IS NULL OR a.at >= @from) AND (@before IS NULL OR a.at < @before)`;
  const values = {
    site: listed(site),
    device: device ?? null,
    who: who ?? null,
    action: action ?? null,
    from: from === undefined ? null : instant(from),
    before: before === undefined ? null : instant(before),
  };
  return { where, values };
}

const tables = `audit a LEFT JOIN device d ON d.id = a.device
  LEFT JOIN import i ON a.device IS NULL AND i.id = json_extract(a.detail, '$.import')`;

/** At most so many entries of a filter before the one with a number, or of all, newest first. */
export function auditBefore(
  inventory: Inventory,
  filter: AuditFilter,
  {
    limit,
    change = Number.MAX_SAFE_INTEGER,
  }: { readonly limit: number; readonly change?: number | undefined },
): readonly AuditEntry[] {
  const { where, values } = condition(filter);
  const sql = `SELECT ${columns} FROM ${tables} WHERE ${where} AND a.id < @change ORDER BY a.id DESC LIMIT @limit`;
  return inventory.all<Row>(sql, { ...values, limit, change }).map(entryOf);
}

/** The entries of a filter after the one with this number, oldest first, for readers that come back for more; `limit` -1: all. */
export function auditAfter(
  inventory: Inventory,
  filter: AuditFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly AuditEntry[] {
  const { where, values } = condition(filter);
  const sql = `SELECT ${columns} FROM ${tables} WHERE ${where} AND a.id > @after ORDER BY a.id LIMIT @limit`;
  return inventory.all<Row>(sql, { ...values, after, limit }).map(entryOf);
}

/** So many of the newest entries are looked through for names: all of a long trail take seconds. */
const lookedThrough = 2_000;

/** Who did something of late, and what kinds of things were done; sorted. */
export function auditNames(inventory: Inventory): {
  readonly who: readonly string[];
  readonly actions: readonly string[];
} {
  const newest = inventory.lists<[string, string]>(
    'SELECT a.who, a.action FROM audit a ORDER BY a.id DESC LIMIT ?',
    lookedThrough,
  );
  const distinct = (at: 0 | 1) => [...new Set(newest.map((row) => row[at]))].sort();
  return { who: distinct(0), actions: distinct(1) };
}

/** Inventories store a change of a decision under the key `finding`. */
function inTodaysWords(detail: unknown): unknown {
  if (typeof detail !== 'object' || detail === null || !('finding' in detail)) return detail;
  const { finding: decision, ...others } = detail;
  return { ...others, decision };
}
