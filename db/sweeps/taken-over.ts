import { InventoryError } from '../errors.ts';
import type { Inventory } from '../inventory.ts';

/** The error for a sweep that another process closed because it took the lease: from then on this process must not write to it. */
export function takenOver({ path }: Inventory): InventoryError {
  return new InventoryError(
    'lost',
    `Another sweep took over the inventory ${path}: this one stood still for longer than its hold lasts. What it had recorded is kept.`,
  );
}
