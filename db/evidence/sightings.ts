import type { Sweep } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';
import { readVarints, writeVarints } from '../values/varints.ts';

/** Stores the sightings of an ending sweep; inside its transaction, after everything else is decided. */
export function storeSightings(inventory: Inventory, { id, site, startedAt }: Sweep): void {
  const seen = inventory.all<{ id: number; at: string }>(
    'SELECT id, last_seen AS at FROM device WHERE site = ? AND last_sweep = ? ORDER BY id',
    site,
    id,
  );
  const silent = inventory.all<{ id: number; missed: number }>(
    "SELECT id, missed FROM device WHERE site = ? AND status IN ('present', 'unasked') AND missed > 0 ORDER BY id",
    site,
  );
  const start = seconds(startedAt);
  inventory.run(
    'INSERT OR REPLACE INTO sighting (sweep, seen, silent, silent_sweeps) VALUES (?, ?, ?, ?)',
    id,
    writeVarints(seen.flatMap((one, at) => [one.id - (seen[at - 1]?.id ?? 0), seconds(one.at) - start])),
    writeIds(silent.map(({ id: device }) => device)),
    writeVarints(silent.map(({ missed }) => missed)),
  );
}

/** Ids in ascending order, as steps from each to the next. */
function writeIds(ids: readonly number[]): Uint8Array {
  return writeVarints(ids.map((id, at) => id - (ids[at - 1] ?? 0)));
}

/** The devices that answered in a sweep, in the order of their ids. */
export interface Seen {
  readonly devices: readonly number[];
  /** When each had last been seen (seconds since 1970), at the same places. */
  readonly times: readonly number[];
}

/** Which devices answered in a sweep; null if it was not stored (it was by an older camcensus, or never ended). */
export function seenIn(inventory: Inventory, sweep: number): Seen | null {
  const row = inventory.get<{ readonly seen: Uint8Array; readonly started_at: string }>(
    'SELECT g.seen, s.started_at FROM sighting g JOIN sweep s ON s.id = g.sweep WHERE g.sweep = ?',
    sweep,
  );
  if (row === undefined) return null;
  const start = seconds(row.started_at);
  const numbers = readVarints(row.seen);
  const [devices, times]: [number[], number[]] = [[], []];
  for (let [at, id] = [0, 0]; at + 1 < numbers.length; at += 2) {
    id += numbers[at] ?? 0;
    devices.push(id);
    times.push(start + (numbers[at + 1] ?? 0));
  }
  return { devices, times };
}

/**
 * Which devices of a site were silent when last scanned in a sweep without being missing yet, and in how many complete sweeps in a row;
 * by id. Null as for {@link seenIn}.
 */
export function silentSweeps(inventory: Inventory, sweep: number): ReadonlyMap<number, number> | null {
  const row = inventory.get<{ readonly silent: Uint8Array; readonly silent_sweeps: Uint8Array | null }>(
    'SELECT silent, silent_sweeps FROM sighting WHERE sweep = ?',
    sweep,
  );
  if (row === undefined) return null;
  // An older camcensus did not store how often: once is certain.
  const missed = row.silent_sweeps === null ? [] : readVarints(row.silent_sweeps);
  let last = 0;
  return new Map(
    readVarints(row.silent).map((step, at) => {
      last += step;
      return [last, missed[at] ?? 1];
    }),
  );
}
