import { removalLines } from '../../../../db/decisions/remaining.ts';
import type { AlikeDevices } from '../../../../db/devices/alike.ts';
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

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
