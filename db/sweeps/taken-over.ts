import { InventoryError } from '../errors.ts';
import type { Inventory } from '../inventory.ts';

/** What a sweep is told that another process has closed, because it took the lease: from then on it is not ours to write. */
export function takenOver({ path }: Inventory): InventoryError {
  return new InventoryError(
    'lost',
    `Another sweep took over the inventory ${path}: this one stood still for longer than its hold lasts. What it had recorded is kept.`,
  );
}
