import { existsSync, readFileSync, statSync } from 'node:fs';
import { asInventoryError, InventoryError } from '../errors.ts';
import { wrap } from '../inventory.ts';
import { type Connection, compile, openDatabase, pragma } from './database.ts';
import { leaseHolder, thisMoment } from './lease.ts';

/** How long to wait for other processes that have the file open, in milliseconds: a `list` is over by then. */
const patienceMs = 2_000;

/** An inventory that no other process has open. */
export interface ExclusiveFile {
  /** Whether everything is in the one file; false where SQLite cannot read it. */
  readonly whole: boolean;
  release(): void;
}

/**
 * Makes sure that no other process has the inventory open and that all of it is in the one file (no log beside it), and keeps
 * others out until `release`. A damaged one is held as well as possible. Throws InventoryError `locked`.
 */
export function holdAlone(file: string): ExclusiveFile {
  if (!existsSync(`${file}-journal`) && !isReadable(file)) {
    if (isLocked(file)) throw inUse(file, null);
    return { whole: false, release: () => {} };
  }
  const db = openDatabase(file, { fileMustExist: true, timeout: patienceMs });
  try {
    // Only a process that is alone with the file can take it out of WAL mode.
    if (pragma(db, 'journal_mode = DELETE')[0] !== 'delete') throw inUse(file, db);
    db.exec('BEGIN EXCLUSIVE');
    return {
      whole: true,
      release: () => {
        db.exec('ROLLBACK');
        db.close();
      },
    };
  } catch (error) {
    const known = asInventoryError(error, file);
    const kind = known instanceof InventoryError ? known.kind : null;
    const refusal = kind === 'locked' ? inUse(file, db) : known;
    db.close();
    if (kind === 'corrupt') return { whole: false, release: () => {} };
    throw refusal;
  }
}

/** Checks with a read-only connection: a writing one would discard the log of a file that it cannot make sense of. */
function isReadable(file: string): boolean {
  const db = openDatabase(file, { fileMustExist: true, readonly: true, timeout: patienceMs });
  try {
    compile(db, 'SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch (error) {
    const known = asInventoryError(error, file);
    if (known instanceof InventoryError && (known.kind === 'corrupt' || known.kind === 'not-an-inventory'))
      return false;
    throw known;
  } finally {
    db.close();
  }
}

function inUse(file: string, db: Connection | null): InventoryError {
  return new InventoryError(
    'locked',
    `The inventory ${file} is in use${db === null ? '' : holderText(db, file)}. Stop what uses it (systemctl stop camcensus), and try again. Nothing was changed.`,
  );
}

function holderText(db: Connection, file: string): string {
  try {
    compile(db, 'SELECT 1 FROM lease').get();
    const holder = leaseHolder(wrap(db, file), thisMoment());
    return holder === null ? '' : ` by ${holder.holder}, process ${holder.pid}`;
  } catch {
    // An older schema, or an exclusive lock: then the message leaves the holder out.
    return '';
  }
}

/** Whether a process of this machine holds a lock on a file that SQLite cannot read; false if the system does not list locks. */
function isLocked(file: string): boolean {
  try {
    const { ino } = statSync(file);
    return readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .some((line) => line.split(/\s+/).some((word) => word.endsWith(`:${ino}`)));
  } catch {
    // Only Linux has /proc/locks. Elsewhere a damaged file counts as free: no process can be working with it.
    return false;
  }
}
