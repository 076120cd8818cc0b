import { type DeviceQuery, listDevices } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Report } from '../export/report.ts';
import { reportOf } from '../export/report-of.ts';
import type { Device } from '../model/device.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { builtInPolicies } from './policies.ts';

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
