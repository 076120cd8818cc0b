import { clean } from '../../src/model/text.ts';
import { type Connection, compile, openDatabase } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';

/** A table, index, trigger or view of a database. */
interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/**
 * What runs or stands in for a table without being data: triggers, views and virtual tables, as `trigger “name”`. camcensus makes none,
 * so another program did. Empty for an inventory that can be trusted to hold what was written.
 */
export function foreignCode(db: Connection): readonly string[] {
  return objects(db)
    .filter(({ type, sql }) => type === 'trigger' || type === 'view' || isVirtual(sql))
    .map(titleOf);
}

/** Where the schema differs from that which the first migrations of this installation make; sentences for people. */
export function schemaProblems(found: readonly SchemaObject[], schema: number): readonly string[] {
  const own = new Map(ownObjects(schema).map((one) => [`${one.type} ${one.name}`, one]));
  const there = new Set(found.map(({ type, name }) => `${type} ${name}`));
  return [
    ...found.flatMap((one) => {
      const made = own.get(`${one.type} ${one.name}`);
      if (made === undefined)
        return `The ${titleOf(one)} is not camcensus's: another program added it. Restore a backup from before.`;
      return sameText(made.sql, one.sql)
        ? []
        : `The ${titleOf(one)} is not as camcensus made it: another program changed it. Restore a backup from before.`;
    }),
    ...[...own.values()]
      .filter(({ type, name }) => !there.has(`${type} ${name}`))
      .map((one) => `The ${titleOf(one)} is missing. Restore a backup from before.`),
  ];
}

/** What a database consists of, without what SQLite keeps for itself. */
export const schemaQuery =
  "SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_autoindex_*' AND name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4') ORDER BY type, name";

function objects(db: Connection): SchemaObject[] {
  return compile(db, schemaQuery).all() as SchemaObject[];
}

/** By schema: to make one takes longer than the rest of a check, and an installation's migrations do not change. */
const made = new Map<number, readonly SchemaObject[]>();

function ownObjects(schema: number): readonly SchemaObject[] {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const db = openDatabase(':memory:');
  try {
    migrate(db, readMigrations().slice(0, schema));
    const own = objects(db);
    made.set(schema, own);
    return own;
  } finally {
    db.close();
  }
}

function isVirtual(sql: string | null): boolean {
  return /^\s*CREATE\s+VIRTUAL\s/i.test(sql ?? '');
}

/** A renamed table's text depends on the version of SQLite that renamed it: in quotes and spaces. */
function sameText(one: string | null, other: string | null): boolean {
  const plain = (text: string | null) => text?.replace(/["\s]/g, '').toLowerCase();
  return plain(one) === plain(other);
}

function titleOf({ type, name, sql }: SchemaObject): string {
  return `${isVirtual(sql) ? 'virtual table' : type} “${clean(name)}”`;
}
