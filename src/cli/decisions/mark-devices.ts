import { type Deciding, markDevice } from '../../../db/decisions/mark.ts';
import type { Mark } from '../../../db/decisions/mark-sentence.ts';
import { device as deviceNow } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import type { Device } from '../../model/device.ts';

/** A device that was marked. */
export interface MarkedDevice {
  readonly before: Device;
  readonly device: Device;
  /** Whether the mark says anything that was not recorded. */
  readonly changed: boolean;
}

/**
 * Records one mark for all of these devices or for none, in one transaction, with an entry in the audit trail for each device that
 * changes. Throws InventoryError `usage` for an unknown device or a ring of replacements.
 */
export function markDevices(
  inventory: Inventory,
  ids: readonly number[],
  mark: Mark,
  decidedBy: Deciding,
): readonly MarkedDevice[] {
  return inventory.write(() =>
    [...new Set(ids)].flatMap((id) => {
      const before = deviceNow(inventory, id);
      const after = markDevice(inventory, id, mark, decidedBy);
      return before === null ? [] : [{ before, device: after ?? before, changed: after !== null }];
    }),
  );
}
