import { isEstablished } from '../model/confidence.ts';
import type { DeviceStatus, DeviceSummary } from '../model/device.ts';
import { byName } from '../model/name-order.ts';
import type { VerdictKind } from '../model/policy.ts';
import { printable } from './cell.ts';

/** How many devices there are of each verdict. */
export type Counts = Readonly<Record<VerdictKind, number>> & { readonly total: number };

/** Counts of the devices that share something. */
export interface Group {
  readonly name: string;
  readonly counts: Counts;
}

/** Devices that are alike, and how many they are. */
interface Alike extends Pick<DeviceSummary, 'site' | 'verdict' | 'manufacturer'> {
  readonly established: boolean;
  readonly count: number;
}

/** Counts devices that are alike by verdict. */
export function countAlike(devices: readonly Pick<Alike, 'verdict' | 'count'>[]): Counts {
  const counts = { flagged: 0, review: 0, clear: 0, 'not-covered': 0, total: 0 };
  for (const { verdict, count } of devices) {
    counts[verdict] += count;
    counts.total += count;
  }
  return counts;
}

/** The same as {@link countBySite}, of devices that are alike. */
export function siteGroups(devices: readonly Alike[], siteNames: readonly string[]): Group[] {
  const groups = grouped(devices, ({ site }) => site);
  for (const site of siteNames) if (!groups.has(site)) groups.set(site, []);
  return named(groups, countAlike).sort((a, b) => byName(a.name, b.name));
}

/** The same as {@link countByMaker}, of devices that are alike. */
export function makerGroups(devices: readonly Alike[]): Group[] {
  const nameOf = ({ manufacturer, established }: Alike) =>
    manufacturer !== null && established ? manufacturer : noMaker;
  return named(grouped(devices, nameOf), countAlike).sort(mostFlaggedFirst);
}

/** Counts devices by verdict. */
export function countVerdicts(devices: readonly DeviceSummary[]): Counts {
  const count = (verdict: VerdictKind) => devices.filter((device) => device.verdict === verdict).length;
  return {
    flagged: count('flagged'),
    review: count('review'),
    clear: count('clear'),
    'not-covered': count('not-covered'),
    total: devices.length,
  };
}

/** Counts by site, in the order of names; each of `siteNames` appears, with zeros where nothing was found. */
export function countBySite(devices: readonly DeviceSummary[], siteNames: readonly string[]): Group[] {
  const groups = grouped(devices, (device) => device.site);
  for (const site of siteNames) if (!groups.has(site)) groups.set(site, []);
  return named(groups, countVerdicts).sort((a, b) => byName(a.name, b.name));
}

/** Counts by who made the device, as far as that is established, the makers with most flagged devices first. */
export function countByMaker(devices: readonly DeviceSummary[]): Group[] {
  return named(grouped(devices, makerOf), countVerdicts).sort(mostFlaggedFirst);
}

function mostFlaggedFirst(a: Group, b: Group): number {
  return b.counts.flagged - a.counts.flagged || b.counts.total - a.counts.total || byName(a.name, b.name);
}

/** The name of the group of those whose maker is not established. */
export const noMaker = 'Maker not established';

// A unit of which little more than a brand or a MAC address is known is counted without a maker: such figures are quoted.
function makerOf({ manufacturer, confidence }: DeviceSummary): string {
  return manufacturer !== null && isEstablished(confidence) ? manufacturer : noMaker;
}

/** How many devices there are of a status. */
export function countStatus(devices: readonly DeviceSummary[], status: DeviceStatus): number {
  return devices.filter((device) => device.status === status).length;
}

function grouped<Some>(devices: readonly Some[], nameOf: (device: Some) => string): Map<string, Some[]> {
  const groups = new Map<string, Some[]>();
  for (const device of devices) {
    const name = nameOf(device);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [device]);
    else group.push(device);
  }
  return groups;
}

function named<Some>(
  groups: ReadonlyMap<string, readonly Some[]>,
  count: (devices: readonly Some[]) => Counts,
): Group[] {
  return [...groups].map(([name, devices]) => ({
    name: printable(name) ?? 'No name',
    counts: count(devices),
  }));
}
