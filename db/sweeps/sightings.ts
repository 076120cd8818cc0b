import type { Sweep } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';
import { readVarints, writeVarints } from '../values/varints.ts';

/** Which devices answered in a sweep, and which of its site counted as present although they were silent when last asked. */
export interface Sightings {
  /** When each had last been seen (seconds since 1970), by id. */
  readonly seen: ReadonlyMap<number, number>;
  readonly silent: ReadonlySet<number>;
}

/** Stores the sightings of an ending sweep; inside its transaction, after everything else is settled. */
export function keepSightings(inventory: Inventory, { id, site, startedAt }: Sweep): void {
  const seen = inventory.all<{ id: number; at: string }>(
    'SELECT id, last_seen AS at FROM device WHERE site = ? AND last_sweep = ? ORDER BY id',
    site,
    id,
  );
  const silent = inventory.all<{ id: number }>(
    "SELECT id FROM device WHERE site = ? AND status = 'present' AND missed > 0 ORDER BY id",
    site,
  );
  const start = seconds(startedAt);
  inventory.run(
    'INSERT OR REPLACE INTO sighting (sweep, seen, silent) VALUES (?, ?, ?)',
    id,
    writeVarints(seen.flatMap((one, at) => [one.id - (seen[at - 1]?.id ?? 0), seconds(one.at) - start])),
    writeIds(silent.map(({ id: device }) => device)),
  );
}

/**
 * Corrects which devices of a site were silent when last asked, in the sightings of all sweeps that ended after a version was
 * written: so that they say the same as the devices' rows, which no sweep has touched since. Inside a transaction.
 */
export function correctSilent(
  inventory: Inventory,
  { site, version }: { readonly site: string; readonly version: number },
  devices: ReadonlyMap<number, boolean>,
): void {
  const sweeps = inventory.all<{ id: number }>(
    'SELECT id FROM sweep JOIN sighting ON sighting.sweep = id WHERE site = ? AND last_version > ?',
    site,
    version,
  );
  for (const { id } of sweeps) {
    const silent = new Set(sightings(inventory, id)?.silent);
    for (const [device, isSilent] of devices) {
      if (isSilent) silent.add(device);
      else silent.delete(device);
    }
    const ids = [...silent].sort((a, b) => a - b);
    inventory.run('UPDATE sighting SET silent = ? WHERE sweep = ?', writeIds(ids), id);
  }
}

/** Ids in ascending order, as steps from each to the next. */
function writeIds(ids: readonly number[]): Uint8Array {
  return writeVarints(ids.map((id, at) => id - (ids[at - 1] ?? 0)));
}

/** The sightings of a sweep, or null if none were stored (it was by an older camcensus, or never ended). */
export function sightings(inventory: Inventory, sweep: number): Sightings | null {
  const row = inventory.get<{ seen: Uint8Array; silent: Uint8Array; started_at: string }>(
    'SELECT g.seen, g.silent, s.started_at FROM sighting g JOIN sweep s ON s.id = g.sweep WHERE g.sweep = ?',
    sweep,
  );
  if (row === undefined) return null;
  const start = seconds(row.started_at);
  const seen = new Map<number, number>();
  const numbers = readVarints(row.seen);
  for (let [at, id] = [0, 0]; at + 1 < numbers.length; at += 2) {
    id += numbers[at] ?? 0;
    seen.set(id, start + (numbers[at + 1] ?? 0));
  }
  let last = 0;
  const silent = new Set(
    readVarints(row.silent).map((step) => {
      last += step;
      return last;
    }),
  );
  return { seen, silent };
}
