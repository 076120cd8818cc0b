import { device } from '../../db/devices/devices.ts';
import { InventoryError } from '../../db/errors.ts';
import { isCollected } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { type Account, type Role, roles } from '../model/account.ts';
import type { Device } from '../model/device.ts';
import { Refused } from '../model/refused.ts';
import { UserError } from '../model/user-error.ts';

/** What is meant does not exist for the account. The message is a sentence for the person who asked. */
export class NotThere extends UserError {}

/** The account of a person who runs commands: who can write the file may do everything in it. */
export function operator(name: string): Account {
  return { name, role: 'admin', sites: null };
}

/** Throws Refused unless the account has the role. */
export function checkRole({ name, role }: Account, least: Role): void {
  if (roles.indexOf(role) >= roles.indexOf(least)) return;
  throw new Refused(`${name} is a ${role}, and this takes the role ${least}. Ask an administrator.`);
}

/** Throws Refused unless the account sees the site. */
export function checkSees(account: Account, site: string): void {
  if (!sees(account, site)) throw new Refused(`There is no site ${site}.`);
}

/** Whether an account sees a site. */
export function sees({ sites }: Account, site: string): boolean {
  return sites === null || sites.includes(site);
}

/**
 * A device that the account sees. Throws InventoryError `usage` in the same words where there is none and where it is of a site that the
 * account does not see: the answer must not reveal that it exists.
 */
export function seenDevice(inventory: Inventory, account: Account, id: number): Device {
  const found = device(inventory, id);
  if (found !== null && sees(account, found.site)) return found;
  throw new InventoryError('usage', `There is no device ${id} in ${inventory.path}.`);
}

/**
 * Throws Refused at a hub for a device whose site has a collector: there it is decided which device is which and what is forgotten, and the hub
 * follows.
 */
export function refuseOfCollector(
  inventory: Inventory,
  { id, site }: Pick<Device, 'id' | 'site'>,
  command: string,
): void {
  if (!isCollected(inventory, site)) return;
  throw new Refused(
    `Device ${id} is of site ${site}, which has a collector: camcensus ${command} is done there, and its hub follows.`,
  );
}
