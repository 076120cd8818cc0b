import type { Inventory } from './inventory.ts';

/** Names of the sites that the inventory knows, in order. */
export function siteNames(inventory: Inventory): readonly string[] {
  return inventory.all<{ name: string }>('SELECT name FROM site ORDER BY name').map(({ name }) => name);
}

/** Makes the site known; does nothing where it is. */
export function ensureSite(inventory: Inventory, name: string): void {
  inventory.run('INSERT INTO site (name) VALUES (?) ON CONFLICT DO NOTHING', name);
}
