import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { type CommonOptions, readSettings, type Settings } from './settings.ts';

/** Opens an existing inventory for one command and always closes it. */
export async function withInventory<T>(
  options: CommonOptions,
  mode: { readonly readonly: boolean },
  work: (inventory: Inventory, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = await readSettings(options);
  const inventory = openInventory(settings.inventory, { create: false, readonly: mode.readonly });
  try {
    return await work(inventory, settings);
  } finally {
    inventory.close();
  }
}
