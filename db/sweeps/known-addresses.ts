import type { Address } from '../../src/model/address.ts';
import type { Inventory } from '../inventory.ts';

/** The addresses at which devices of a site last answered: a sweep scans them first. */
export function knownAddresses(inventory: Inventory, site: string): readonly Address[] {
  return inventory
    .all<{ ip: string }>("SELECT ip FROM device WHERE site = ? AND status <> 'removed' ORDER BY ip_key", site)
    .map(({ ip }) => ip);
}

/** Ids of the devices that answered in a sweep, or at whose address a host answered without identifying itself. */
export function devicesSeenIn(inventory: Inventory, sweep: number): readonly number[] {
  return inventory
    .all<{ id: number }>(
      'SELECT id FROM device WHERE last_sweep = ? OR unidentified_since = ? ORDER BY id',
      sweep,
      sweep,
    )
    .map(({ id }) => id);
}
