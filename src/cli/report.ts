import { decisionChanges } from '../../db/decisions/newest-change.ts';
import { type DeviceQuery, listDevices } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { policiesBehind } from '../export/policies-behind.ts';
import type { Report } from '../export/report.ts';
import { reportOf } from '../export/report-of.ts';
import type { Device } from '../model/device.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { builtInPolicies } from './built-in-policies.ts';

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
  const behind = policiesBehind(devices, policies, builtInPolicies);
  return {
    ...reportOf(inventory, devices, behind, query, fingerprints),
    decisionChanges: decisionChanges(inventory, query.asOf),
  };
}
