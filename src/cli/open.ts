import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { type CommonOptions, type Settings, settings } from './settings.ts';

/** Opens the inventory for one command and closes it whatever happens. It has to be there already. */
export async function withInventory<T>(
  options: CommonOptions,
  mode: { readonly readonly: boolean },
  work: (inventory: Inventory, set: Settings) => Promise<T>,
): Promise<T> {
  const set = await settings(options);
  const inventory = openInventory(set.inventory, { create: false, readonly: mode.readonly });
  try {
    return await work(inventory, set);
  } finally {
    inventory.close();
  }
}
