import type { Address } from '../../src/model/address.ts';
import { inAddressOrder } from '../../src/model/address-order.ts';
import type { SentProbe } from '../../src/model/scanner.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';

/** Most questions kept per visit: far more than a host's budget allows. */
const keptQuestions = 100;

/** What a device was asked at one address in the last sweep that visited it there. */
export interface AskedAt {
  readonly address: Address;
  readonly probes: readonly SentProbe[];
}

/**
 * Replaces what was kept for a host's address by what it was asked now, and drops what the device was asked at addresses that it
 * has left. Writes nothing if nothing differs. Must run inside a transaction.
 */
export function storeAsked(inventory: Inventory, device: number, { address, asked = [] }: SweptHost): void {
  inventory.run(
    `DELETE FROM device_probe WHERE device = ? AND address IN (
       SELECT address FROM device_address WHERE device = ? AND active = 0)`,
    device,
    device,
  );
  if (asked.length === 0) return;
  const questions = JSON.stringify(asked.slice(0, keptQuestions));
  inventory.run(
    `INSERT INTO device_probe (device, address, probes) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET probes = excluded.probes WHERE probes <> excluded.probes`,
    device,
    address,
    questions,
  );
}

/** What a device was last asked at the addresses it has now, ordered by address. */
export function deviceAsked(inventory: Inventory, device: number): readonly AskedAt[] {
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
