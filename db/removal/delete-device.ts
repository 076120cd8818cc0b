import type { Inventory } from '../inventory.ts';

/** A column that refers to a device; `needed`: a row without it makes no sense, or is to be deleted with the device. */
interface Referrer {
  readonly table: string;
  readonly column: string;
  readonly needed: number;
}

/**
 * Deletes a device with everything that belongs to it, in every table: rows about it are deleted; in rows that only refer to it (a
 * device seen through it, an act on it) the reference is cleared. Inside a transaction.
 */
export function deleteDevice(inventory: Inventory, id: number): void {
  // Device, conclusion and version refer to one another.
  inventory.run('PRAGMA defer_foreign_keys = ON');
  const facts = inventory.all<{ fact: number }>('SELECT DISTINCT fact FROM observation WHERE device = ?', id);
  for (const { table, column, needed } of referrers(inventory))
    inventory.run(
      needed === 1
        ? `DELETE FROM "${table}" WHERE "${column}" = ?`
        : `UPDATE "${table}" SET "${column}" = NULL WHERE "${column}" = ?`,
      id,
    );
  inventory.run('DELETE FROM device WHERE id = ?', id);
  deleteUnseenFacts(
    inventory,
    facts.map(({ fact }) => fact),
  );
}

/** Deletes those of some facts that no device shows any more, now or in the past. */
export function deleteUnseenFacts(inventory: Inventory, facts: readonly number[]): void {
  inventory.run(
    `DELETE FROM fact WHERE id IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.fact = fact.id)`,
    JSON.stringify(facts),
  );
}

function referrers(inventory: Inventory): readonly Referrer[] {
  return inventory.all<Referrer>(
    `SELECT m.name AS "table", f."from" AS "column",
       f.on_delete = 'CASCADE' OR (SELECT i."notnull" OR i.pk > 0 FROM pragma_table_info(m.name) i WHERE i.name = f."from") AS needed
     FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = 'device' ORDER BY m.name <> 'device_version', m.name`,
  );
}
