import type { DeviceStatus } from '../../src/model/device.ts';
import { type Sightings, sightings } from '../evidence/sightings.ts';
import type { Inventory } from '../inventory.ts';
import { fromSeconds } from '../values/time.ts';

/** A device as its version records it. */
export interface SightedRow {
  readonly id: number;
  readonly site: string;
  readonly version: number;
  readonly status: DeviceStatus;
  /** Complete sweeps in a row that had got no reply from it when its version was written. */
  readonly missed: number | null;
  /** When its version was written. */
  readonly last_seen: string;
}

/** What sightings add to a version. */
export interface Sighted {
  readonly lastSeen: string;
  /** As {@link Device.confirmed}. */
  readonly confirmed: boolean;
  /** In how many complete sweeps in a row it had been silent; 0 once it is missing or removed. */
  readonly silentSweeps: number;
}

/** The sweeps that had ended at a moment: by time, or by the newest version then and the last of the sweeps. */
export type EndedBy = { readonly at: string } | { readonly version: number; readonly sweep?: number };

/**
 * By id, when devices were last seen up to a moment, and whether they replied when last scanned. Leaves out devices of a site
 * whose last sweep up to then kept no sightings (an older camcensus).
 */
export function sightedBy(
  inventory: Inventory,
  rows: readonly SightedRow[],
  moment: EndedBy,
): ReadonlyMap<number, Sighted> {
  const found = new Map<number, Sighted>();
  for (const { rows: some, last, newest, seen } of sightedSites(inventory, rows, moment))
    for (const row of some)
      found.set(row.id, { lastSeen: seen.get(row.id) ?? row.last_seen, ...silence(row, last, newest) });
  return found;
}

/** Of {@link sightedBy} only when devices were last seen, which is quicker for thousands. */
export function lastSeenBy(
  inventory: Inventory,
  rows: readonly SightedRow[],
  moment: EndedBy,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { rows: some, seen } of sightedSites(inventory, rows, moment))
    for (const { id, last_seen } of some) found.set(id, seen.get(id) ?? last_seen);
  return found;
}

/** The rows of a site whose last sweep up to a moment kept sightings, with these, and when its present devices were last seen. */
interface SightedSite {
  readonly rows: readonly SightedRow[];
  readonly last: Ended;
  readonly newest: Sightings;
  readonly seen: ReadonlyMap<number, string>;
}

function* sightedSites(
  inventory: Inventory,
  rows: readonly SightedRow[],
  moment: EndedBy,
): Generator<SightedSite> {
  for (const [site, some] of bySite(rows)) {
    const sweeps = endedSweeps(inventory, site, moment);
    const [last] = sweeps;
    const ids = new Set(some.map(({ id }) => id));
    const newest = last === undefined ? null : sightings(inventory, last.id, ids);
    if (last === undefined || newest === null) continue;
    const seen = lastSeen(some, sweeps, (sweep) =>
      sweep === last.id ? newest : sightings(inventory, sweep, ids),
    );
    yield { rows: some, last, newest, seen };
  }
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

function silence(
  { id, status, version, missed }: SightedRow,
  last: Ended,
  { silent }: Sightings,
): Pick<Sighted, 'confirmed' | 'silentSweeps'> {
  // What happened to a device after the last sweep is recorded in its version only; an older camcensus did not store how often.
  const isNewer = version > last.last_version;
  const isSilent = isNewer ? missed !== 0 : silent.has(id);
  const isAway = status === 'missing' || status === 'removed';
  return {
    confirmed: status === 'present' && !isSilent,
    silentSweeps: isAway ? 0 : ((isNewer ? missed : silent.get(id)) ?? 0),
  };
}

/** How often devices of a site had been silent at a moment, and after how many times they are missing; null: not stored. */
export interface Silences {
  /** In how many complete sweeps in a row, by id; without devices that answered, or are missing or removed. */
  readonly sweeps: ReadonlyMap<number, number>;
  readonly missingAfter: number | null;
}

/** How often devices of a site had been silent when the last of the sweeps that had ended at a moment was over. */
export function silencesAt(inventory: Inventory, site: string, moment: EndedBy): Silences {
  const [last] = endedSweeps(inventory, site, moment);
  if (last === undefined) return { sweeps: new Map(), missingAfter: null };
  const row = inventory.get<{ missing_after: number }>(
    'SELECT missing_after FROM sweep WHERE site = ? AND id <= ? AND missing_after IS NOT NULL ORDER BY id DESC LIMIT 1',
    site,
    last.id,
  );
  return {
    sweeps: sightings(inventory, last.id)?.silent ?? new Map(),
    missingAfter: row?.missing_after ?? null,
  };
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
