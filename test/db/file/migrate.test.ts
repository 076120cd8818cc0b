import { describe, expect, test } from 'vitest';
import { type Connection, compile, openDatabase, pragma } from '../../../db/file/database.ts';
import { appliedMigrations, migrate, readMigrations } from '../../../db/file/migrate.ts';

describe('migrate', () => {
  test('a new inventory is what all migrations one after the other make', () => {
    const steps = openDatabase(':memory:');
    for (const [index] of readMigrations().entries()) migrate(steps, readMigrations().slice(0, index + 1));
    const atOnce = openDatabase(':memory:');
    migrate(atOnce, readMigrations());
    expect(contentOf(atOnce)).toEqual(contentOf(steps));
    expect(appliedMigrations(atOnce)).toEqual(readMigrations().map(({ sql: _, ...step }) => step));
    expect(pragma(atOnce, 'user_version')).toEqual(pragma(steps, 'user_version'));
  });
});

/** Each table and index as it was made, and the number of its rows. */
function contentOf(db: Connection): readonly unknown[] {
  const objects = compile(db, 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all() as {
    readonly type: string;
    readonly name: string;
    readonly sql: string | null;
  }[];
  expect(objects.length).toBeGreaterThan(50);
  return objects.map(({ type, name, sql }) => [
    name,
    sql,
    type === 'table' && name !== 'sqlite_sequence'
      ? compile(db, `SELECT count(*) AS rows FROM "${name}"`).get()
      : null,
  ]);
}
