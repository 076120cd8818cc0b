import { verdictsNamed } from '../../db/devices/device-filter.ts';
import { type DeviceQuery, listSummaries } from '../../db/devices/devices.ts';
import { siteNames } from '../../db/devices/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { listSweeps, otherEquipment } from '../../db/sweeps/sweeps.ts';
import { type AnyOf, orText, valuesOf } from '../model/any-of.ts';
import { type Device, type DeviceSummary, statusWord } from '../model/device.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import { given } from '../model/given.ts';
import { byName } from '../model/name-order.ts';
import { type Policy, verdictText } from '../model/policy.ts';
import type { Sweep } from '../model/sweep.ts';
import { version } from '../version.ts';
import type { Report } from './report.ts';

/** What a report says of sites. */
interface OfSites {
  /** The sites that a sweep is expected of: they are in the report, also before their first. */
  readonly declared?: readonly string[];
  /** The newest sweep of a site, where it is known. */
  readonly sweepsOf?: (site: string) => readonly Sweep[];
}

/** Everything an output needs around a list of devices: coverage, policies, versions, and what is not listed. */
export function reportOf<Shown extends DeviceSummary = Device>(
  inventory: Inventory,
  devices: readonly Shown[],
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: Fingerprints,
  ofSites: OfSites = {},
): Report<Shown> {
  const newest = (site: string) => listSweeps(inventory, { site, limit: 1, ...given({ until: query.asOf }) });
  const { declared = [], sweepsOf = newest } = ofSites;
  const all = () => [...new Set([...siteNames(inventory), ...declared])].sort(byName);
  const sites = query.site === undefined ? all() : valuesOf(query.site);
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
  const { site, maker, allHosts, asOf, sort: _, limit: __, offset: ___, ...others } = query;
  if (allHosts === true) return {};
  if (Object.values(others).some((part) => part !== undefined && part !== false)) return null;
  const all = otherEquipment(inventory, given({ site, until: asOf }));
  if (maker === undefined) return all;
  const names = valuesOf(maker).map((text) => {
    const wanted = text.toLowerCase();
    return makers.find(({ id }) => id.toLowerCase() === wanted)?.name.toLowerCase() ?? wanted;
  });
  return Object.fromEntries(Object.entries(all).filter(([each]) => names.includes(each.toLowerCase())));
}

/** What a query chooses, as a sentence: `Only: maker Dahua or Hikvision.` Null for the whole default list. */
export function selectionOf(query: DeviceQuery): string | null {
  const { policy, site, maker, type, status, state, owner, search, since } = query;
  const fields: readonly (readonly [string, AnyOf | undefined])[] = [
    ['by the policy', policy],
    ['site', site],
    ['maker', maker],
    ['type', type],
    ['status', status && valuesOf(status).map(statusWord)],
    ['decision', state],
    ['owner', owner],
    ['matching', search && `“${search}”`],
    ['first seen since', since],
  ];
  const named = fields.flatMap(([name, any]) =>
    any === undefined ? [] : [`${name} ${orText(valuesOf(any))}`],
  );
  const parts = [severityText(query), query.left === true && 'what is left to remove', ...named].filter(
    (part) => part !== null && part !== false,
  );
  return parts.length === 0 ? null : `Only: ${parts.join(', ')}.`;
}

function severityText(query: DeviceQuery): string | null {
  const verdicts = verdictsNamed(query);
  if (verdicts.length === 0) return null;
  const others = verdicts.filter((verdict) => verdict !== 'flagged' && verdict !== 'review');
  if (others.length > 0) return `verdict ${orText(verdicts.map(verdictText))}`;
  if (verdicts.includes('flagged'))
    return verdicts.includes('review') ? 'flagged devices and those to review' : 'flagged devices';
  return 'devices to review';
}
