import { deleteUnseenFacts } from '../evidence/observations.ts';
import { becomePart } from '../identity/merge-rows.ts';
import { insertRow, ownedTables, type Reversible, type Values } from '../identity/reversible.ts';
import type { Inventory } from '../inventory.ts';

/**
 * Restores the rows to their state before a change; versions and conclusions stay, because they are the past. A device that a split
 * created becomes part of the one that was split. Only if nothing has touched the devices since. Inside a transaction; writes no
 * version. Returns other devices that lose an imported line by it.
 */
export function restoreRows(inventory: Inventory, of: Reversible): readonly number[] {
  const { device, other, before, ambiguous = [] } = of;
  const both = JSON.stringify([device, other]);
  const ofBoth = 'WHERE device IN (SELECT value FROM json_each(?))';
  const facts = inventory.all<{ fact: number }>(`SELECT DISTINCT fact FROM observation ${ofBoth}`, both);
  const changed = restoreImported(inventory, of);
  for (const table of ownedTables.filter((name) => name !== 'imported' && name in before.owned)) {
    inventory.run(`DELETE FROM ${table} ${ofBoth}`, both);
    for (const row of before.owned[table] ?? [])
      if (hasDevice(inventory, row)) insertRow(inventory, table, row);
  }
  for (const row of before.device) updateDevice(inventory, row);
  if (!before.device.some(({ id }) => id === other)) becomePart(inventory, other, device);
  deleteUnseenFacts(
    inventory,
    facts.map(({ fact }) => fact),
  );
  for (const { kind, value } of ambiguous)
    inventory.run(
      'DELETE FROM ambiguous_identifier WHERE kind = ? AND value = ? AND site = (SELECT site FROM device WHERE id = ?)',
      kind,
      value,
      device,
    );
  return changed;
}

/** Whether all that the devices referred to before a change is still there. */
export function canRestore(inventory: Inventory, { before }: Reversible): boolean {
  const conclusions = before.device.map(({ conclusion }) => conclusion);
  const row = inventory.get<{ n: number }>(
    'SELECT count(*) AS n FROM conclusion WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(conclusions),
  );
  return row?.n === new Set(conclusions).size;
}

/** Inserts imported lines that a change dropped, because they fitted no device any more. Inside a transaction. */
export function restoreDropped(inventory: Inventory, { before }: Reversible): void {
  for (const row of before.owned.imported ?? [])
    insertRow(inventory, 'imported', { ...row, device: null, matched_by: null, certain: 0 });
}

/** Imported lines since the change stay; the rest is about the devices that it was about before. Returns those that lose one. */
function restoreImported(inventory: Inventory, of: Reversible): readonly number[] {
  restoreDropped(inventory, of);
  const ids = (of.before.owned.imported ?? []).map(({ id }) => id);
  const changed = inventory.all<{ device: number }>(
    'SELECT DISTINCT device FROM imported WHERE id IN (SELECT value FROM json_each(?)) AND device IS NOT NULL',
    JSON.stringify(ids),
  );
  const unlinked = 'UPDATE imported SET device = NULL, matched_by = NULL, certain = 0 WHERE device IN (?, ?)';
  inventory.run(unlinked, of.device, of.other);
  for (const { id = null, digest = null, device = null, matched_by: by = null, certain = 0 } of of.before
    .owned.imported ?? [])
    inventory.run(
      'UPDATE imported SET device = ?, matched_by = ?, certain = ? WHERE id = ? AND digest = ?',
      device,
      by,
      certain,
      id,
      digest,
    );
  return changed.map(({ device }) => device);
}

/** A pin may have been a third device's. */
function hasDevice(inventory: Inventory, { device = null }: Values): boolean {
  return inventory.get('SELECT 1 FROM device WHERE id = ?', device) !== undefined;
}

function updateDevice(inventory: Inventory, { version: _, ...row }: Values): void {
  // A row kept by an older camcensus lacks the versions it was read with.
  const whole: Values = { read_with: null, ...row };
  const set = Object.keys(whole).map((name) => `${name} = @${name}`);
  inventory.run(`UPDATE device SET ${set.join(', ')} WHERE id = @id`, whole);
}
