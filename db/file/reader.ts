import { existsSync, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Connection, openDatabase, pragma } from './database.ts';

/** How long a statement waits for another process's transaction, in milliseconds. Our own take a few. */
export const busyMs = 10_000;

/** More than this is not read into memory. A year of nights of 5,000 devices takes a quarter. */
const mostBytes = 1_073_741_824;

/**
 * Opens a file only to read it. SQLite shares a file in WAL mode by two others beside it; where they cannot be made (a
 * read-only medium, no permission in the folder, no space), one that no process has open is read into memory, as it is at this
 * moment; on a full disk also with its log, locked until it is closed. Throws SqliteError; the caller closes it.
 */
export function openReader(file: string): Connection {
  const db = openFollowing(file);
  try {
    pragma(db, 'user_version');
    return db;
  } catch (error) {
    db.close();
    const content = cannotShare(error) ? contentAtRest(file) : null;
    if (content !== null) return openDatabase(content, { readonly: true });
    const alone = hasNoRoom(error) ? openAlone(file) : null;
    if (alone === null) throw error;
    return alone;
  }
}

/** Opens a file whose log is not yet in it, alone: then SQLite keeps in memory what others would share. Null if it is in use. */
function openAlone(file: string): Connection | null {
  const db = openDatabase(file, { fileMustExist: true, timeout: busyMs });
  try {
    pragma(db, 'locking_mode = EXCLUSIVE');
    pragma(db, 'query_only = ON');
    pragma(db, 'user_version');
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}

/** Opens a file only to read it, and to see what others write into it later. Throws SqliteError; the caller closes it. */
export function openFollowing(file: string): Connection {
  return openDatabase(file, { readonly: true, fileMustExist: true, timeout: busyMs });
}

function cannotShare(error: unknown): boolean {
  const fits = error instanceof Database.SqliteError && /^SQLITE_(?:CANTOPEN|READONLY)/.test(error.code);
  return fits || hasNoRoom(error);
}

/** Whether the file beside an inventory that readers share could not be made as large as it must be. */
function hasNoRoom(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_IOERR_SHMSIZE';
}

/** The bytes of a file into which no process wrote meanwhile; null if it is in use, or too large. */
function contentAtRest(file: string): Buffer | null {
  const before = statSync(file);
  if (before.size > mostBytes) return null;
  const content = readFileSync(file);
  if (statSync(file).mtimeMs !== before.mtimeMs || hasLog(file)) return null;
  // What is in memory has no log: the two bytes that require one are set to "no log" (SQLite's file format, 1.3.3).
  content.fill(1, 18, 20);
  return content;
}

/** Whether there is a log that is not yet in the file. */
function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
}
