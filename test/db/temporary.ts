import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';

/** A folder that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh inventory on disk. */
export function freshInventory(): Inventory {
  const inventory = newInventory(join(temporaryFolder(), 'inventory.db'));
  onTestFinished(() => inventory.close());
  return inventory;
}

/** The inventory at the place, which is made where there is none, for the caller to close. */
export function newInventory(file: string): Inventory {
  empty ??= emptyInventory();
  if (!existsSync(file)) writeFileSync(file, empty, { mode: 0o600 });
  return openInventory(file, { create: false });
}

/** The file of an inventory with nothing in it. Hundreds of tests begin with one, and its schema takes long to make. */
let empty: Buffer | null = null;

function emptyInventory(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-db-'));
  try {
    const file = join(folder, 'inventory.db');
    openInventory(file, { create: true }).close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Waits until a process has printed something; fails if it ends before. Its end may be known before what it printed is read. */
export async function started(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close').then(([code]) => {
    throw new Error(`the process ended with ${code} before it printed anything`);
  });
  await Promise.race([once(child.stdout ?? child, 'data'), ended]);
  ended.catch((error: Error) => error);
}
