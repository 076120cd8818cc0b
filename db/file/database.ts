import Database from 'better-sqlite3';

/** A connection of the SQLite library. Made by {@link openDatabase} only. */
export type Connection = Database.Database;

// Node 24.12 and later end the process when the garbage collector finds a native object of an addon like this one
// (node_object_wrap.h takes a hook away without an environment to take it from), so none is ever given up. A process
// opens few connections and compiles each statement once; what is kept is closed and small.
const kept: object[] = [];

/** Opens a SQLite file. Throws SqliteError; the caller closes it. */
export function openDatabase(file: string, options: Database.Options = {}): Connection {
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

/** Runs one pragma and gives the first column of what it returned; nothing for one that only sets. */
export function pragma(db: Connection, source: string): readonly unknown[] {
  const statement = compile(db, `PRAGMA ${source}`);
  if (statement.reader) return statement.pluck().all();
  statement.run();
  return [];
}
