import { expect, test } from 'vitest';
import { deviceReferences } from '../../../db/identity/device-references.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { freshInventory } from '../temporary.ts';

/** Columns that refer to a device, and columns called so; a credential attempt names a device by its address or serial number. */
function inSchema(inventory: Inventory): string[] {
  return inventory
    .all<{ name: string }>(
      `SELECT m.name || '.' || x.name AS name FROM sqlite_schema m, pragma_table_xinfo(m.name) x
       WHERE m.type = 'table' AND m.name <> 'credential_attempt' AND (x.name IN ('device', 'other') OR EXISTS (
         SELECT 1 FROM pragma_foreign_key_list(m.name) f WHERE f."table" = 'device' AND f."from" = x.name))
       ORDER BY 1`,
    )
    .map(({ name }) => name);
}

const listed = deviceReferences.map(({ table, column }) => `${table}.${column}`).sort();

test('deviceReferences names every column of the schema that names a device, once', () => {
  expect(listed).toEqual(inSchema(freshInventory()));
});

test('deviceReferences lacks a new table until its rows have a rule', () => {
  const inventory = freshInventory();
  inventory.run('CREATE TABLE guess (about INTEGER REFERENCES device (id)) STRICT');
  expect(inSchema(inventory).filter((name) => !listed.includes(name))).toEqual(['guess.about']);
});
