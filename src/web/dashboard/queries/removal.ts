import { burnDown } from '../../../../db/decisions/burn-down.ts';
import type { Step } from '../../../../db/decisions/calendar.ts';
import { removalLines } from '../../../../db/decisions/remaining.ts';
import type { AlikeDevices } from '../../../../db/devices/alike.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { given } from '../../../model/given.ts';
import { dayMs } from '../../../model/moment.ts';
import { byName } from '../../../model/name-order.ts';
import { type RemovalLine, type RemovalPoint, standingOf } from '../../../model/remaining.ts';
import { bySite, removedPercent, sumOf } from '../../../text/remaining.ts';
import type { MakerRemoval, PlannedPoint, Removal } from '../charts/figures.ts';

/** Which removal, and the points of days before today, oldest first. */
export interface RemovalQuery {
  readonly removeBy: string | null;
  readonly past: readonly RemovalPoint[];
}

/** How far the removal has come, of flagged devices that are alike; null if none is flagged. */
export function removalOf(
  flagged: readonly AlikeDevices[],
  { removeBy, past }: RemovalQuery,
): Removal | null {
  const lines = removalLines(flagged);
  if (lines.length === 0) return null;
  const sum = sumOf(lines);
  return {
    lines,
    sum,
    percent: removedPercent(sum),
    series: [...past, { day: today(), ...sum }],
    plan: planOf(flagged, sum.left),
    removeBy,
    makers: byMaker(lines),
    sites: [...bySite(lines)].sort((a, b) => b.left - a.left || byName(a.site, b.site)),
  };
}

/** What will be left after each day by which removals are planned. */
function planOf(flagged: readonly AlikeDevices[], left: number): readonly PlannedPoint[] {
  const days = new Map<string, number>();
  for (const { state, plannedFor, count } of flagged)
    if (plannedFor !== null && standingOf(state) === 'planned')
      days.set(plannedFor, (days.get(plannedFor) ?? 0) + count);
  let rest = left;
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, planned]) => {
      rest -= planned;
      return { day, planned, left: rest };
    });
}

/** Where most is left first. */
function byMaker(lines: readonly RemovalLine[]): readonly MakerRemoval[] {
  return [...new Set(lines.map(({ manufacturer }) => manufacturer))]
    .map((manufacturer) => ({
      manufacturer,
      ...sumOf(lines.filter((line) => line.manufacturer === manufacturer)),
    }))
    .sort((a, b) => b.left - a.left || byName(a.manufacturer ?? '', b.manufacturer ?? ''));
}

/** The points before today, as `remaining --series` prints them: by day in the first month, by week in the first year, else by month. */
export function pastPoints(inventory: Inventory, site?: string): readonly RemovalPoint[] {
  const first = inventory.get<{ at: string | null }>(
    'SELECT min(started_at) AS at FROM sweep WHERE (@site IS NULL OR site = @site)',
    { site: site ?? null },
  )?.at;
  if (first === undefined || first === null) return [];
  const points = burnDown(inventory, { step: stepFrom(first), until: today(), ...given({ site }) });
  return points.slice(0, -1);
}

function stepFrom(first: string): Step {
  const days = (Date.now() - Date.parse(first)) / dayMs;
  return days <= 35 ? 'day' : days <= 400 ? 'week' : 'month';
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** How long points are kept although a person changed nothing, in milliseconds: old history is deleted, too. */
const keptMs = 600_000;

/**
 * {@link pastPoints}, kept until a day is over or a person has changed something: a sweep, which writes every second, adds nothing to days
 * that are over.
 */
export function rememberedPoints(inventory: Inventory): () => readonly RemovalPoint[] {
  let last: { key: string; at: number; points: readonly RemovalPoint[] } | null = null;
  return () => {
    const changed = inventory.get<{ id: number | null }>('SELECT max(id) AS id FROM audit')?.id ?? 0;
    const [key, at] = [`${today()} ${changed}`, performance.now()];
    if (last?.key !== key || at - last.at > keptMs) last = { key, at, points: pastPoints(inventory) };
    return last.points;
  };
}
