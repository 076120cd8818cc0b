import type { Inventory } from '../../db/inventory.ts';

/** Tables that record the past: changes and their undo add rows and change none. `reversible` lasts until the undo. */
const past = ['audit', 'conclusion', 'device_version', 'device_import_past', 'reversible', 'sqlite_sequence'];

/**
 * Every row of every table that states what is known now, as text; of devices those up to a number, without the number of their newest
 * version.
 */
export function now(inventory: Inventory, upTo = newestDevice(inventory)): string {
  const tables = inventory
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name)
    .filter((name) => !past.includes(name));
  return tables
    .flatMap((table) => {
      const rows = inventory.all<Record<string, unknown>>(`SELECT * FROM ${table}`);
      const own = table === 'device' ? rows.filter(({ id }) => Number(id) <= upTo) : rows;
      const lines = own.map(({ version, ...row }) =>
        JSON.stringify(table === 'device' ? row : { version, ...row }),
      );
      return [`== ${table}`, ...lines.sort()];
    })
    .join('\n');
}

/** The highest number of a device; 0 if there is none. */
export function newestDevice(inventory: Inventory): number {
  return inventory.get<{ id: number | null }>('SELECT max(id) AS id FROM device')?.id ?? 0;
}

/** Every row that records the past, except conclusions that nothing refers to. */
export function pastRows(inventory: Inventory): readonly string[] {
  const used = `WHERE id IN (SELECT conclusion FROM device_version UNION SELECT conclusion FROM device)`;
  return ['audit', 'conclusion', 'device_version', 'device_import_past'].flatMap((table) =>
    inventory
      .all(`SELECT * FROM ${table} ${table === 'conclusion' ? used : ''}`)
      .map((row) => `${table} ${JSON.stringify(row)}`),
  );
}
