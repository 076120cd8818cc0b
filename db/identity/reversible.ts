import { createHash } from 'node:crypto';
import type { Identifier } from '../../src/model/device.ts';
import { newestVersion } from '../devices/version-store.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { correctSilent } from '../sweeps/sightings.ts';
import { withFormerNames } from './former-names.ts';

type Values = Record<string, SqlValue>;

/** Every row that a merge or split of some devices may touch, as stored. */
export interface Rows {
  /** The devices themselves, and the cameras seen through them. */
  readonly device: readonly Values[];
  readonly owned: Readonly<Record<string, readonly Values[]>>;
  readonly lastVersion: number;
  readonly lastConclusion: number;
  /** The newest version of each device. */
  readonly versions: readonly Values[];
}

/** Tables whose rows belong to one device, and that a merge moves. */
const ownedTables = [
  'device_address',
  'identifier',
  'device_probe',
  'observation',
  'pin',
  'decision',
] as const;

/** An act that can be undone. */
export interface Reversible {
  readonly act: number;
  readonly kind: 'merge' | 'split';
  /** The device that remained: the one merged into, or the one that was split. */
  readonly device: number;
  /** The device that was merged, or created by the split. */
  readonly other: number;
  readonly before: Rows;
  /** Identifiers that the act itself made worthless. */
  readonly worthless?: readonly Identifier[];
}

/** The rows of some devices as they are now. */
export function rowsOf(inventory: Inventory, devices: readonly number[]): Rows {
  const ids = JSON.stringify(devices);
  const device = inventory.all<Values>(
    `SELECT ${columns(inventory, 'device')} FROM device WHERE id IN (SELECT value FROM json_each(@ids))
       OR through IN (SELECT value FROM json_each(@ids)) ORDER BY id`,
    { ids },
  );
  const owned = ownedTables.map((table) => {
    const list = columns(inventory, table);
    const sql = `SELECT ${list} FROM ${table} WHERE device IN (SELECT value FROM json_each(?)) ORDER BY ${list}`;
    return [table, inventory.all<Values>(sql, ids)] as const;
  });
  const versions = inventory.all<Values>(
    `SELECT device, max(id) AS id FROM device_version WHERE device IN (SELECT value FROM json_each(?))
     GROUP BY device ORDER BY device`,
    ids,
  );
  return {
    device,
    owned: Object.fromEntries(owned),
    versions,
    lastVersion: sequence(inventory, 'device_version'),
    lastConclusion: sequence(inventory, 'conclusion'),
  };
}

/** Stores what an act changed; in its transaction, after everything else. */
export function keepReversible(inventory: Inventory, of: Reversible): void {
  const { act, kind, device, other, before, worthless = [] } = of;
  inventory.run(
    'INSERT INTO reversible (audit_id, kind, device, other, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    act,
    kind,
    device,
    other,
    JSON.stringify({ ...before, worthless }),
    digest(inventory, of),
  );
}

/** What an act changed, or null if it cannot be undone. */
export function reversible(inventory: Inventory, act: number): (Reversible & { untouched: boolean }) | null {
  const row = inventory.get<Omit<Reversible, 'before'> & { before: string; after: string }>(
    'SELECT audit_id AS act, kind, device, other, before, after FROM reversible WHERE audit_id = ?',
    act,
  );
  if (row === undefined) return null;
  const { worthless, ...before }: Rows & Pick<Reversible, 'worthless'> = JSON.parse(row.before);
  const of = { ...row, before, worthless: worthless ?? [] };
  return { ...of, untouched: digest(inventory, of) === row.after };
}

/** Deletes what is needed to undo an act, once that is done. */
export function forgetReversible(inventory: Inventory, act: number): void {
  inventory.run('DELETE FROM reversible WHERE audit_id = ?', act);
}

