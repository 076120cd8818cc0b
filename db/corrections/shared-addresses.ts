import type { Reversible } from '../identity/reversible.ts';
import type { Inventory, SqlValue } from '../inventory.ts';

type Row = Readonly<Record<string, SqlValue>>;

/**
 * Gives two devices that are separated again their stays at addresses that both had before they were merged. If neither answered
 * there since, each has its own again; if one did, which is not known, the device merged into keeps the address, and for the other
 * it is a past one. Inside the transaction of the undo.
 */
export function restoreShared(inventory: Inventory, { device, other, before }: Reversible): void {
  const rows = before.owned.device_address ?? [];
  const of = (id: number) => rows.filter((row) => row.device === id);
  for (const theirs of of(other)) {
    const ours = of(device).find(({ address }) => address === theirs.address);
    if (ours === undefined) continue;
    const isUntouched =
      lastSweep(inventory, ours) === Math.max(Number(ours.last_sweep), Number(theirs.last_sweep));
    if (isUntouched) put(inventory, ours);
    put(inventory, isUntouched ? theirs : { ...theirs, active: 0 });
  }
}

function lastSweep(inventory: Inventory, { device, address }: Row): number | undefined {
  return inventory.get<{ last: number }>(
    'SELECT last_sweep AS last FROM device_address WHERE device = ? AND address = ?',
    device ?? null,
    address ?? null,
  )?.last;
}

function put(inventory: Inventory, row: Row): void {
  inventory.run(
    `INSERT OR REPLACE INTO device_address (device, address, first_seen, last_seen, last_sweep, active, reason)
     VALUES (@device, @address, @first_seen, @last_seen, @last_sweep, @active, @reason)`,
    row,
  );
}
