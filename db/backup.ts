import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkInventory, countRows, type InventoryCounts } from './check.ts';
import { compile, openDatabase, pragma } from './database.ts';
import { asInventoryError, InventoryError } from './errors.ts';
import { type Inventory, wrap } from './inventory.ts';

/** A finished backup. */
export interface BackupReport {
  readonly file: string;
  readonly counts: InventoryCounts;
}

/**
 * Copies the inventory to `file` while it is in use: one consistent moment, however much is written meanwhile. The
 * copy is checked (integrity, references, same counts) before it gets its name, so a file of that name is a good one.
 * Throws InventoryError `usage` where the file exists and not `force`.
 */
export function backupInventory(
  inventory: Inventory,
  file: string,
  options: { readonly force?: boolean } = {},
): BackupReport {
  const target = resolve(file);
  if (target === inventory.path)
    throw new InventoryError('usage', `${target} is the inventory itself. Name another file.`);
  if (existsSync(target) && options.force !== true)
    throw new InventoryError(
      'usage',
      `${target} exists already. Name another file, or use --force to replace it.`,
    );
  const partial = `${target}.partial`;
  try {
    rmSync(partial, { force: true });
    closeSync(openSync(partial, 'wx', 0o600));
    const counts = verify(partial, copy(inventory.path, partial));
    putInPlace(partial, target);
    return { file: target, counts };
  } catch (error) {
    rmSync(partial, { force: true });
    throw asInventoryError(error, target);
  }
}

/** Gives the rows that the copy must hold; null where somebody wrote meanwhile, so that nobody can say. */
function copy(from: string, to: string): InventoryCounts | null {
  const source = openDatabase(from, { fileMustExist: true });
  try {
    const before = pragma(source, 'data_version')[0];
    const counts = countRows(wrap(source, from));
    // One read transaction: a consistent moment, and writers go on meanwhile.
    compile(source, 'VACUUM INTO ?').run(to);
    return pragma(source, 'data_version')[0] === before ? counts : null;
  } finally {
    source.close();
  }
}

function verify(file: string, expected: InventoryCounts | null): InventoryCounts {
  const db = openDatabase(file, { fileMustExist: true });
  try {
    // The copy is a file to carry about: no -wal beside it.
    pragma(db, 'journal_mode = DELETE');
    const { problems, counts } = checkInventory(wrap(db, file));
    if (problems.length > 0)
      throw new InventoryError(
        'corrupt',
        `The backup of the inventory failed its check: ${problems.join(' ')}`,
      );
    if (expected !== null && JSON.stringify(counts) !== JSON.stringify(expected))
      throw new InventoryError('corrupt', `The backup ${file} does not hold as many rows as the inventory.`);
    return counts;
  } finally {
    db.close();
  }
}

function putInPlace(partial: string, target: string): void {
  for (const path of [partial, dirname(target)]) {
    if (path !== partial) renameSync(partial, target);
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
  }
}
