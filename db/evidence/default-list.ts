import { type Identification, isTypeUnsettled, surveillanceTypes } from '../../src/model/identification.ts';
import type { Inventory } from '../inventory.ts';

/**
 * Whether a device belongs on the default list, which is also what is stored without --all-hosts: video surveillance by its
 * type, or something that behaves like it and whose maker is unknown.
 */
export function isOnDefaultList(
  identification: Pick<Identification, 'type' | 'video' | 'manufacturer'>,
): boolean {
  return (
    surveillanceTypes.includes(identification.type) ||
    (identification.video && identification.manufacturer === null)
  );
}

/**
 * The same for a device that is already in the inventory. One that only lost its type (a busy night, a login page that no
 * longer names the product) stays listed: it leaves the list when it turns out to be something else, never by silence.
 */
export function staysOnDefaultList(
  identification: Pick<Identification, 'type' | 'video' | 'manufacturer' | 'evidence'>,
  wasListed: boolean,
): boolean {
  const isOpen = identification.type === 'unknown' || isTypeUnsettled(identification);
  return isOnDefaultList(identification) || (wasListed && isOpen);
}

/** Whether the device is on the default list in the inventory. */
export function isListed(inventory: Inventory, device: number): boolean {
  return inventory.get<{ listed: number }>('SELECT listed FROM device WHERE id = ?', device)?.listed === 1;
}
