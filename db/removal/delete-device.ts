import { deleteUnseenFacts } from '../evidence/observations.ts';
import { referencesThat } from '../identity/device-references.ts';
import type { Inventory } from '../inventory.ts';

/**
 * Deletes a device with everything that belongs to it, in every table: rows about it are deleted; in rows that only refer to it (a
 * device seen through it, an audit entry on it) the reference is cleared. Inside a transaction.
 */
export function deleteDevice(inventory: Inventory, id: number): void {
  // Device, conclusion and version refer to one another.
  inventory.run('PRAGMA defer_foreign_keys = ON');
  const facts = inventory.all<{ fact: number }>('SELECT DISTINCT fact FROM observation WHERE device = ?', id);
  for (const { table, column } of referencesThat('forget', 'delete'))
    inventory.run(`DELETE FROM ${table} WHERE ${column} = ?`, id);
  for (const { table, column } of referencesThat('forget', 'clear'))
    inventory.run(`UPDATE ${table} SET ${column} = NULL WHERE ${column} = ?`, id);
  inventory.run('DELETE FROM device WHERE id = ?', id);
  deleteUnseenFacts(
    inventory,
    facts.map(({ fact }) => fact),
  );
}
