import { statSync } from 'node:fs';
import { InventoryError } from '../errors.ts';
import type { Inventory } from '../inventory.ts';
import { acquireLease, releaseLease, thisMoment } from './lease.ts';
import { compactHolder, workText } from './lease-work.ts';

/** The longest that a sweep has to wait if the process dies while it compacts. */
const ttlMs = 600_000;

/**
 * Rewrites the file without the space that deleted rows left; returns its size before and after, in bytes. No process can write
 * meanwhile, so it is refused during a sweep. Needs as much free space again. Throws InventoryError `locked`.
 */
export function compactInventory(inventory: Inventory): { readonly before: number; readonly after: number } {
  const { lease, heldBy } = acquireLease(inventory, { holder: compactHolder, ttlMs, ...thisMoment() });
  if (lease === null)
    throw new InventoryError(
      'locked',
      `The inventory ${inventory.path} cannot be compacted while ${heldBy.holder} (process ${heldBy.pid}) ${workText(heldBy)}. Wait for it, and try again.`,
    );
  try {
    // What is still in the write-ahead log belongs to the file, too.
    inventory.get('PRAGMA wal_checkpoint(TRUNCATE)');
    const before = statSync(inventory.path).size;
    inventory.run('VACUUM');
    inventory.get('PRAGMA wal_checkpoint(TRUNCATE)');
    return { before, after: statSync(inventory.path).size };
  } finally {
    releaseLease(inventory, lease);
  }
}
