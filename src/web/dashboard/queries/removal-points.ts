import { pastPoints } from '../../../../db/decisions/burn-down.ts';
import type { Step } from '../../../../db/decisions/calendar.ts';
import { siteNames } from '../../../../db/devices/sites.ts';
import { lastAuditId, machine } from '../../../../db/file/audit.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { dayMs } from '../../../model/moment.ts';
import type { RemovalPoint } from '../../../model/remaining.ts';
import { sumOf } from '../../../text/remaining.ts';

/** The points before today of one site, or of all. */
export type RemovalPoints = (site?: string) => readonly RemovalPoint[];

/**
 * How long points are kept although a person changed nothing, in milliseconds: old history is deleted, and a hub gets nights that are over. Each
 * site's end at another time, up to twice as late, so that no page waits for all of them.
 */
const keptMs = 600_000;

interface Kept {
  readonly day: string;
  readonly change: number;
  readonly until: number;
  readonly points: readonly RemovalPoint[];
}

/**
 * The points before today, as `remaining --series` prints them: by day in the first month, by week in the first year, else by month. Kept
 * until a day is over or a person has changed something at the site: a sweep, which writes every second, adds nothing to days that are over.
 */
export function rememberedPoints(inventory: Inventory): RemovalPoints {
  const known = new Map<string, Kept>();
  const changes = changesByPersons(inventory);
  const pointsOf = (site: string, step: Step, change: number) => {
    const [key, day, at] = [`${step} ${site}`, today(), performance.now()];
    let kept = known.get(key);
    if (kept?.day !== day || kept.change !== change || kept.until < at) {
      const points = pastPoints(inventory, { site, step });
      kept = { day, change, until: at + keptMs * (1 + Math.random()), points };
      known.set(key, kept);
    }
    return kept.points;
  };
  return (site) => {
    const step = stepOf(inventory, site);
    if (step === null) return [];
    const changeOf = changes();
    return site === undefined
      ? summed(siteNames(inventory).map((one) => pointsOf(one, step, changeOf(one))))
      : pointsOf(site, step, changeOf(site));
  };
}

/** Null before the first sweep. */
function stepOf(inventory: Inventory, site: string | undefined): Step | null {
  const first = inventory.get<{ at: string | null }>(
    site === undefined
      ? 'SELECT min(started_at) AS at FROM sweep'
      : 'SELECT min(started_at) AS at FROM sweep WHERE site = ?',
    ...(site === undefined ? [] : [site]),
  )?.at;
  if (first == null) return null;
  const days = (Date.now() - Date.parse(first)) / dayMs;
  return days <= 35 ? 'day' : days <= 400 ? 'week' : 'month';
}

function summed(series: readonly (readonly RemovalPoint[])[]): readonly RemovalPoint[] {
  const days = new Map<string, RemovalPoint[]>();
  for (const point of series.flat()) {
    const same = days.get(point.day);
    if (same === undefined) days.set(point.day, [point]);
    else same.push(point);
  }
  return [...days.keys()].sort().map((day) => ({ day, ...sumOf(days.get(day) ?? []) }));
}

/** Reads on, and gives the number of the newest change of a person that may concern a site. Each entry of the audit trail is read once. */
function changesByPersons(inventory: Inventory): () => (site: string) => number {
  let seen = 0;
  const newest = new Map<string | null, number>();
  return () => {
    const until = lastAuditId(inventory);
    const rows = inventory.lists<[number, string | null]>(
      `SELECT a.id, d.site FROM audit a LEFT JOIN device d ON d.id = a.device
       WHERE a.id > ? AND a.id <= ? AND a.who <> ? ORDER BY a.id`,
      seen,
      until,
      machine,
    );
    for (const [id, site] of rows) newest.set(site, id);
    seen = until;
    // An entry about no device, such as that one was forgotten, may concern any.
    return (site) => Math.max(newest.get(site) ?? 0, newest.get(null) ?? 0);
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
