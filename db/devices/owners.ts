import type { Inventory } from '../inventory.ts';

/** Who owns devices of a site, and how many. */
export interface Owner {
  readonly name: string;
  readonly count: number;
}

/** The name of every owner. */
export function allOwners(inventory: Inventory): readonly string[] {
  return inventory.lists<[string]>("SELECT DISTINCT owner FROM decision WHERE owner <> ''").flat();
}

/** The owners of the devices on a site's default list, those of most devices first. The same name in another case is the same owner. */
export function ownersAt(inventory: Inventory, site: string): readonly Owner[] {
  return inventory.all<Owner>(
    `SELECT min(f.owner) AS name, count(*) AS count FROM decision f JOIN device d ON d.id = f.device
     WHERE d.site = ? AND d.listed = 1 AND d.merged_into IS NULL AND f.owner <> ''
     GROUP BY f.owner COLLATE NOCASE ORDER BY count DESC, name`,
    site,
  );
}
