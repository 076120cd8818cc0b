import type { DeviceStatus } from '../../src/model/device.ts';
import { seenIn, silentSweeps } from '../evidence/sightings.ts';
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

/**
 * The sweeps that had ended at a moment: by time, by the last of the sweeps, or by the newest version then. An older camcensus set the
 * last version of a sweep back where a device had been forgotten, so it is asked only where nothing else is known.
 */
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
  for (const [site, some] of bySite(rows)) {
    const sweeps = endedSweeps(inventory, site, moment);
    const [last] = sweeps;
    const silent = last === undefined ? null : silentSweeps(inventory, last.id);
    if (last === undefined || silent === null) continue;
    const seen = new Map<number, string>();
    addLastSeen(
      seen,
      inventory,
      versionsOf(some, ({ status }) => status === 'present'),
      sweeps,
    );
    for (const row of some)
      found.set(row.id, { lastSeen: seen.get(row.id) ?? row.last_seen, ...silence(row, last, silent) });
  }
  return found;
}

/** What {@link lastSeenBy} needs of a version. */
export type PresentRow = Pick<SightedRow, 'id' | 'site' | 'version'> & { readonly isPresent: boolean };

/** When devices were last seen, as far as sightings show. */
export interface LastSeen {
  /** By id; where a present device is not among them, it was not seen since its version was written. */
  readonly seen: ReadonlyMap<number, string>;
  /** Sites whose last sweep kept no sightings (an older camcensus). */
  readonly unknown: ReadonlySet<string>;
}

/** Of {@link sightedBy} only when devices were last seen, which is quicker for thousands. */
export function lastSeenBy(inventory: Inventory, rows: readonly PresentRow[], moment: EndedBy): LastSeen {
  const seen = new Map<number, string>();
  const unknown = new Set<string>();
  for (const [site, some] of bySite(rows)) {
    const sweeps = endedSweeps(inventory, site, moment);
    const present = versionsOf(some, ({ isPresent }) => isPresent);
    if (!addLastSeen(seen, inventory, present, sweeps)) unknown.add(site);
  }
  return { seen, unknown };
}

interface Ended {
  readonly id: number;
  readonly last_version: number;
}

/** Newest first. A sweep that runs has neither an end nor a last version. */
function endedSweeps(inventory: Inventory, site: string, moment: EndedBy): Ended[] {
  const [by, most] =
    'at' in moment
      ? ['ended_at', moment.at]
      : moment.sweep === undefined
        ? ['last_version', moment.version]
        : ['id', moment.sweep];
  return inventory.all<Ended>(
    `SELECT id, last_version FROM sweep WHERE site = ? AND ${by} <= ? AND last_version IS NOT NULL ORDER BY id DESC`,
    site,
    most,
  );
}

function silence(
  { id, status, version, missed }: SightedRow,
  last: Ended,
  silent: ReadonlyMap<number, number>,
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
    sweeps: silentSweeps(inventory, last.id) ?? new Map(),
    missingAfter: row?.missing_after ?? null,
  };
}

/**
 * Adds when the `sought` devices of a site, given with their versions, were last seen, and takes them out there. Goes back sweep by sweep
 * until each is found or was not seen since its version was written. False if the newest of the sweeps kept no sightings.
 */
function addLastSeen(
  found: Map<number, string>,
  inventory: Inventory,
  sought: Map<number, number>,
  sweeps: readonly Ended[],
): boolean {
  const textOf = textsOfSeconds();
  for (const [place, sweep] of sweeps.entries()) {
    const seen = seenIn(inventory, sweep.id);
    if (seen === null) return place > 0;
    for (const [at, id] of seen.devices.entries()) {
      const version = sought.get(id);
      if (version === undefined || version > sweep.last_version) continue;
      found.set(id, textOf(seen.times[at] ?? 0));
      sought.delete(id);
    }
    const earlier = sweeps[place + 1]?.last_version ?? 0;
    if (![...sought.values()].some((version) => version <= earlier)) break;
  }
  return sweeps.length > 0;
}

/** The version of each present device, by id. */
function versionsOf<Row extends Pick<SightedRow, 'id' | 'version'>>(
  rows: readonly Row[],
  isPresent: (row: Row) => boolean,
): Map<number, number> {
  const versions = new Map<number, number>();
  for (const row of rows) if (isPresent(row)) versions.set(row.id, row.version);
  return versions;
}

/** Hundreds of devices have the same second. */
function textsOfSeconds(): (at: number) => string {
  const texts = new Map<number, string>();
  return (at) => {
    const text = texts.get(at) ?? fromSeconds(at);
    texts.set(at, text);
    return text;
  };
}

function bySite<Row extends Pick<SightedRow, 'site'>>(rows: readonly Row[]): Map<string, Row[]> {
  const sites = new Map<string, Row[]>();
  for (const row of rows) {
    const some = sites.get(row.site);
    if (some === undefined) sites.set(row.site, [row]);
    else some.push(row);
  }
  return sites;
}
