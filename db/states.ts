import type { Device } from '../src/model/device.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Cause } from './cause.ts';
import { conclusionList, type DeviceRow, toDevice } from './device-row.ts';
import { findingOn } from './finding-row.ts';
import { findingsAt } from './findings.ts';
import type { Inventory } from './inventory.ts';
import { type Sighted, sightedBy } from './last-seen.ts';
import { saidByImportsAt } from './said-by-imports.ts';
import { endOf } from './time.ts';

/** A device as it was. */
export interface DeviceState {
  /** Number of the version it is taken from; versions are numbered in the order they were written. */
  readonly version: number;
  readonly at: string;
  readonly sweep: number | null;
  readonly cause: Cause | 'person';
  /** On the default list. */
  readonly listed: boolean;
  /** The maker's id, lower case, or null. */
  readonly maker: string | null;
  readonly device: Device;
}

/**
 * A time, or the newest version of a site that had been written then: versions do not mind clocks set back. With `other`,
 * only devices that have a version between the two: all others are at both as they are at one.
 */
export type Moment = PastTime | PastVersion;

interface PastTime {
  readonly at: string;
  readonly other?: string;
}

/** See {@link Moment}. */
export interface PastVersion {
  readonly version: number;
  readonly site: string;
  readonly other?: number;
  /** The sweep that had ended last: some change nothing, and have no version of their own. */
  readonly sweep?: number;
}

/** A version row, joined. */
export interface StateRow extends DeviceRow {
  readonly version: number;
  readonly at: string;
  readonly sweep: number | null;
  readonly cause: Cause | 'person';
  readonly listed: number;
  readonly merged_into: number | null;
}

/** Every column of a version; tables `v`, `d` and `c`. */
export const selectState = `SELECT v.id AS version, v.at, v.sweep, v.cause, v.listed, d.id, d.site, v.ip, v.addresses,
    v.status, d.first_seen, v.last_seen, v.through, v.channel, v.channel_address, v.merged_into, v.missed, ${conclusionList}
  FROM device_version v JOIN device d ON d.id = v.device JOIN conclusion c ON c.id = v.conclusion`;

/**
 * Every device that was known at a moment, as it was then, by id. Where the last sweep before the moment is of a camcensus
 * that kept no sightings, `lastSeen` of a device that was present is the end of that sweep, and `confirmed` is null.
 */
export function statesAt(inventory: Inventory, moment: Moment): Map<number, DeviceState> {
  const sought = 'at' in moment ? rowsAt(inventory, moment) : rowsUpTo(inventory, moment);
  const at = 'at' in moment ? endOf(moment.at) : (sought[0]?.swept_until ?? sought[0]?.at ?? '');
  const said = findingsAt(inventory, at);
  const told = saidByImportsAt(inventory, at);
  // What proved to be another device is in no list from then on.
  const own = sought.filter(({ merged_into }) => merged_into === null);
  const sighted = sightedBy(inventory, own, 'at' in moment ? { at } : moment);
  return new Map(
    own.map((row) => {
      const finding = findingOn(said.get(row.id) ?? null, row, at.slice(0, 10));
      const state = withSighting(toState(row, finding), row, sighted.get(row.id));
      const imported = told.get(row.id) ?? null;
      return [row.id, { ...state, device: { ...state.device, imported } }];
    }),
  );
}

function withSighting(state: DeviceState, row: BoundedRow, sighted: Sighted | undefined): DeviceState {
  const { lastSeen, confirmed } = sighted ?? { lastSeen: estimated(row), confirmed: null };
  return { ...state, device: { ...state.device, lastSeen, confirmed } };
}

/** One version as others see it, with what was said of the device then. */
export function toState(row: StateRow, finding: Finding | null): DeviceState {
  return {
    version: row.version,
    at: row.at,
    sweep: row.sweep,
    cause: row.cause,
    listed: row.listed === 1,
    maker: row.maker?.toLowerCase() ?? null,
    device: toDevice(row, finding),
  };
}

interface BoundedRow extends StateRow {
  /** When the device was last seen before its next version, or until today. */
  readonly seen_until: string;
  /** End of its site's last sweep before the moment. */
  readonly swept_until: string | null;
}

// What selectState selects, with two more columns; `m` holds the newest version of each device at the moment.
const bounded = selectState.replace(
  'FROM device_version v',
  `, coalesce((SELECT n.last_seen FROM device_version n WHERE n.device = v.device AND n.id > v.id ORDER BY n.id LIMIT 1),
      d.last_seen) AS seen_until, s.ended_at AS swept_until
   FROM m JOIN device_version v ON v.id = m.id`,
);

function rowsAt(inventory: Inventory, moment: PastTime): BoundedRow[] {
  const at = endOf(moment.at);
  const [low, high] = [at, endOf(moment.other ?? moment.at)].sort();
  return inventory.all<BoundedRow>(
    `WITH m AS (SELECT device, max(id) AS id FROM device_version WHERE at <= @at AND (@whole OR device IN (
           SELECT device FROM device_version WHERE at > @low AND at <= @high)) GROUP BY device),
         s AS (SELECT site, max(ended_at) AS ended_at FROM sweep WHERE ended_at <= @at GROUP BY site)
       ${bounded} LEFT JOIN s ON s.site = d.site`,
    { at, whole: moment.other === undefined ? 1 : 0, low: low ?? at, high: high ?? at },
  );
}

function rowsUpTo(inventory: Inventory, moment: PastVersion): BoundedRow[] {
  const [low, high] = [moment.version, moment.other ?? -1].sort((a, b) => a - b);
  return inventory.all<BoundedRow>(
    `WITH m AS (SELECT v.device, max(v.id) AS id FROM device_version v JOIN device d ON d.id = v.device
           WHERE d.site = @site AND v.id <= @version AND (@whole OR v.device IN (
             SELECT device FROM device_version WHERE id > @low AND id <= @high)) GROUP BY v.device),
         s AS (SELECT site, ended_at FROM sweep WHERE site = @site AND last_version <= @version ORDER BY id DESC LIMIT 1)
       ${bounded} LEFT JOIN s ON s.site = d.site`,
    {
      site: moment.site,
      version: moment.version,
      whole: moment.other === undefined ? 1 : 0,
      low: low ?? 0,
      high: high ?? 0,
    },
  );
}

/** When a device was last seen, as well as can be told without sightings. */
function estimated(row: BoundedRow): string {
  if (row.status !== 'present' || row.swept_until === null) return row.last_seen;
  const [earlier = ''] = [row.swept_until, row.seen_until].sort();
  return [row.last_seen, earlier].sort()[1] ?? row.last_seen;
}
