import type { Address } from '../../src/model/address.ts';
import type { DoneBefore, SweepCounts } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { AddressBits } from '../values/address-bits.ts';

/** How often progress is written, in milliseconds: what was scanned after that is scanned again if the process is killed. */
const everyMs = 1_000;
/** But rarely enough that writing takes at most this share of the time, however large the scope. */
const share = 0.02;

/** How far a sweep has come, in memory and, at most a second older, in the inventory. */
export interface SweepProgress {
  /** Addresses scanned, and those where a host showed life, including those of the continued sweeps. */
  readonly asked: Pick<AddressBits, 'has' | 'size'>;
  readonly alive: Pick<AddressBits, 'has' | 'size'>;
  /** How many of the hosts that showed life have not been scanned to the end. */
  readonly unfinished: number;
  /** What was scanned by the sweeps that this one continues. */
  readonly before: Pick<AddressBits, 'has' | 'size'>;
  noteScanned(address: Address): void;
  noteAlive(address: Address): void;
  /** Notes that the device at an address is to be marked as seen at a time (ISO 8601), or that it no longer is. */
  noteUnchanged(address: Address, at: string): void;
  forgetUnchanged(address: Address): void;
  /** Whether what these two noted is not yet saved. */
  readonly owesMarks: boolean;
  /** Whether addresses were noted that are not yet saved. */
  readonly isUnsaved: boolean;
  /** Whether it is time to save. */
  due(): boolean;
  /** Writes what is new, and the counts that belong to it. Inside a transaction. */
  save(counts: SweepCounts): void;
}

/** The progress of a sweep, beginning with what the inventory has of it. */
export function openProgress(inventory: Inventory, sweep: number): SweepProgress {
  const [scanned, alive, unchanged] = [new AddressBits(), new AddressBits(), new AddressBits()];
  let unchangedAt: string | null = null;
  let owesMarks = false;
  let isUnsaved = false;
  for (const row of inventory.all<{ block: string; asked: Uint8Array; alive: Uint8Array }>(
    'SELECT block, asked, alive FROM sweep_progress WHERE sweep = ?',
    sweep,
  )) {
    scanned.load(row.block, row.asked);
    alive.load(row.block, row.alive);
  }
  let unfinished = alive.sizeOutside(scanned);
  let dueAt = performance.now() + everyMs;
  return {
    asked: scanned,
    alive,
    before: scanned.copy(),
    get unfinished() {
      return unfinished;
    },
    noteScanned: (address) => {
      isUnsaved = true;
      if (scanned.add(address) && alive.has(address)) unfinished -= 1;
    },
    noteAlive: (address) => {
      isUnsaved = true;
      if (alive.add(address) && !scanned.has(address)) unfinished += 1;
    },
    noteUnchanged: (address, at) => {
      unchanged.add(address);
      if (unchangedAt === null || at > unchangedAt) unchangedAt = at;
      owesMarks = true;
    },
    forgetUnchanged: (address) => {
      unchanged.delete(address);
      owesMarks = true;
    },
    get owesMarks() {
      return owesMarks;
    },
    get isUnsaved() {
      return isUnsaved;
    },
    due: () => performance.now() >= dueAt,
    save: (counts) => {
      const started = performance.now();
      owesMarks = false;
      isUnsaved = false;
      const changed = [scanned, alive, unchanged].flatMap((bits) => [...bits.takeChanged()]);
      for (const block of new Set(changed)) {
        const marks = unchanged.bits(block);
        const marked = marks.some((byte) => byte !== 0);
        inventory.run(
          `INSERT INTO sweep_progress (sweep, block, asked, alive, unchanged, unchanged_at) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET asked = excluded.asked, alive = excluded.alive, unchanged = excluded.unchanged,
             unchanged_at = excluded.unchanged_at`,
          sweep,
          block,
          scanned.bits(block),
          alive.bits(block),
          marked ? marks : null,
          marked ? unchangedAt : null,
        );
      }
      inventory.run('UPDATE sweep SET counts = ? WHERE id = ?', JSON.stringify(counts), sweep);
      const now = performance.now();
      // Saved earlier for the sake of marks, it is still due in time: then the disk is waited for.
      if (now >= dueAt) dueAt = now + Math.max(everyMs, (now - started) / share);
    },
  };
}

/** What the sweeps that a running one continues have done, before it has begun. */
export function doneBefore(inventory: Inventory, sweep: number): DoneBefore {
  const { before, alive } = openProgress(inventory, sweep);
  return { has: (address) => before.has(address), scanned: before.size, alive: alive.size };
}

/** Records that a recorder reported its channels in a sweep. */
export function noteReporting(inventory: Inventory, sweep: number, device: number): void {
  inventory.run('INSERT INTO sweep_told (sweep, device) VALUES (?, ?) ON CONFLICT DO NOTHING', sweep, device);
}

/** Recorders that reported their channels in a sweep, or in those that it continues. */
export function reportingRecorders(inventory: Inventory, sweep: number): readonly number[] {
  return inventory
    .all<{ device: number }>('SELECT device FROM sweep_told WHERE sweep = ?', sweep)
    .map(({ device }) => device);
}

/** Forgets the progress of all sweeps of a site but one (null: of all). */
export function forgetProgress(inventory: Inventory, site: string, but: number | null): void {
  for (const table of ['sweep_progress', 'sweep_told'])
    inventory.run(
      `DELETE FROM ${table} WHERE sweep IN (SELECT id FROM sweep WHERE site = ? AND id IS NOT ?)`,
      site,
      but,
    );
}
