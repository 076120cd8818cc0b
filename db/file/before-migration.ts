import { readdirSync, rmSync, statfsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InventoryError } from '../errors.ts';
import { copyVerified } from './backup.ts';
import { type Connection, pragma } from './database.ts';

/** Number of these copies kept beside an inventory; older ones are deleted when a new one is complete. */
const kept = 3;

/** Where the inventory is copied before a migration is applied to it: `inventory.db.before-0008`. */
export function copyBefore(file: string, step: number): string {
  return `${file}.before-${String(step).padStart(4, '0')}`;
}

/**
 * Copies an inventory of schema `from` before it is migrated, and verifies the copy. Throws InventoryError `unwritable` if there
 * is no room for it. Runs inside the transaction that then migrates it, so that no other process writes in between.
 */
export function backupBeforeMigration(db: Connection, file: string, from: number): void {
  const target = copyBefore(file, from + 1);
  const needed = roomNeeded(db);
  const room = statfsSync(dirname(file));
  if (BigInt(room.bavail) * BigInt(room.bsize) < needed)
    throw refused(file, target, `that takes ${megabytes(needed)}, and there is not enough room`);
  try {
    copyVerified(file, target, { schema: from, alone: true });
  } catch (error) {
    if (!(error instanceof InventoryError) || error.kind !== 'unwritable') throw error;
    throw refused(file, target, error.message, error);
  }
  dropOldest(file);
}

/** The most that the copy may take: all pages. */
function roomNeeded(db: Connection): bigint {
  return BigInt(Number(pragma(db, 'page_count')[0]) * Number(pragma(db, 'page_size')[0]));
}

function refused(file: string, target: string, why: string, cause?: unknown): InventoryError {
  return new InventoryError(
    'unwritable',
    `The inventory ${file} is from an older camcensus. Before it is upgraded it is copied to ${target}: ${why}. Nothing was changed. Free some space and start again, or go back to the older camcensus.`,
    cause,
  );
}

function megabytes(bytes: bigint): string {
  return `${(bytes + 999_999n) / 1_000_000n} MB`;
}

/** Only files named like these copies, newest migration first. */
function dropOldest(file: string): void {
  const name = basename(file);
  const copies = readdirSync(dirname(file)).filter(
    (one) => one.startsWith(`${name}.before-`) && /^\d{4}$/.test(one.slice(`${name}.before-`.length)),
  );
  for (const old of copies.sort().reverse().slice(kept)) rmSync(join(dirname(file), old), { force: true });
}
