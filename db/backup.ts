import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { checkInventory, countRows, type InventoryCounts } from './check.ts';
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
export async function backupInventory(
  inventory: Inventory,
  file: string,
  options: { readonly force?: boolean } = {},
): Promise<BackupReport> {
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
    const counts = await copy(inventory.path, partial);
    verify(partial, counts);
    putInPlace(partial, target);
    return { file: target, counts };
  } catch (error) {
    rmSync(partial, { force: true });
    throw asInventoryError(error, target);
  }
}

async function copy(from: string, to: string): Promise<InventoryCounts> {
  const source = new Database(from, { fileMustExist: true });
  try {
    // An open read transaction holds the moment still: without it every write of another process starts the copy anew.
    source.exec('BEGIN');
    const counts = countRows(wrap(source, from));
    await source.backup(to, { progress: () => 2_000 });
    source.exec('COMMIT');
    return counts;
  } finally {
    source.close();
  }
}

function verify(file: string, expected: InventoryCounts): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    // The copy is a file to carry about: no -wal beside it.
    db.pragma('journal_mode = DELETE');
    const { problems, counts } = checkInventory(wrap(db, file));
    if (problems.length > 0)
      throw new InventoryError(
        'corrupt',
        `The backup of the inventory failed its check: ${problems.join(' ')}`,
      );
    if (JSON.stringify(counts) !== JSON.stringify(expected))
      throw new InventoryError('corrupt', `The backup ${file} does not hold as many rows as the inventory.`);
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
