import process from 'node:process';
import Database from 'better-sqlite3';
import { InventoryError } from '../errors.ts';

/** A connection of the SQLite library. Created by {@link openDatabase} only. */
export type Connection = Database.Database;

// Node 24.12 and later end the process when the garbage collector frees a native object of an addon like this one
// (node_object_wrap.h removes a cleanup hook without an environment), so none is ever released. A process opens few connections
// and compiles each statement once; what is kept is closed and small.
const kept: object[] = [];
let compiled = 0;

/**
 * Opens a SQLite file, or the content of one; the caller closes it. Throws SqliteError, and InventoryError if the compiled part of the
 * SQLite library, which the first connection loads, is missing or does not fit this Node.
 */
export function openDatabase(file: string | Buffer, options: Database.Options = {}): Connection {
  try {
    const db = new Database(file, options);
    kept.push(db);
    // The file may come from elsewhere: no function in its schema is trusted, and no cell beyond its page.
    pragma(db, 'trusted_schema = OFF');
    pragma(db, 'cell_size_check = ON');
    return db;
  } catch (error) {
    throw asLibraryError(error);
  }
}

const remedy = 'install camcensus again, or in a checkout run `npm rebuild better-sqlite3`';

/** An {@link InventoryError} for a compiled part that cannot be loaded; any other error unchanged. */
function asLibraryError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  // `bindings`, which looks for the compiled part, lists the places where it is not.
  if ('tries' in error) return libraryError('is missing', error);
  if (!('code' in error && error.code === 'ERR_DLOPEN_FAILED')) return error;
  const here = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
  return libraryError(`does not run with ${here} (${error.message.replace(/\s+/g, ' ').trim()})`, error);
}

function libraryError(what: string, cause: Error): InventoryError {
  return new InventoryError('library', `The SQLite library better_sqlite3.node ${what}: ${remedy}.`, cause);
}

/** Compiles one statement. Throws SqliteError. */
export function compile(db: Connection, sql: string): Database.Statement {
  const statement = db.prepare(sql);
  kept.push(statement);
  compiled += 1;
  return statement;
}

/** How many statements this thread has compiled: none is released, each takes about 30 KB. */
export function compiledCount(): number {
  return compiled;
}

/** Runs one pragma and returns the first column of its result; empty for one that only sets. */
export function pragma(db: Connection, source: string): readonly unknown[] {
  const statement = compile(db, `PRAGMA ${source}`);
  if (statement.reader) return statement.pluck().all();
  statement.run();
  return [];
}
