import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { defaultInventory } from '../../config/state-directory.ts';
import type { Logged } from '../command-log.ts';
import { Stop } from '../exit.ts';

/**
 * Opens the inventory of a service, which makes a new one at its first start: at the user's default place, or in a folder that
 * exists. Anything else is more likely a mistake in its name than a first start. `named`: the file that the command line of a
 * dashboard names, which has to exist. Throws Stop and InventoryError.
 */
export function openServiceInventory({ inventory: file, log }: Logged, named?: string): Inventory {
  if (existsSync(file)) return openInventory(file, { create: true });
  if (named !== undefined)
    throw new Stop(
      `There is no inventory at ${resolve(file)}. Check the file that --inventory names. A new one is made by camcensus scan, or by camcensus nightly.`,
    );
  const folder = dirname(resolve(file));
  if (file !== defaultInventory(process.env, process.platform) && !existsSync(folder))
    throw new Stop(
      `There is no inventory at ${resolve(file)}, and no folder ${folder} to make one in. Check its name, or create the folder.`,
    );
  const inventory = openInventory(file, { create: true });
  log.info({ inventory: inventory.path }, 'a new inventory was made');
  return inventory;
}
