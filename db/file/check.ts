import { damaged } from '../errors.ts';
import type { Inventory } from '../inventory.ts';
import { schemaProblems, schemaQuery } from './foreign-schema.ts';
import { type AppliedMigration, alteredMigrations, readMigrations } from './migrate.ts';

/** How many rows the tables that matter hold. */
export type InventoryCounts = Readonly<Record<CountedTable, number>>;

/** A table that is counted. */
export type CountedTable = (typeof countedTables)[number];

const countedTables = ['site', 'sweep', 'device', 'device_version', 'conclusion', 'observation'] as const;

/** The result of a check; `problems` are sentences for people, empty if there are none. */
export interface CheckReport {
  readonly ok: boolean;
  readonly problems: readonly string[];
  readonly counts: InventoryCounts;
}

/**
 * Checks the whole file: SQLite's own integrity check, references, and that the schema is what this installation's migrations make,
 * without any trigger, view or table of another program. Reads every page: seconds for a big inventory.
 */
export function checkInventory(
  inventory: Inventory,
  /** The schema that it must have; for an inventory not yet migrated, its own. */
  schema: number = readMigrations().length,
  /** A copy of an inventory in use may have an index that its operator added. */
  { ownSchema = true }: { readonly ownSchema?: boolean } = {},
): CheckReport {
  const problems = [
    ...integrityProblems(inventory),
    ...referenceProblems(inventory),
    ...migrationProblems(inventory, schema),
    ...(ownSchema ? schemaProblems(inventory.all(schemaQuery), schema) : []),
  ];
  return { ok: problems.length === 0, problems, counts: countRows(inventory) };
}

/**
 * Refuses a damaged file before anything is written to it. Reads every page, but does not compare indexes with their tables: some
 * tenths of a second for an inventory of thousands of devices. Throws InventoryError `corrupt`.
 */
export function refuseDamaged(inventory: Inventory): void {
  const found = inventory.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check ?? 'ok';
  if (found !== 'ok') throw damaged(inventory.path, found);
}

/** Counts the rows of the tables that matter. */
export function countRows(inventory: Inventory): InventoryCounts {
  const count = (table: CountedTable): number =>
    inventory.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
  return {
    site: count('site'),
    sweep: count('sweep'),
    device: count('device'),
    device_version: count('device_version'),
    conclusion: count('conclusion'),
    observation: count('observation'),
  };
}

function integrityProblems(inventory: Inventory): string[] {
  return inventory
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')
    .map((text) => `The file is damaged: ${text}. Restore the last backup.`);
}

function referenceProblems(inventory: Inventory): string[] {
  const rows = inventory.all<{ table: string; parent: string; n: number }>(
    'SELECT "table", parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY 1, 2',
  );
  return rows.map(
    ({ table, parent, n }) => `${n} rows of ${table} refer to rows of ${parent} that are not there.`,
  );
}

function migrationProblems(inventory: Inventory, schema: number): string[] {
  const applied = inventory.all<AppliedMigration>('SELECT number, name, checksum FROM migration');
  const [, ...missing] = Array.from({ length: schema + 1 }, (_, number) => number);
  const there = new Set(applied.map(({ number }) => number));
  return [
    ...alteredMigrations(applied, readMigrations()).map(
      (name) => `Migration ${name} is not the one that made this inventory: the installation was changed.`,
    ),
    ...missing
      .filter((number) => !there.has(number))
      .map((number) => `Migration ${number} was never applied.`),
  ];
}
