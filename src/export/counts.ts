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
  return named(groups).sort((a, b) => byName(a.name, b.name));
}

/** Counts by who made the device, as far as that is established, the makers with most flagged devices first. */
export function countByMaker(devices: readonly DeviceSummary[]): Group[] {
  return named(grouped(devices, makerOf)).sort(
    (a, b) =>
      b.counts.flagged - a.counts.flagged || b.counts.total - a.counts.total || byName(a.name, b.name),
  );
}

// A unit of which little more than a brand or a MAC address is known is counted without a maker: such figures are quoted.
function makerOf({ manufacturer, confidence }: DeviceSummary): string {
  return manufacturer !== null && isEstablished(confidence) ? manufacturer : 'Maker not established';
}

/** How many devices there are of a status. */
export function countStatus(devices: readonly DeviceSummary[], status: DeviceStatus): number {
  return devices.filter((device) => device.status === status).length;
}

function grouped(
  devices: readonly DeviceSummary[],
  nameOf: (device: DeviceSummary) => string,
): Map<string, DeviceSummary[]> {
  const groups = new Map<string, DeviceSummary[]>();
  for (const device of devices) {
    const name = nameOf(device);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [device]);
    else group.push(device);
  }
  return groups;
}

function named(groups: ReadonlyMap<string, readonly DeviceSummary[]>): Group[] {
  return [...groups].map(([name, devices]) => ({
    name: printable(name) ?? 'No name',
    counts: countVerdicts(devices),
  }));
}
