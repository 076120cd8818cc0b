import { given } from '../../src/model/given.ts';
import { byName } from '../../src/model/name-order.ts';
import {
  countRemovals,
  type RemovalCounts,
  type RemovalLine,
  type StandingDevice,
  standingOf,
} from '../../src/model/remaining.ts';
import { type AlikeDevices, alikeDevices } from '../devices/alike.ts';
import { type DeviceQuery, listSummaries } from '../devices/devices.ts';
import type { Inventory } from '../inventory.ts';

/** Of which flagged devices the removal is counted. */
export type RemovalFilter = Pick<DeviceQuery, 'site' | 'maker'>;

/**
 * How far the removal of flagged devices on the default list has progressed: one line per site and maker, ordered by site and then
 * by how many are left. As of a day, the figures of that day.
 */
export function remaining(
  inventory: Inventory,
  query: RemovalFilter & Pick<DeviceQuery, 'asOf'> = {},
): readonly RemovalLine[] {
  const filter = { ...query, flagged: true };
  return removalLines(
    query.asOf === undefined
      ? alikeDevices(inventory, filter)
      : listSummaries(inventory, filter).map((one) => ({ ...one, state: one.decision?.state ?? null })),
  );
}

/** What {@link remaining} counts now, in one sum. */
export function remainingSum(inventory: Inventory, query: RemovalFilter = {}): RemovalCounts {
  return countRemovals(alikeDevices(inventory, { ...query, flagged: true }).map(counted));
}

/** The lines of flagged devices that are alike, or one by one. */
export function removalLines(flagged: Iterable<Flagged>): readonly RemovalLine[] {
  const groups = new Map<string, Counted[]>();
  for (const one of flagged) {
    const key = JSON.stringify([one.site, one.manufacturer]);
    const group = groups.get(key) ?? [];
    group.push(counted(one));
    groups.set(key, group);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [{ site: first.site, manufacturer: first.manufacturer, ...countRemovals(group) }];
    })
    .sort((a, b) => byName(a.site, b.site) || b.left - a.left || named(a, b));
}

type Flagged = Pick<AlikeDevices, 'site' | 'manufacturer' | 'state' | 'status'> &
  Partial<Pick<AlikeDevices, 'count'>>;

interface Counted extends StandingDevice {
  readonly site: string;
  readonly manufacturer: string | null;
}

function counted({ site, manufacturer, state, status, count }: Flagged): Counted {
  return { site, manufacturer, status, standing: standingOf(state), ...given({ count }) };
}

function named(a: RemovalLine, b: RemovalLine): number {
  return byName(a.manufacturer ?? '', b.manufacturer ?? '');
}
