import type { Address } from '../../src/model/address.ts';
import { addressKey, inAddressOrder } from '../../src/model/address-order.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';

/** A device's answer: where, why it is taken for that device, and when. */
interface Sighting {
  readonly address: Address;
  readonly reason: string;
  readonly at: string;
  readonly sweepId: number;
}

/** Why a device that no sweep has received anything from is taken to have an address. */
export const importedReason = 'Known from an import only: no sweep has received anything from it.';

/** Inserts a new device of a site; returns its id. Its conclusion is set before the transaction ends. */
export function insertDevice(
  inventory: Inventory,
  { site, address, at, sweepId }: Omit<Sighting, 'reason'> & { readonly site: string },
): number {
  // Conclusion 0 does not exist; the real one must be set before the transaction ends, or the commit fails.
  return inventory.run(
    `INSERT INTO device (site, ip, ip_key, addresses, status, listed, verdict, first_seen, last_seen, last_sweep, conclusion)
     VALUES (?, ?, ?, ?, 'present', 0, 'clear', ?, ?, ?, 0)`,
    site,
    address,
    addressKey(address),
    JSON.stringify([address]),
    at,
    at,
    sweepId,
  ).id;
}

/** Records whether the host scan of a device at an address was finished; nothing if `fullyScanned` is undefined. Writes only changes. */
export function markScanned(
  inventory: Inventory,
  device: number,
  { address, fullyScanned }: Pick<SweptHost, 'address' | 'fullyScanned'>,
): void {
  if (fullyScanned === undefined) return;
  inventory.run(
    `UPDATE device_address SET fully_scanned = @full
     WHERE device = @device AND address = @address AND fully_scanned IS NOT @full`,
    { device, address, full: fullyScanned ? 1 : 0 },
  );
  inventory.run(
    `UPDATE device SET fully_scanned = a.full FROM (
       SELECT min(fully_scanned) AS full FROM device_address WHERE device = @device AND active = 1) a
     WHERE id = @device AND device.fully_scanned IS NOT a.full`,
    { device },
  );
}

/** Records that a device answered at an address in a sweep. */
export function markSeen(
  inventory: Inventory,
  device: number,
  { address, reason, at, sweepId }: Sighting,
): void {
  inventory.run(
    `INSERT INTO device_address (device, address, first_seen, last_seen, last_sweep, active, reason)
     VALUES (?, ?, ?, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET last_seen = excluded.last_seen, last_sweep = excluded.last_sweep, active = 1,
       first_seen = min(first_seen, excluded.first_seen), reason = iif(active AND reason <> ?, reason, excluded.reason)`,
    device,
    address,
    at,
    at,
    sweepId,
    reason,
    importedReason,
  );
  const rows = inventory.all<{ address: Address }>(
    'SELECT address FROM device_address WHERE device = ? AND last_sweep = ?',
    device,
    sweepId,
  );
  const addresses = inAddressOrder(rows.map((row) => row.address));
  const former = inventory.get<{ ip: Address }>(
    'SELECT v.ip FROM device d JOIN device_version v ON v.id = d.version WHERE d.id = ?',
    device,
  );
  // The main address does not change as long as the device answers there.
  const ip = former !== undefined && addresses.includes(former.ip) ? former.ip : (addresses[0] ?? address);
  inventory.run(
    // Corrects a clock that was ahead: nothing was first seen after it was last seen.
    `UPDATE device SET ip = ?, ip_key = ?, addresses = ?, status = 'present', missed = 0,
       first_seen = min(first_seen, ?), last_seen = ?, last_sweep = ? WHERE id = ?`,
    ip,
    addressKey(ip),
    JSON.stringify(addresses),
    at,
    at,
    sweepId,
    device,
  );
}
