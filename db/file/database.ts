import Database from 'better-sqlite3';

/** A connection of the SQLite library. Created by {@link openDatabase} only. */
export type Connection = Database.Database;

// Node 24.12 and later end the process when the garbage collector frees a native object of an addon like this one
// (node_object_wrap.h removes a cleanup hook without an environment), so none is ever released. A process opens few connections
// and compiles each statement once; what is kept is closed and small.
const kept: object[] = [];

/** Opens a SQLite file, or the content of one. Throws SqliteError; the caller closes it. */
export function openDatabase(file: string | Buffer, options: Database.Options = {}): Connection {
  const db = new Database(file, options);
  kept.push(db);
  return db;
}

/** Compiles one statement. Throws SqliteError. */
export function compile(db: Connection, sql: string): Database.Statement {
  const statement = db.prepare(sql);
  kept.push(statement);
  return statement;
}

/** Runs one pragma and returns the first column of its result; empty for one that only sets. */
export function pragma(db: Connection, source: string): readonly unknown[] {
  const statement = compile(db, `PRAGMA ${source}`);
  if (statement.reader) return statement.pluck().all();
  statement.run();
  return [];
}
