import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Connection, compile, pragma } from './database.ts';

/** One migration of the schema: `0001-inventory.sql`. Never edited once released; its checksum is kept with the data. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly checksum: string;
}

const folder = fileURLToPath(new URL('../migrations/', import.meta.url));
/** What all migrations together make of an empty database; `npm run generate` writes it. */
const sum = fileURLToPath(new URL('../schema.sql', import.meta.url));

/** Marks a SQLite file as an inventory (`CamC`); SQLite's `application_id`. */
export const applicationId = 0x43616d43;

let known: readonly Migration[] | null = null;

/**
 * All migrations in order, read once in a process: most commands open an inventory more than once. Throws if the numbers are not 1, 2, 3, …,
 * which means a broken installation.
 */
export function readMigrations(): readonly Migration[] {
  known ??= migrationsIn(folder);
  return known;
}

function migrationsIn(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  return names.sort().map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1)
      throw new Error(`Migration ${index + 1} is missing in ${folder}; install again`);
    const sql = readFileSync(folder + name, 'utf8');
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** A migration as recorded in the inventory. */
export type AppliedMigration = Pick<Migration, 'number' | 'name' | 'checksum'>;

/** The migrations recorded in a database; none for an empty one. */
export function appliedMigrations(db: Connection): readonly AppliedMigration[] {
  if (schemaVersion(db) === 0) return [];
  return compile(db, 'SELECT number, name, checksum FROM migration').all() as AppliedMigration[];
}

/** Names of applied migrations that differ from this installation's of the same number. */
export function alteredMigrations(
  applied: readonly AppliedMigration[],
  own: readonly Migration[],
): readonly string[] {
  const checksums = new Map(own.map(({ number, checksum }) => [number, checksum]));
  return applied.filter(({ number, checksum }) => checksums.get(number) !== checksum).map(({ name }) => name);
}

/** The schema version of a database: the number of its last migration, 0 for an empty one. */
export function schemaVersion(db: Connection): number {
  return Number(pragma(db, 'user_version')[0]);
}

/**
 * Migrates a database to the newest schema, all migrations in one transaction: afterwards it is either new or untouched. An empty one
 * gets their sum at once, which is much quicker. Two processes that start together do it once. `first` is called with the schema's
 * version before anything is changed, while no other process can write; if it throws, nothing is changed.
 */
export function migrate(
  db: Connection,
  migrations: readonly Migration[],
  first: (from: number) => void = () => {},
): void {
  // Rebuilding a table breaks references temporarily; they are checked below before the commit.
  pragma(db, 'foreign_keys = OFF');
  db.transaction(() => {
    const from = schemaVersion(db);
    if (from >= migrations.length) return;
    first(from);
    const steps = migrations.filter(({ number }) => number > from);
    if (steps.length === readMigrations().length) db.exec(readFileSync(sum, 'utf8'));
    else takeSteps(db, steps);
    const note = compile(
      db,
      'INSERT INTO migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)',
    );
    for (const { number, name, checksum } of steps)
      note.run(number, name, checksum, new Date().toISOString());
    const broken = pragma(db, 'foreign_key_check');
    if (broken.length > 0)
      throw new Error(`The migration left ${broken.length} broken references; nothing was changed`);
    pragma(db, `application_id = ${applicationId}`);
    pragma(db, `user_version = ${migrations.length}`);
  }).immediate();
  pragma(db, 'foreign_keys = ON');
}

function takeSteps(db: Connection, steps: readonly Migration[]): void {
  db.exec(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
  );
  for (const { sql } of steps) db.exec(sql);
}
