import type { Address } from '../../src/model/address.ts';
import { addressKey } from '../../src/model/address-order.ts';
import { currentObservations } from '../evidence/observations.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import type { Inventory } from '../inventory.ts';
import { identifiersOf } from './identifiers.ts';
import { refreshPlace } from './place.ts';
import { reconclude } from './reconclude.ts';

/** An address that becomes a device of its own, or part of an existing one. */
export interface SplitOff {
  readonly device: number;
  readonly address: Address;
  /** A sentence for people: why. */
  readonly reason: string;
  /** Only what has been seen there since then moves (seconds since 1970); null for everything. */
  readonly since: number | null;
}

/**
 * Moves an address, with everything seen there, from a device to another: a new one unless one is given. Draws both conclusions
 * again. Returns the other device's id. Inside a transaction; writes no version.
 */
export function splitOff(
  inventory: Inventory,
  { device, address, reason, since }: SplitOff,
  concluding: Concluding,
  into: number | null = null,
): number {
  const before = currentObservations(inventory, device);
  const other = into ?? insert(inventory, device, address);
  const earlier = inventory.get<{ n: number }>(
    'SELECT count(*) AS n FROM observation WHERE device = ? AND address = ? AND seen_to IS NOT NULL AND seen_to < ?',
    device,
    address,
    since ?? 0,
  );
  inventory.run(
    'UPDATE observation SET device = ? WHERE device = ? AND address = ? AND (seen_to IS NULL OR seen_to >= ?)',
    other,
    device,
    address,
    since ?? 0,
  );
  moveAddress(inventory, { device, other, address, reason, keep: (earlier?.n ?? 0) > 0 });
  refreshPlace(inventory, other);
  refreshPlace(inventory, device);
  reconclude(inventory, other, { before: [], after: currentObservations(inventory, other) }, concluding);
  // What only the other reported no longer identifies this one; what both reported is added again below.
  for (const { kind, value } of identifiersOf(inventory, other))
    inventory.run('DELETE FROM identifier WHERE device = ? AND kind = ? AND value = ?', device, kind, value);
  reconclude(inventory, device, { before, after: currentObservations(inventory, device) }, concluding);
  return other;
}

function moveAddress(
  inventory: Inventory,
  move: { device: number; other: number; address: Address; reason: string; keep: boolean },
): void {
  const { device, other, address, reason } = move;
  inventory.run(
    `INSERT INTO device_address (device, address, first_seen, last_seen, last_sweep, active, reason)
     SELECT ?, address, first_seen, last_seen, last_sweep, active, ? FROM device_address WHERE device = ? AND address = ?
     ON CONFLICT DO UPDATE SET first_seen = min(first_seen, excluded.first_seen),
       last_seen = max(last_seen, excluded.last_seen), last_sweep = max(last_sweep, excluded.last_sweep),
       active = max(active, excluded.active), reason = excluded.reason`,
    other,
    reason,
    device,
    address,
  );
  if (move.keep) {
    // It once had the address in its own right; in the running sweep another unit has it.
    inventory.run(
      `UPDATE device_address SET active = 0, last_sweep = coalesce((SELECT max(id) FROM sweep s
         WHERE s.id < device_address.last_sweep AND s.site = (SELECT site FROM device WHERE id = device_address.device)), last_sweep)
       WHERE device = ? AND address = ?`,
      device,
      address,
    );
  } else inventory.run('DELETE FROM device_address WHERE device = ? AND address = ?', device, address);
  inventory.run('DELETE FROM device_probe WHERE device = ? AND address = ?', other, address);
  inventory.run(
    'UPDATE device_probe SET device = ? WHERE device = ? AND address = ?',
    other,
    device,
    address,
  );
}

function insert(inventory: Inventory, device: number, address: Address): number {
  // Conclusion 0 does not exist; the real one must be set before the transaction ends, or the commit fails.
  return inventory.run(
    `INSERT INTO device (site, ip, ip_key, addresses, status, listed, verdict, first_seen, last_seen, last_sweep, conclusion)
     SELECT d.site, a.address, ?, json_array(a.address), d.status, 0, 'clear', a.first_seen, a.last_seen, a.last_sweep, 0
     FROM device d JOIN device_address a ON a.device = d.id WHERE d.id = ? AND a.address = ?`,
    addressKey(address),
    device,
    address,
  ).id;
}
