import type { Address } from '../../src/model/address.ts';
import { addressKey, inAddressOrder } from '../../src/model/address-order.ts';
import type { Inventory } from '../inventory.ts';

interface Spans {
  readonly first: string;
  readonly last: string;
}

/**
 * Updates a device's own row after addresses were added or removed: its place is where it answered in the last sweep that saw it.
 * A device without addresses keeps its row. Inside a transaction.
 */
export function refreshPlace(inventory: Inventory, device: number): void {
  const rows = inventory.all<{ address: Address; last_sweep: number }>(
    'SELECT address, last_sweep FROM device_address WHERE device = ?',
    device,
  );
  const newest = Math.max(...rows.map(({ last_sweep }) => last_sweep));
  const addresses = inAddressOrder(
    rows.filter(({ last_sweep }) => last_sweep === newest).map(({ address }) => address),
  );
  const [first] = addresses;
  const spans = inventory.get<Spans>(
    'SELECT min(first_seen) AS first, max(last_seen) AS last FROM device_address WHERE device = ?',
    device,
  );
  if (first === undefined || spans === undefined) return;
  const row = inventory.get<{ ip: Address }>('SELECT ip FROM device WHERE id = ?', device);
  const ip = row !== undefined && addresses.includes(row.ip) ? row.ip : first;
  inventory.run(
    `UPDATE device SET ip = ?, ip_key = ?, addresses = ?, first_seen = ?, last_seen = ?, last_sweep = ? WHERE id = ?`,
    ip,
    addressKey(ip),
    JSON.stringify(addresses),
    spans.first,
    spans.last,
    newest,
    device,
  );
}
