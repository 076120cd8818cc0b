import type { Address } from '../../src/model/address.ts';
import { inAddressOrder } from '../../src/model/address-order.ts';
import type { SentProbe } from '../../src/model/scanner.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';

/** Most probes kept per host scan: far more than a host's budget allows. */
const maxProbes = 100;

/** The probes sent to a device at one address in the last sweep that scanned it there. */
export interface ProbesAt {
  readonly address: Address;
  readonly probes: readonly SentProbe[];
}

/**
 * Replaces the probes stored for a host's address by those of this scan, and drops those of addresses that the device
 * has left. Writes nothing if nothing differs. Must run inside a transaction.
 */
export function storeProbes(
  inventory: Inventory,
  device: number,
  { address, asked: probes = [] }: SweptHost,
): void {
  inventory.run(
    `DELETE FROM device_probe WHERE device = ? AND address IN (
       SELECT address FROM device_address WHERE device = ? AND active = 0)`,
    device,
    device,
  );
  if (probes.length === 0) return;
  const stored = JSON.stringify(probes.slice(0, maxProbes));
  inventory.run(
    `INSERT INTO device_probe (device, address, probes) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET probes = excluded.probes WHERE probes <> excluded.probes`,
    device,
    address,
    stored,
  );
}

/** The last probes sent to a device at the addresses it has now, ordered by address. */
export function deviceProbes(inventory: Inventory, device: number): readonly ProbesAt[] {
  const rows = inventory.all<{ address: Address; probes: string }>(
    `SELECT q.address, q.probes FROM device_probe q
     JOIN device_address a ON a.device = q.device AND a.address = q.address AND a.active = 1
     WHERE q.device = ?`,
    device,
  );
  const byAddress = new Map(rows.map(({ address, probes }) => [address, probes]));
  return inAddressOrder([...byAddress.keys()]).map((address) => ({
    address,
    probes: JSON.parse(byAddress.get(address) ?? '[]'),
  }));
}
