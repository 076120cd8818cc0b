import { byName } from '../../src/model/name-order.ts';
import {
  countRemovals,
  type RemovalLine,
  type StandingDevice,
  standingOf,
} from '../../src/model/remaining.ts';
import { type DeviceQuery, listSummaries } from '../devices/devices.ts';
import type { Inventory } from '../inventory.ts';

/**
 * How far the removal of flagged devices on the default list has progressed: one line per site and maker, ordered by site and then
 * by how many are left. As of a day, the figures of that day.
 */
export function remaining(
  inventory: Inventory,
  query: Pick<DeviceQuery, 'site' | 'maker' | 'asOf'> = {},
): readonly RemovalLine[] {
  const groups = new Map<string, Counted[]>();
  for (const { site, manufacturer, decision, status } of listSummaries(inventory, {
    ...query,
    flagged: true,
  })) {
    const key = JSON.stringify([site, manufacturer]);
    const group = groups.get(key) ?? [];
    group.push({ site, manufacturer, status, standing: standingOf(decision?.state ?? null) });
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

interface Counted extends StandingDevice {
  readonly site: string;
  readonly manufacturer: string | null;
}

function named(a: RemovalLine, b: RemovalLine): number {
  return byName(a.manufacturer ?? '', b.manufacturer ?? '');
}
