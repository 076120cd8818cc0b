import type { DeviceStatus } from '../../src/model/device.ts';
import type { Inventory } from '../inventory.ts';
import { type Sightings, sightings } from '../sweeps/sightings.ts';
import { fromSeconds } from '../values/time.ts';

/** A device as its version records it. */
export interface SightedRow {
  readonly id: number;
  readonly site: string;
  readonly version: number;
  readonly status: DeviceStatus;
  /** Complete sweeps in a row that had asked it in vain when its version was written. */
  readonly missed: number | null;
  /** When its version was written. */
  readonly last_seen: string;
}

/** What sightings add to a version. */
export interface Sighted {
  readonly lastSeen: string;
  /** As {@link Device.confirmed}. */
  readonly confirmed: boolean;
}

/** The sweeps that had ended at a moment: by time, or by the newest version then and the last of the sweeps. */
export type EndedBy = { readonly at: string } | { readonly version: number; readonly sweep?: number };

/**
 * By id, when devices were last seen up to a moment, and whether they answered when last asked. Leaves out devices of a site
 * whose last sweep up to then kept no sightings (an older camcensus).
 */
export function sightedBy(
  inventory: Inventory,
  rows: readonly SightedRow[],
  moment: EndedBy,
): ReadonlyMap<number, Sighted> {
  const found = new Map<number, Sighted>();
  for (const [site, some] of bySite(rows)) {
    const sweeps = endedSweeps(inventory, site, moment);
    const [last] = sweeps;
    const newest = last === undefined ? null : sightings(inventory, last.id);
    if (last === undefined || newest === null) continue;
    const seen = lastSeen(some, sweeps, (sweep) =>
      sweep === last.id ? newest : sightings(inventory, sweep),
    );
    for (const { id, status, version, missed, last_seen } of some) {
      // What happened to a device after the last sweep is recorded in its version only.
      const silent = version > last.last_version ? missed !== 0 : newest.silent.has(id);
      found.set(id, { lastSeen: seen.get(id) ?? last_seen, confirmed: status === 'present' && !silent });
    }
  }
  return found;
}

interface Ended {
  readonly id: number;
  readonly last_version: number;
}

/** Newest first. A sweep that runs has neither an end nor a last version. */
function endedSweeps(inventory: Inventory, site: string, moment: EndedBy): Ended[] {
  const [by, most] = 'at' in moment ? ['ended_at', moment.at] : ['last_version', moment.version];
  return inventory.all<Ended>(
    `SELECT id, last_version FROM sweep WHERE site = ? AND ${by} <= ? AND id <= ? ORDER BY id DESC`,
    site,
    most,
    'at' in moment ? Number.MAX_SAFE_INTEGER : (moment.sweep ?? Number.MAX_SAFE_INTEGER),
  );
}

/** Goes back sweep by sweep until every present device is found or was not seen since its version was written. */
function lastSeen(
  rows: readonly SightedRow[],
  sweeps: readonly Ended[],
  sightingsOf: (sweep: number) => Sightings | null,
): Map<number, string> {
  const found = new Map<number, string>();
  // Hundreds have the same second.
  const texts = new Map<number, string>();
  const textOf = (at: number): string => {
    const text = texts.get(at) ?? fromSeconds(at);
    texts.set(at, text);
    return text;
  };
  let sought = rows.filter(({ status }) => status === 'present');
  for (const sweep of sweeps) {
    sought = sought.filter(({ id, version }) => !found.has(id) && version <= sweep.last_version);
    const kept = sought.length === 0 ? null : sightingsOf(sweep.id);
    if (kept === null) return found;
    for (const { id } of sought) {
      const at = kept.seen.get(id);
      if (at !== undefined) found.set(id, textOf(at));
    }
  }
  return found;
}

function bySite(rows: readonly SightedRow[]): Map<string, SightedRow[]> {
  const sites = new Map<string, SightedRow[]>();
  for (const row of rows) {
    const some = sites.get(row.site);
    if (some === undefined) sites.set(row.site, [row]);
    else some.push(row);
  }
  return sites;
}