/** Restores the rows to their state before the act. Only if nothing has touched the devices since. Inside a transaction. */
export function restore(inventory: Inventory, { device, other, before, worthless = [] }: Reversible): void {
  const all = JSON.stringify([...new Set([device, other, ...before.device.map(({ id }) => id)])]);
  const both = JSON.stringify([device, other]);
  for (const table of ownedTables)
    inventory.run(`DELETE FROM ${table} WHERE device IN (SELECT value FROM json_each(?))`, both);
  for (const row of before.device) update(inventory, row);
  const isNew = !before.device.some(({ id }) => id === other);
  if (isNew) inventory.run('UPDATE device SET version = NULL WHERE id = ?', other);
  for (const [table, last] of [
    ['device_version', before.lastVersion],
    ['conclusion', before.lastConclusion],
  ] as const) {
    inventory.run(
      `DELETE FROM ${table} WHERE id > ? AND device IN (SELECT value FROM json_each(?))`,
      last,
      all,
    );
    inventory.run(
      `UPDATE sqlite_sequence SET seq = max(?, coalesce((SELECT max(id) FROM ${table}), 0)) WHERE name = ?`,
      last,
      table,
    );
  }
  restoreSilent(inventory, before, other);
  // Their numbers may be used again: people must be notified of whatever gets them, and no sweep that ended before may count it as
  // known then.
  const newest = newestVersion(inventory);
  inventory.run('UPDATE notice_seen SET version = min(version, ?)', newest);
  inventory.run('UPDATE sweep SET last_version = ? WHERE last_version > ?', newest, newest);
  if (isNew) inventory.run('DELETE FROM device WHERE id = ?', other);
  for (const table of ownedTables)
    for (const row of before.owned[table] ?? []) insertRow(inventory, table, row);
  for (const { kind, value } of worthless)
    inventory.run(
      'DELETE FROM ambiguous_identifier WHERE kind = ? AND value = ? AND site = (SELECT site FROM device WHERE id = ?)',
      kind,
      value,
      device,
    );
}

/** A sweep that ended since stored who was silent when last asked, and knew the devices as the act had left them. */
function restoreSilent(inventory: Inventory, { device, lastVersion }: Rows, other: number): void {
  const silent = new Map([[other, 0]]);
  for (const { id, status, missed } of device)
    silent.set(Number(id), status === 'present' || status === 'unasked' ? Number(missed) : 0);
  correctSilent(inventory, { site: String(device[0]?.site), version: lastVersion }, silent);
}

function digest(inventory: Inventory, { device, other }: Pick<Reversible, 'device' | 'other'>): string {
  const { lastVersion, lastConclusion, ...rows } = rowsOf(inventory, [device, other]);
  // Updating the versions it was last read with changes nothing that could be undone, nor does whether a host scan was finished.
  const unscanned = (owned: readonly Values[]) => owned.map(({ fully_scanned: _, ...row }) => row);
  const said = {
    ...rows,
    device: unscanned(rows.device).map(({ read_with: _, ...row }) => row),
    owned: { ...rows.owned, device_address: unscanned(rows.owned.device_address ?? []) },
  };
  return createHash('sha256')
    .update(JSON.stringify(withFormerNames(said)))
    .digest('hex');
}

/** Inserts a stored row again. */
export function insertRow(inventory: Inventory, table: string, row: Values): void {
  const names = Object.keys(row);
  const marks = names.map((name) => `@${name}`).join(', ');
  inventory.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, row);
}

function update(inventory: Inventory, row: Values): void {
  // A row kept by an older camcensus lacks the versions it was read with.
  const whole = { read_with: null, ...row };
  const set = Object.keys(whole).map((name) => `${name} = @${name}`);
  inventory.run(`UPDATE device SET ${set.join(', ')} WHERE id = @id`, whole);
}

/** The stored columns, without computed ones. */
function columns(inventory: Inventory, table: string): string {
  return inventory
    .all<{ name: string }>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0', table)
    .map(({ name }) => name)
    .join(', ');
}

function sequence(inventory: Inventory, table: string): number {
  return inventory.get<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', table)?.seq ?? 0;
}
