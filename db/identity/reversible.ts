import { createHash } from 'node:crypto';
import type { Identifier } from '../../src/model/device.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { referencesThat } from './device-references.ts';
import { formerRows } from './former-rows.ts';

/** A row as stored. */
export type Values = Readonly<Record<string, SqlValue>>;

/** Every row that a merge or split of some devices may touch, as stored. */
export interface Rows {
  /** The devices themselves, and the cameras seen through them. */
  readonly device: readonly Values[];
  readonly owned: Readonly<Record<string, readonly Values[]>>;
  /** Only in what an older camcensus kept: the newest version of each device, and the numbers that were last given. */
  readonly versions?: readonly Values[];
  readonly lastVersion?: number;
  readonly lastConclusion?: number;
}

/** Tables whose rows belong to one device, and are as they were after an undo. */
export const ownedTables: readonly string[] = referencesThat('undo', 'restore')
  .filter(({ column }) => column === 'device')
  .map(({ table }) => table);

/** A change that can be undone. */
export interface Reversible {
  readonly change: number;
  readonly kind: 'merge' | 'split';
  /** The device that remained: the one merged into, or the one that was split. */
  readonly device: number;
  /** The device that was merged, or created by the split. */
  readonly other: number;
  readonly before: Rows;
  /** Identifiers that the change itself made ambiguous. */
  readonly ambiguous?: readonly Identifier[];
}

/** The rows of some devices as they are now. */
export function rowsOf(inventory: Inventory, devices: readonly number[]): Rows {
  const ids = JSON.stringify(devices);
  const device = inventory.all<Values>(
    `SELECT ${columns(inventory, 'device')} FROM device WHERE id IN (SELECT value FROM json_each(@ids))
       OR through IN (SELECT value FROM json_each(@ids)) ORDER BY id`,
    { ids },
  );
  const owned = ownedTables.map((table) => [table, ownedRows(inventory, table, ids)] as const);
  return { device, owned: Object.fromEntries(owned) };
}

function ownedRows(inventory: Inventory, table: string, ids: string): readonly Values[] {
  const list = columns(inventory, table);
  const all = '(SELECT value FROM json_each(@ids))';
  // A merge takes over what a person gave to a third device, and a split ends it.
  const shared =
    table === 'pin'
      ? `OR (site, kind, value) IN (SELECT d.site, i.kind, i.value FROM identifier i JOIN device d ON d.id = i.device
           WHERE i.device IN ${all})`
      : '';
  return inventory.all<Values>(
    `SELECT ${list} FROM ${table} WHERE device IN ${all} ${shared} ORDER BY ${list}`,
    { ids },
  );
}

/** Stores what undoing a change needs; in its transaction, after everything else. */
export function storeReversible(inventory: Inventory, of: Reversible): void {
  const { change, kind, device, other, before, ambiguous = [] } = of;
  inventory.run(
    'INSERT INTO reversible (audit_id, kind, device, other, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    change,
    kind,
    device,
    other,
    JSON.stringify({ ...before, worthless: ambiguous }),
    digest(inventory, of),
  );
}

/** What undoing a change needs, or null if it cannot be undone. */
export function reversible(
  inventory: Inventory,
  change: number,
): (Reversible & { untouched: boolean }) | null {
  const row = inventory.get<Omit<Reversible, 'before'> & { before: string; after: string }>(
    'SELECT audit_id AS change, kind, device, other, before, after FROM reversible WHERE audit_id = ?',
    change,
  );
  if (row === undefined) return null;
  // Inventories store the key `worthless`.
  const { worthless, ...before }: Rows & { worthless?: readonly Identifier[] } = JSON.parse(row.before);
  const of = { ...row, before, ambiguous: worthless ?? [] };
  return { ...of, untouched: digest(inventory, of) === row.after };
}

/** Those of these changes that are merges or splits which can be undone. */
export function reversibleAmong(inventory: Inventory, changes: readonly number[]): readonly number[] {
  const sql = 'SELECT audit_id FROM reversible WHERE audit_id IN (SELECT value FROM json_each(?))';
  return inventory.lists<[number]>(sql, JSON.stringify(changes)).flat();
}

/** Deletes what is needed to undo a change, once that is done. */
export function forgetReversible(inventory: Inventory, change: number): void {
  inventory.run('DELETE FROM reversible WHERE audit_id = ?', change);
}

function digest(inventory: Inventory, { device, other, before }: Reversible): string {
  const rows = rowsOf(inventory, [device, other]);
  const compared =
    before.versions === undefined ? telling(rows) : formerRows(inventory, rows, [device, other]);
  return createHash('sha256').update(JSON.stringify(compared)).digest('hex');
}

/** What must be as the change left it for an exact undo. An undo adds versions: what counts is what they record. */
function telling({ device, owned }: Rows): Rows {
  // Updating the versions it was last read with changes nothing that could be undone, nor does whether a host scan was finished.
  const unscanned = (some: readonly Values[] = []) => some.map(({ fully_scanned: _, ...row }) => row);
  const { imported: _, sweep_told: __, ...kept } = owned;
  return {
    device: unscanned(device).map(({ read_with: _, version: __, ...row }) => row),
    owned: { ...kept, device_address: unscanned(owned.device_address) },
  };
}

/** Inserts a stored row again: a pin instead of the one there is now, an imported line unless the same was imported since. */
export function insertRow(inventory: Inventory, table: string, row: Values): void {
  const names = Object.keys(row);
  const marks = names.map((name) => `@${name}`).join(', ');
  const or = { pin: 'OR REPLACE', imported: 'OR IGNORE' }[table] ?? '';
  inventory.run(`INSERT ${or} INTO ${table} (${names.join(', ')}) VALUES (${marks})`, row);
}

/** The stored columns, without computed ones. */
function columns(inventory: Inventory, table: string): string {
  return inventory
    .all<{ name: string }>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0', table)
    .map(({ name }) => name)
    .join(', ');
}
