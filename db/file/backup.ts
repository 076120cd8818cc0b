import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { asInventoryError, InventoryError, isUnreadable } from '../errors.ts';
import { type Inventory, wrap } from '../inventory.ts';
import { checkInventory, countRows, type InventoryCounts } from './check.ts';
import { type Connection, compile, openDatabase, pragma } from './database.ts';
import { openReader } from './reader.ts';

/** What SQLite keeps beside a file while it is open. */
const companions = ['-journal', '-wal', '-shm'];
const partialEnding = '.partial';
/** No copy takes that long. */
const abandonedMs = 86_400_000;

/** A finished backup. */
export interface BackupReport {
  readonly file: string;
  readonly counts: InventoryCounts;
}

/**
 * Copies the inventory to `file` while it is in use: one consistent moment, however much is written meanwhile. The copy is
 * checked (integrity, references, same counts) before it gets its name, so a file of that name is a good one. Throws
 * InventoryError `usage` if the file exists and `force` is not set.
 */
export function backupInventory(
  inventory: Inventory,
  file: string,
  options: { readonly force?: boolean } = {},
): BackupReport {
  const target = resolve(file);
  if (target === inventory.path)
    throw new InventoryError('usage', `${target} is the inventory itself. Name another file.`);
  const force = options.force === true;
  if (!force && existsSync(target)) throw taken(target);
  return { file: target, counts: copyVerified(inventory.path, target, { onlyIfFree: !force }) };
}

function taken(target: string): InventoryError {
  return new InventoryError(
    'usage',
    `${target} exists already. Name another file, or use --force to replace it.`,
  );
}

/** How a copy is to differ from a plain one. */
export interface CopyOptions {
  /** The schema that it must have; the newest if left out. */
  readonly schema?: number;
  /** Whether nothing may be in it that camcensus did not make. */
  readonly ownSchema?: boolean;
  /** Done to the copy before it is checked. */
  change?(copied: Connection): void;
  /** Called with the checked copy just before it takes its name. */
  beforeNaming?(partial: string): void;
  /** Fails with `usage` if a file of the name has appeared meanwhile; otherwise it is replaced. */
  readonly onlyIfFree?: boolean;
  /** Whether no other copy to the same target can be running, so that what a killed one left is removed at once. */
  readonly alone?: boolean;
}

/**
 * Copies one consistent moment of the inventory at `from`, checks the copy, and names it `target`, replacing any file of that
 * name: a file of that name is always a good one. Throws InventoryError.
 */
export function copyVerified(from: string, target: string, options: CopyOptions = {}): InventoryCounts {
  // A name of its own: another copy to the same target may be running.
  const partial = `${target}.${randomBytes(6).toString('hex')}${partialEnding}`;
  try {
    dropAbandoned(target, options.alone === true ? Date.now() : Date.now() - abandonedMs);
    closeSync(openSync(partial, 'wx', 0o600));
    const expected = copy(from, partial);
    const counts = verify(partial, expected, options);
    options.beforeNaming?.(partial);
    putInPlace(partial, target, options);
    return counts;
  } catch (error) {
    drop(partial);
    throw asInventoryError(error, isUnreadable(error) ? from : target);
  }
}

/** Returns the counts that the copy must have; null if another process wrote meanwhile, so that they are not known. */
function copy(from: string, to: string): InventoryCounts | null {
  const source = openReader(from);
  try {
    const before = pragma(source, 'data_version')[0];
    const counts = countRows(wrap(source, from));
    // One read transaction: a consistent moment, while others go on writing.
    compile(source, 'VACUUM INTO ?').run(to);
    return pragma(source, 'data_version')[0] === before ? counts : null;
  } finally {
    source.close();
  }
}

function verify(
  file: string,
  expected: InventoryCounts | null,
  { schema, ownSchema = false, change }: CopyOptions,
): InventoryCounts {
  const db = openDatabase(file, { fileMustExist: true });
  try {
    // The copy is meant to be moved around: no -wal beside it.
    pragma(db, 'journal_mode = DELETE');
    if (expected !== null && JSON.stringify(countRows(wrap(db, file))) !== JSON.stringify(expected))
      throw new InventoryError('corrupt', `The copy ${file} does not hold as many rows as the inventory.`);
    change?.(db);
    const { problems, counts } = checkInventory(wrap(db, file), schema, { ownSchema });
    if (problems.length > 0)
      throw new InventoryError(
        'corrupt',
        `The copy of the inventory failed its check, and was not kept: ${problems.join(' ')}`,
      );
    return counts;
  } finally {
    db.close();
  }
}

function putInPlace(partial: string, target: string, options: Pick<CopyOptions, 'onlyIfFree'>): void {
  for (const path of [partial, dirname(target)]) {
    if (path !== partial) nameIt(partial, target, options);
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
  }
}

function nameIt(
  partial: string,
  target: string,
  { onlyIfFree = false }: Pick<CopyOptions, 'onlyIfFree'>,
): void {
  if (onlyIfFree && isLinked(partial, target)) rmSync(partial);
  else renameSync(partial, target);
}

/** Gives the file a second name unless that is taken; false on a file system that has no hard links. */
function isLinked(partial: string, target: string): boolean {
  try {
    linkSync(partial, target);
    return true;
  } catch {
    if (existsSync(target)) throw taken(target);
    return false;
  }
}

function drop(partial: string): void {
  // Where its folder is none, removing is an error even with `force`.
  for (const file of ['', ...companions].map((ending) => partial + ending))
    if (existsSync(file)) rmSync(file);
}

/** Removes what killed copies to this target left behind: nothing has been written to it since `before`. */
function dropAbandoned(target: string, before: number): void {
  const left = readdirSync(dirname(target)).filter(
    (name) => name.startsWith(`${basename(target)}.`) && name.endsWith(partialEnding),
  );
  for (const partial of left.map((name) => join(dirname(target), name)))
    if ((statSync(partial, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY) <= before)
      drop(partial);
}
