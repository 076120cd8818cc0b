import { mkdtempSync, rmSync } from 'node:fs';
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
  const inventory = openInventory(join(temporaryFolder(), 'inventory.db'), { create: true });
  onTestFinished(() => inventory.close());
  return inventory;
}
