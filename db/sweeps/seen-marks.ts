import type { Address } from '../../src/model/address.ts';
import { importedReason, markSeen } from '../identity/mark-seen.ts';
import type { Inventory } from '../inventory.ts';
import { AddressBits } from '../values/address-bits.ts';
import type { SweepProgress } from './progress.ts';

/** Where and when a device was seen. */
interface Mark {
  readonly address: Address;
  readonly at: string;
}

/**
 * Devices that reported what they always report, until their rows record that they were seen in this sweep. They are found in any order, so
 * that each would change pages of its own; marked together, in the order of their rows, many share one. Meanwhile the sweep's progress has
 * a bit for each.
 */
export class SeenMarks {
  readonly #inventory: Inventory;
  readonly #sweep: number;
  readonly #progress: Pick<SweepProgress, 'noteUnchanged' | 'forgetUnchanged'>;
  readonly #marks = new Map<number, Mark[]>();

  constructor(
    inventory: Inventory,
    sweep: number,
    progress: Pick<SweepProgress, 'noteUnchanged' | 'forgetUnchanged'>,
  ) {
    this.#inventory = inventory;
    this.#sweep = sweep;
    this.#progress = progress;
  }

  /** Marks a device later. The progress of the sweep is to be saved in the same transaction. */
  add(device: number, mark: Mark): void {
    const marks = this.#marks.get(device);
    if (marks === undefined) this.#marks.set(device, [mark]);
    else marks.push(mark);
    this.#progress.noteUnchanged(mark.address, mark.at);
  }

  /** Whether a device was seen at an address, and waits to be marked. */
  has(device: number, address: Address): boolean {
    return this.#marks.get(device)?.some((mark) => mark.address === address) === true;
  }

  /** Marks the devices among these that wait for it now, because more is to be known of them. Inside a transaction. */
  applyTo(devices: readonly number[]): void {
    for (const device of devices) {
      const marks = this.#marks.get(device);
      if (marks === undefined) continue;
      this.#marks.delete(device);
      for (const { address } of marks) this.#progress.forgetUnchanged(address);
      markUnchanged(this.#inventory, device, this.#sweep, marks);
    }
  }

  /** Marks all of them, inside a transaction. */
  applyAll(): void {
    this.applyTo([...this.#marks.keys()].sort((a, b) => a - b));
  }
}

/** Marks the devices that a sweep which died had not yet marked, at the latest time that they can have been seen. Inside a transaction. */
export function applyMarksLeft(
  inventory: Inventory,
  { id, site }: { readonly id: number; readonly site: string },
): void {
  const bits = new AddressBits();
  let at: string | null = null;
  for (const row of inventory.all<{ block: string; unchanged: Uint8Array; at: string }>(
    'SELECT block, unchanged, unchanged_at AS at FROM sweep_progress WHERE sweep = ? AND unchanged IS NOT NULL',
    id,
  )) {
    bits.load(row.block, row.unchanged);
    if (at === null || row.at > at) at = row.at;
  }
  if (at === null) return;
  const marks = new Map<number, Mark[]>();
  for (const { device, address } of inventory.all<{ device: number; address: Address }>(
    `SELECT a.device, a.address FROM device d CROSS JOIN device_address a ON a.device = d.id
     WHERE d.site = ? AND a.active = 1 ORDER BY a.device`,
    site,
  ))
    if (bits.has(address)) marks.set(device, [...(marks.get(device) ?? []), { address, at }]);
  for (const [device, its] of marks) markUnchanged(inventory, device, id, its);
  inventory.run('UPDATE sweep_progress SET unchanged = NULL, unchanged_at = NULL WHERE sweep = ?', id);
}

/** Marks a device as seen at these addresses, and at none of its others. The reason why it is this device stays. */
function markUnchanged(inventory: Inventory, device: number, sweepId: number, marks: readonly Mark[]): void {
  const times = marks.map(({ at }) => at).sort();
  const known = inventory.get<{ addresses: string; status: string }>(
    'SELECT addresses, status FROM device WHERE id = ?',
    device,
  );
  const addresses: readonly Address[] = JSON.parse(known?.addresses ?? '[]');
  if (!addresses.every((address) => marks.some((mark) => mark.address === address))) {
    for (const { address, at } of marks)
      markSeen(inventory, device, { address, reason: importedReason, at, sweepId });
    // It was reported after these replies, which say nothing against it.
    if (known?.status === 'removed')
      inventory.run("UPDATE device SET status = 'removed' WHERE id = ?", device);
    return;
  }
  // What leaves the addresses as they are changes no index.
  for (const { address, at } of marks)
    inventory.run(
      `UPDATE device_address SET first_seen = min(first_seen, ?), last_seen = ?, last_sweep = ?
       WHERE device = ? AND address = ?`,
      ...[at, at, sweepId, device, address],
    );
  inventory.run(
    'UPDATE device SET missed = 0, first_seen = min(first_seen, ?), last_seen = ?, last_sweep = ? WHERE id = ?',
    ...[times[0] ?? null, times.at(-1) ?? null, sweepId, device],
  );
}
