import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { UserError } from '../src/model/user-error.ts';

/**
 * `missing`: no such file. `newer`: made by a newer camcensus. `altered`: made by one with a different schema under the same
 * numbers. `corrupt`: damaged. `locked`: another process holds a lock and does not release it. `unwritable`: no permission, no
 * space, a failing disk. `not-an-inventory`: some other file. `library`: SQLite itself cannot be loaded.
 * `lost`: another process took it over during a sweep. `usage`: the request makes no sense (a sweep that does not exist, a backup
 * onto an existing file).
 */
export type InventoryErrorKind =
  | 'missing'
  | 'newer'
  | 'altered'
  | 'corrupt'
  | 'locked'
  | 'unwritable'
  | 'not-an-inventory'
  | 'library'
  | 'lost'
  | 'usage';

/** Something went wrong with the inventory. The message is for people: it names the file and the remedy. */
export class InventoryError extends UserError {
  readonly kind: InventoryErrorKind;

  constructor(kind: InventoryErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** Whether something could not be written, because another process writes, or because nothing can be written: later it may be possible. */
export function isUnwritable(error: unknown): error is InventoryError {
  return error instanceof InventoryError && ['locked', 'unwritable'].includes(error.kind);
}

/** Turns an error of SQLite or the file system into an {@link InventoryError}; any other comes back unchanged. */
export function asInventoryError(error: unknown, path: string): unknown {
  if (error instanceof InventoryError) return error;
  const code = codeOf(error);
  if (code === null) return error;
  const explained = explanations.find(([pattern]) =>
    pattern.test(mayLackRoom.test(code) && isFull(path) ? 'ENOSPC' : code),
  );
  if (explained === undefined) return error;
  const [, kind, sentence] = explained;
  return new InventoryError(kind, `${sentence.replace('%', path)} (${code})`, error);
}

/** SQLite's codes for a full disk that do not name it: SQLite cannot enlarge or make a file beside the inventory. */
const mayLackRoom = /^SQLITE_(IOERR|CANTOPEN)/;

/** Whether the file system of `path` has no free block, or no free place for another file. */
function isFull(path: string): boolean {
  try {
    const { bavail, files, ffree } = statfsSync(dirname(path));
    return bavail === 0 || (files > 0 && ffree === 0);
  } catch {
    // The error that is being explained has more detail than this one.
    return false;
  }
}

/** Whether SQLite found that the file is damaged or not a database. */
export function isUnreadable(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error) ?? '');
}

/** The same as {@link asInventoryError} for a backup, which needs other advice than an inventory in use. */
export function asBackupError(error: unknown, path: string): unknown {
  const found = asInventoryError(error, path);
  if (!(found instanceof InventoryError)) return found;
  switch (found.kind) {
    case 'corrupt':
      return new InventoryError(
        'corrupt',
        `The backup ${path} is damaged, and nothing was changed. Restore another one; \`camcensus db check --inventory FILE\` says whether it is sound.`,
        error,
      );
    case 'not-an-inventory':
      return new InventoryError(
        'not-an-inventory',
        `${path} is not a backup of an inventory, and nothing was changed. Name the file that is to be restored.`,
        error,
      );
    default:
      return found;
  }
}

/** The error for a file that a check found to be damaged; `found` is what SQLite reports about it. */
export function damaged(path: string, found: string): InventoryError {
  const detail = found.replace(/\s+/g, ' ').slice(0, 200);
  return new InventoryError('corrupt', `${damagedText.replace('%', path)} (${detail})`);
}

const damagedText =
  'The inventory % is damaged, and nothing was written into it. Keep the file, and restore the last backup (docs/service.md).';

function codeOf(error: unknown): string | null {
  if (error instanceof Database.SqliteError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return null;
}

const explanations: readonly (readonly [RegExp, InventoryErrorKind, string])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'locked',
    'The inventory % is locked by another process that is writing to it. Wait for it, or end it, and try again.',
  ],
  [
    /^SQLITE_CORRUPT/,
    'corrupt',
    'The inventory % is damaged. Keep the file, and restore the last backup (docs/service.md).',
  ],
  [
    /^SQLITE_NOTADB/,
    'not-an-inventory',
    'The file % is not an inventory: it is not an SQLite database. Name another file with --inventory. If it was one, it is damaged: keep it, and restore the last backup.',
  ],
  [
    /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/,
    'unwritable',
    'There is no space left to write the inventory %. Free some space and try again; what was recorded is kept.',
  ],
  [
    /^ENOENT/,
    'unwritable',
    '% cannot be written: its folder does not exist. Create it, or name another file.',
  ],
  [
    /^SQLITE_IOERR/,
    'unwritable',
    'The disk failed while the inventory % was read or written. Check the disk, then run `camcensus db check`.',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|EEXIST|EISDIR|ENOTDIR)/,
    'unwritable',
    'The inventory % cannot be opened or written. Check that it is a file, and that this user has write permission for it and its folder, which reading one in use needs, too. Where nothing can be written, copy the file elsewhere, with those beside it (-wal), and read the copy.',
  ],
];
