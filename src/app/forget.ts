import type { Inventory } from '../../db/inventory.ts';
import { type Forgotten, forgetDevice, forgetMac, wasEverListed } from '../../db/removal/forget.ts';
import type { CopiesForgotten } from '../../db/removal/forget-copies.ts';
import type { Account } from '../model/account.ts';
import { Refused } from '../model/refused.ts';
import { checkRole, refuseOfCollector, seenDevice } from './account.ts';

/** When something is forgotten (ISO 8601); `keepCopies`: copies from before upgrades are only named, and not deleted. */
export interface Forgetting {
  readonly at: string;
  readonly keepCopies?: boolean;
}

/** A device to forget. */
export interface ForgettingDevice extends Forgetting {
  readonly device: number;
  /** Forget it even where it is or was on the default list. */
  readonly evenCamera?: boolean;
}

/**
 * Deletes everything known of one device. Takes the role admin. Throws Refused for one that is, or was taken for, a camera, InventoryError
 * `usage` for an unknown one.
 */
export function forgetHost(
  inventory: Inventory,
  account: Account,
  { device, evenCamera = false, ...when }: ForgettingDevice,
): Forgotten {
  checkRole(account, 'admin');
  const known = seenDevice(inventory, account, device);
  refuseOfCollector(inventory, known, 'forget');
  const { id } = known;
  if (!evenCamera && wasEverListed(inventory, id))
    throw new Refused(
      `Device ${id} is a camera, or was taken for one. Cameras are kept, so that lists and comparisons of past days stay true, and the next sweep would find it again. \`camcensus mark ${id}\` says that it was removed. To delete it and its history all the same, add --even-camera.`,
    );
  return forgetDevice(inventory, id, { who: account.name, ...when });
}

/** Keeps a MAC address that no device has from being stored. Takes the role admin. */
export function forgetUnknownMac(
  inventory: Inventory,
  account: Account,
  mac: string,
  when: Forgetting,
): CopiesForgotten {
  checkRole(account, 'admin');
  return forgetMac(inventory, mac, { who: account.name, ...when });
}
