import type { Sweep } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';
import { readVarints, writeVarints } from '../values/varints.ts';

/** Which devices answered in a sweep, and which of its site were silent when last scanned without being missing yet. */
export interface Sightings {
  /** When each had last been seen (seconds since 1970), by id. */
  readonly seen: ReadonlyMap<number, number>;
  /** In how many complete sweeps in a row each had been silent, by id. */
  readonly silent: ReadonlyMap<number, number>;
}

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

/**
 * The sightings of a sweep, of all devices or of `only` these; null if none were stored (it was by an older camcensus, or never
 * ended).
 */
export function sightings(inventory: Inventory, sweep: number, only?: ReadonlySet<number>): Sightings | null {
  const row = inventory.get<SightingRow>(
    `SELECT g.seen, g.silent, g.silent_sweeps, s.started_at FROM sighting g JOIN sweep s ON s.id = g.sweep
     WHERE g.sweep = ?`,
    sweep,
  );
  if (row === undefined) return null;
  const start = seconds(row.started_at);
  const seen = new Map<number, number>();
  const numbers = readVarints(row.seen);
  for (let [at, id] = [0, 0]; at + 1 < numbers.length; at += 2) {
    id += numbers[at] ?? 0;
    if (only === undefined || only.has(id)) seen.set(id, start + (numbers[at + 1] ?? 0));
  }
  return { seen, silent: silentIn(row) };
}

interface SightingRow {
  readonly seen: Uint8Array;
  readonly silent: Uint8Array;
  readonly silent_sweeps: Uint8Array | null;
  readonly started_at: string;
}

function silentIn({ silent, silent_sweeps: counts }: SightingRow): Map<number, number> {
  // An older camcensus did not store how often: once is certain.
  const missed = counts === null ? [] : readVarints(counts);
  let last = 0;
  return new Map(
    readVarints(silent).map((step, at) => {
      last += step;
      return [last, missed[at] ?? 1];
    }),
  );
}
