import type { DeviceQuery } from '../../db/devices/devices.ts';
import { listDevices, listSummaries } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { siteNames } from '../../db/sweeps/sites.ts';
import { listSweeps, otherEquipment } from '../../db/sweeps/sweeps.ts';
import type { Report } from '../export/report.ts';
import type { Device, DeviceSummary } from '../model/device.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { version } from '../version.ts';
import { given } from './options/given.ts';
import { builtInPolicies } from './policies.ts';

/** Everything an output needs around a list of devices: coverage, policies, versions, and who is not listed. */
export function reportOf<Shown extends DeviceSummary = Device>(
  inventory: Inventory,
  devices: readonly Shown[],
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: Fingerprints,
): Report<Shown> {
  const sites = query.site === undefined ? siteNames(inventory) : [query.site];
  const selection = selectionOf(query);
  const until = given({ until: query.asOf });
  return {
    devices,
    generatedAt: new Date().toISOString(),
    version,
    fingerprints: fingerprints.version,
    policies,
    sweeps: sites.flatMap((site) => listSweeps(inventory, { site, limit: 1, ...until })),
    siteNames: sites,
    otherEquipment:
      query.allHosts === true ? {} : otherEquipment(inventory, given({ site: query.site, ...until })),
    ...given({ asOf: query.asOf }),
    ...(selection === null ? {} : { selection }),
  };
}

/** The report over what a query finds. */
export function reportFor(
  inventory: Inventory,
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: Fingerprints,
): Report {
  return reportAbout(inventory, listDevices(inventory, query), policies, query, fingerprints);
}

/** The report over these devices, with the policies that judged them. */
export function reportAbout(
  inventory: Inventory,
  devices: readonly Device[],
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: Fingerprints,
): Report {
  return reportOf(inventory, devices, policiesBehind(devices, policies), query, fingerprints);
}

/** The policies that judged these devices, of the active ones and of ours: a list may be older than the config. */
function policiesBehind(devices: readonly Device[], active: readonly Policy[]): readonly Policy[] {
  const judged = new Set(devices.flatMap(({ policies }) => policies.map(({ id }) => id)));
  const others = builtInPolicies().filter(({ id }) => !active.some((one) => one.id === id));
  const behind = [...active, ...others].filter(({ id }) => judged.has(id));
  return behind.length === 0 ? active : behind;
}

/** The same for a table, which shows less of each device and so has to read less. */
export function summaryFor(
  inventory: Inventory,
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: Fingerprints,
): Report<DeviceSummary> {
  return reportOf(inventory, listSummaries(inventory, query), policies, query, fingerprints);
}

function selectionOf(query: DeviceQuery): string | null {
  const parts = [
    query.flagged && query.review
      ? 'flagged devices and those to review'
      : query.flagged
        ? 'flagged devices'
        : query.review
          ? 'devices to review'
          : null,
    query.maker === undefined ? null : `maker ${query.maker}`,
    query.status === undefined ? null : `status ${query.status}`,
    query.state === undefined ? null : `finding ${query.state}`,
    query.owner === undefined ? null : `owner ${query.owner}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Only: ${parts.join(', ')}.`;
}
