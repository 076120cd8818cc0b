import type { Inventory } from '../../db/inventory.ts';

/** Every row of every table, as text; without the audit trail, which also keeps that something was taken back. */
export function dump(inventory: Inventory): string {
  const tables = inventory
    .all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'audit' ORDER BY name",
    )
    .map(({ name }) => name);
  return tables
    .flatMap((table) => [
      `== ${table}`,
      ...inventory.all(`SELECT * FROM ${table}`).map((row) => JSON.stringify(row)),
    ])
    .filter((line) => !line.includes('"name":"audit"') && !line.includes('"name":"device","seq"'))
    .join('\n');
}
