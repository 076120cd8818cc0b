import type { VersionCause } from '../evidence/cause.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { endOf } from '../values/time.ts';
import { type DeviceRow, reasonList } from './device-row.ts';
import { rowOf, type SummaryRow, shownConclusion, summaryList } from './device-summary.ts';

/**
 * A time, or the newest version of a site that had been written then, which is independent of clocks set back. With `other`, only
 * devices that have a version between the two: all others are the same at both.
 */
export type Moment = PastTime | PastVersion;

interface PastTime {
  readonly at: string;
  readonly other?: string;
  readonly also?: readonly number[];
  /** Only devices of this site. */
  readonly site?: string;
  /** These devices alone. */
  readonly only?: readonly number[];
}

/** See {@link Moment}. */
export interface PastVersion {
  readonly version: number;
  readonly site: string;
  readonly other?: number;
  /** Devices that are included anyway, whether they have a version between the two or not. */
  readonly also?: readonly number[];
  /** The last sweep that had ended: some change nothing, and have no version of their own. */
  readonly sweep?: number;
}

/** A version's own columns, without the device as it was. */
export interface VersionColumns {
  readonly version: number;
  readonly at: string;
  readonly sweep: number | null;
  readonly cause: VersionCause;
  readonly listed: number;
  readonly merged_into: number | null;
}

/** A whole version, joined. */
export interface StateRow extends VersionColumns, DeviceRow {}

/** The newest version of a device at a moment, and the device as it was. */
export interface Newest<Row extends SummaryRow> {
  readonly of: VersionColumns;
  /** End of the site's last sweep before the moment. */
  readonly sweptUntil: string | null;
  readonly row: Row;
}

const past = 'v.id AS version, v.at, v.sweep, v.cause, v.listed, v.merged_into, s.ended_at AS swept_until';
const shownThen = `d.id, d.site, v.ip, v.addresses, v.status, c.verdict, d.first_seen, v.last_seen, v.through, v.channel,
    v.channel_address, v.missed, ${summaryList}, NULL AS fully_scanned`;
const joined = 'JOIN device d ON d.id = v.device JOIN conclusion c ON c.id = v.conclusion';
const joinedShown = `JOIN device d ON d.id = v.device JOIN ${shownConclusion} ON c.id = v.conclusion`;

/** Every column of a version; tables `v`, `d` and `c`. */
export const selectState = `SELECT v.id AS version, v.at, v.sweep, v.cause, v.listed, v.merged_into, ${shownThen}, ${reasonList}
  FROM device_version v ${joined}`;

/** The newest version of each device at a moment. */
export function versionsAt(inventory: Inventory, moment: Moment): Newest<StateRow>[] {
  const { sql, values } = newestAt(moment, `${past}, ${shownThen}, ${reasonList}`, joined);
  return inventory
    .all<StateRow & { swept_until: string | null }>(sql, values)
    .map((row) => ({ of: row, sweptUntil: row.swept_until, row }));
}

/** The same, with only what a table shows of each. */
export function shownVersionsAt(inventory: Inventory, moment: Moment): Newest<SummaryRow>[] {
  const { sql, values } = newestAt(moment, `${past}, ${shownThen}`, joinedShown);
  return inventory.lists<PastValues>(sql, values).map((row) => ({
    of: { version: row[0], at: row[1], sweep: row[2], cause: row[3], listed: row[4], merged_into: row[5] },
    sweptUntil: row[6],
    row: rowOf(row, 7),
  }));
}

type PastValues = readonly [
  version: number,
  at: string,
  sweep: number | null,
  cause: VersionCause,
  listed: number,
  merged_into: number | null,
  swept_until: string | null,
  ...shown: SqlValue[],
];

interface Question {
  readonly sql: string;
  readonly values: Readonly<Record<string, SqlValue>>;
}

/**
 * The number of the newest version of device `k` among versions `n` that pass a condition. They are looked up newest first: either the
 * newest is long before the moment, or there are few.
 */
export const newestBy = (until: string) =>
  `(SELECT n.id FROM device_version n WHERE n.device = k.id AND ${until} ORDER BY n.id DESC LIMIT 1)`;
const also = 'UNION SELECT value FROM json_each(@also)';

function newestAt(moment: Moment, columns: string, tables: string): Question {
  const extent = { whole: moment.other === undefined ? 1 : 0, also: JSON.stringify(moment.also ?? []) };
  const wanted = `SELECT ${columns} FROM m JOIN device_version v ON v.id = m.id ${tables} LEFT JOIN s ON s.site = d.site`;
  if ('at' in moment) {
    const at = endOf(moment.at);
    const [low, high] = [at, endOf(moment.other ?? moment.at)].sort();
    return {
      sql: `WITH m AS MATERIALIZED (SELECT ${newestBy('n.at <= @at')} AS id FROM device k WHERE ${ofTime(moment)}),
            s AS (SELECT site, max(ended_at) AS ended_at FROM sweep WHERE ended_at <= @at GROUP BY site)
            ${wanted}`,
      values: {
        ...extent,
        at,
        low: low ?? at,
        high: high ?? at,
        site: moment.site ?? null,
        only: JSON.stringify(moment.only ?? []),
      },
    };
  }
  const [low, high] = [moment.version, moment.other ?? -1].sort((a, b) => a - b);
  const ended = moment.sweep === undefined ? 'last_version <= @version' : 'id <= @sweep';
  return {
    sql: `WITH m AS MATERIALIZED (SELECT ${newestBy('n.id <= @version')} AS id FROM device k WHERE k.site = @site AND (@whole OR k.id IN (
            SELECT device FROM device_version WHERE id > @low AND id <= @high ${also}))),
          s AS (SELECT site, ended_at FROM sweep WHERE site = @site AND last_version IS NOT NULL AND ${ended}
            ORDER BY id DESC LIMIT 1)
          ${wanted}`,
    values: {
      ...extent,
      site: moment.site,
      version: moment.version,
      sweep: moment.sweep ?? null,
      low: low ?? 0,
      high: high ?? 0,
    },
  };
}

/** Which devices `k` a time is about. */
function ofTime({ site, only }: PastTime): string {
  if (only !== undefined) return 'k.id IN (SELECT value FROM json_each(@only))';
  const changed = `k.id IN (SELECT device FROM device_version WHERE at > @low AND at <= @high ${also})`;
  return `${site === undefined ? '' : 'k.site = @site AND '}(@whole OR ${changed})`;
}

/** What {@link estimatedLastSeen} needs of a version. */
export interface UnsightedRow {
  readonly id: number;
  readonly version: number;
  /** When the version was written. */
  readonly lastSeen: string;
  /** End of the site's last sweep; null if the device was not present. */
  readonly sweptUntil: string | null;
}

/** The best estimate of when a device was last seen, for a version without sightings. */
export function estimatedLastSeen(inventory: Inventory, row: UnsightedRow): string {
  const { id, version, lastSeen, sweptUntil } = row;
  if (sweptUntil === null) return lastSeen;
  const next = inventory.get<{ at: string }>(
    `SELECT coalesce((SELECT last_seen FROM device_version WHERE device = @id AND id > @version ORDER BY id LIMIT 1),
       (SELECT last_seen FROM device WHERE id = @id)) AS at`,
    { id, version },
  );
  const [earlier = ''] = [sweptUntil, next?.at ?? ''].sort();
  return [lastSeen, earlier].sort()[1] ?? lastSeen;
}
