import { closeSync, existsSync, fchownSync, lstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { asInventoryError, InventoryError } from './errors.ts';
import { backupBeforeMigration } from './file/before-migration.ts';
import { type Connection, compile, openDatabase, pragma } from './file/database.ts';
import { foreignCode } from './file/foreign-schema.ts';
import {
  alteredMigrations,
  applicationId,
  appliedMigrations,
  migrate,
  readMigrations,
  schemaVersion,
} from './file/migrate.ts';
import { busyMs, openFollowing, openReader } from './file/reader.ts';
import { type Inventory, wrap } from './inventory.ts';

/** How to open: whether to create a missing file, and whether only to read; if so, whether to see what is written later. */
export interface OpenOptions {
  readonly create: boolean;
  readonly readonly?: boolean;
  readonly following?: boolean;
}

/**
 * Opens the inventory at `path`, upgrades an older schema, and refuses a newer one without touching it. A new file gets
 * mode 0600 and, if root makes it, its folder's owner; a new parent folder 0700. Throws InventoryError.
 */
export function openInventory(path: string, options: OpenOptions): Inventory {
  const file = resolve(path);
  try {
    const state = examine(file);
    if (state === 'absent') {
      if (!options.create || options.readonly === true) throw missing(file);
      make(file);
    }
    // A reader cannot upgrade the schema, so a writer does it first.
    if (options.readonly === true && state !== 'current') connect(file).close();
    if (options.readonly !== true) return wrap(connect(file), file);
    return wrap(options.following === true ? openFollowing(file) : openReader(file), file);
  } catch (error) {
    throw asInventoryError(error, file);
  }
}

/**
 * Opens an inventory only to look at it, without upgrading an older one; also returns the number of its schema. Throws
 * InventoryError, also for one whose making was cut short by a full disk or the end of the process.
 */
export function openAsItIs(path: string): { readonly inventory: Inventory; readonly schema: number } {
  const file = resolve(path);
  try {
    if (examine(file, { evenForeign: true }) === 'absent') throw missing(file);
    const db = openReader(file);
    const schema = schemaVersion(db);
    if (schema > 0) return { inventory: wrap(db, file), schema };
    db.close();
    throw missing(file);
  } catch (error) {
    throw asInventoryError(error, file);
  }
}

/**
 * What is at `file`, as seen by a connection that cannot write. Throws InventoryError if it is not an inventory of this or an
 * older camcensus, or (unless `evenForeign`) if another program has put a trigger, view or virtual table into it.
 */
export function examine(
  file: string,
  { evenForeign = false }: { readonly evenForeign?: boolean } = {},
): 'absent' | 'older' | 'current' {
  if (!existsSync(file)) return 'absent';
  if (!statSync(file).isFile())
    throw new InventoryError('not-an-inventory', `${file} is not a file. Name a file with --inventory.`);
  if (statSync(file).size === 0) return 'absent';
  finishRollback(file);
  const migrations = readMigrations();
  const newest = migrations.length;
  const db = openReader(file);
  try {
    const version = schemaVersion(db);
    const id = Number(pragma(db, 'application_id')[0]);
    if (id !== applicationId && compile(db, 'SELECT 1 FROM sqlite_schema').get() !== undefined)
      throw new InventoryError(
        'not-an-inventory',
        `${file} is a database of another program, not an inventory. Name another file with --inventory.`,
      );
    if (version > newest)
      throw new InventoryError(
        'newer',
        `The inventory ${file} was made by a newer camcensus (schema ${version}; this one knows ${newest}). It was not touched. Install the newer version, or name another file with --inventory.`,
      );
    const altered = alteredMigrations(appliedMigrations(db), migrations);
    if (altered.length > 0) throw foreign(file, altered);
    const code = foreignCode(db);
    if (code.length > 0 && !evenForeign) throw tampered(file, code);
    return version === newest ? 'current' : 'older';
  } finally {
    db.close();
  }
}

/**
 * Rolls back what was left half written by a process that was killed while it created the inventory. Until the file is in WAL
 * mode SQLite keeps a journal beside it, and a read-only connection cannot act on that.
 */
function finishRollback(file: string): void {
  if (!existsSync(`${file}-journal`)) return;
  const db = openDatabase(file, { fileMustExist: true, timeout: busyMs });
  try {
    schemaVersion(db);
  } finally {
    db.close();
  }
}

function foreign(file: string, altered: readonly string[]): InventoryError {
  return new InventoryError(
    'altered',
    `The inventory ${file} was made with schema steps that this camcensus does not have (${altered.join(', ')}). It was not touched. Reinstall camcensus, or install the version that made it.`,
  );
}

function tampered(file: string, code: readonly string[]): InventoryError {
  return new InventoryError(
    'altered',
    `The inventory ${file} has a ${code.join(', ')}, which camcensus did not make and which may change what it stores. It was not touched. Restore a backup from before (camcensus db restore), or name another file with --inventory.`,
  );
}

function missing(file: string): InventoryError {
  return new InventoryError(
    'missing',
    `There is no inventory at ${file}. Run \`camcensus scan\` first, or name the file with --inventory.`,
  );
}

function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const isThere = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  // `wx` follows no link: what root gives away is the file that it made.
  const made = openSync(file, isThere ? 'a' : 'wx', 0o600);
  try {
    if (!isThere) giveToOwner(made, dirname(file));
  } finally {
    closeSync(made);
  }
}

/** A file that root makes in the folder of another account, a service's, belongs to that account: its next run has to open it. */
function giveToOwner(file: number, folder: string): void {
  const { uid, gid } = statSync(folder);
  if (process.getuid?.() === 0 && uid !== 0) fchownSync(file, uid, gid);
}

function connect(file: string): Connection {
  const db = openDatabase(file, { fileMustExist: true, timeout: busyMs });
  try {
    pragma(db, 'journal_mode = WAL');
    // What was written survives a power cut, not only the end of the process; hosts of a sweep: see `writeSoon`.
    pragma(db, 'synchronous = FULL');
    pragma(db, 'journal_size_limit = 67108864');
    // What is deleted is overwritten, so that a forgotten host cannot be read from free space.
    pragma(db, 'secure_delete = ON');
    // A sweep writes the same pages again and again; checkpointed rarely, they go into the file once.
    pragma(db, 'wal_autocheckpoint = 4000');
    pragma(db, 'cache_size = -8000');
    bringForward(db, file);
    pragma(db, 'foreign_keys = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Applies the missing schema steps; if there is anything in the file, only after making a verified copy of it. */
function bringForward(db: Connection, file: string): void {
  const migrations = readMigrations();
  if (schemaVersion(db) >= migrations.length) return;
  migrate(db, migrations, (from) => {
    if (from > 0) backupBeforeMigration(db, file, from);
  });
}
