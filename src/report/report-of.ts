import { type DeviceQuery, listSummaries } from '../../db/devices/devices.ts';
import { siteNames } from '../../db/devices/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { listSweeps, otherEquipment } from '../../db/sweeps/sweeps.ts';
import type { Device, DeviceSummary } from '../model/device.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import { given } from '../model/given.ts';
import type { Policy } from '../model/policy.ts';
import type { Sweep } from '../model/sweep.ts';
import { version } from '../version.ts';
import type { Report } from './report.ts';

/** Everything an output needs around a list of devices: coverage, policies, versions, and what is not listed. `sweepsOf`: the newest sweep of each site, where it is known. */
export function reportOf<Shown extends DeviceSummary = Device>(
  inventory: Inventory,
  devices: readonly Shown[],
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: Fingerprints,
  sweepsOf = (site: string): readonly Sweep[] =>
    listSweeps(inventory, { site, limit: 1, ...given({ until: query.asOf }) }),
): Report<Shown> {
  const sites = query.site === undefined ? siteNames(inventory) : [query.site];
  const selection = selectionOf(query);
  return {
    devices,
    generatedAt: new Date().toISOString(),
    version,
    fingerprints: fingerprints.version,
    policies,
    sweeps: sites.flatMap(sweepsOf),
    siteNames: sites,
    otherEquipment: otherEquipmentFor(inventory, query, fingerprints),
    ...given({ asOf: query.asOf }),
    ...(selection === null ? {} : { selection }),
  };
}

/** The report on what a query finds, for a table, which shows less of each device and therefore has to read less. */
export function summaryFor(
  inventory: Inventory,
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: Fingerprints,
): Report<DeviceSummary> {
  return reportOf(inventory, listSummaries(inventory, query), policies, query, fingerprints);
}

/**
 * Other equipment that a list leaves out, by maker's name. A sweep counts it by site and maker only: a list that is chosen by anything
 * else gets null.
 */
function otherEquipmentFor(
  inventory: Inventory,
  query: DeviceQuery,
  { makers }: Fingerprints,
): Report['otherEquipment'] {
  const { flagged, review, left, policy, site, maker, status, state, owner, allHosts, search, since, asOf } =
    query;
  if (allHosts === true) return {};
  if (
    flagged ||
    review ||
    left ||
    [policy, status, state, owner, search, since].some((part) => part !== undefined)
  )
    return null;
  const all = otherEquipment(inventory, given({ site, until: asOf }));
  if (maker === undefined) return all;
  const wanted = maker.toLowerCase();
  const name = makers.find(({ id }) => id.toLowerCase() === wanted)?.name.toLowerCase() ?? wanted;
  return Object.fromEntries(Object.entries(all).filter(([each]) => each.toLowerCase() === name));
}

function selectionOf(query: DeviceQuery): string | null {
  const named = [
    ['by the policy', query.policy],
    ['maker', query.maker],
    ['status', query.status],
    ['decision', query.state],
    ['owner', query.owner],
    ['matching', query.search && `“${query.search}”`],
    ['first seen since', query.since],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  const parts = [severityText(query), query.left === true && 'what is left to remove', ...named].filter(
    (part) => part !== null && part !== false,
  );
  return parts.length === 0 ? null : `Only: ${parts.join(', ')}.`;
}

function severityText({ flagged, review }: DeviceQuery): string | null {
  if (flagged === true) return review === true ? 'flagged devices and those to review' : 'flagged devices';
  return review === true ? 'devices to review' : null;
}
