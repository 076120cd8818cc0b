import { decisionChanges } from '../../db/decisions/newest-change.ts';
import { type DeviceQuery, eachDevice, listDevices } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { policiesBehind } from '../report/policies-behind.ts';
import type { Report, StreamedReport } from '../report/report.ts';
import { reportOf } from '../report/report-of.ts';
import type { KnowledgePack } from './knowledge/in-force.ts';
import { suppliedPolicies } from './policies.ts';

/** The fingerprints in use, and the knowledge pack that brought them, if one did. */
interface ReportFingerprints extends Fingerprints {
  readonly pack?: KnowledgePack;
}

/** The report over what a query finds. `declared`: the sites that it names even if they were never swept. */
export function reportFor(
  inventory: Inventory,
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: ReportFingerprints,
  declared: readonly string[] = [],
): Report {
  const devices = listDevices(inventory, query);
  const behind = policiesBehind(devices, policies, suppliedPolicies(fingerprints));
  return {
    ...reportOf(inventory, devices, behind, query, fingerprints, { declared }),
    decisionChanges: decisionChanges(inventory, query.asOf),
  };
}

/** The same with its devices read one after the other, for formats that name no policies: of each verdict those known are looked up. */
export function streamFor(
  inventory: Inventory,
  policies: readonly Policy[],
  query: DeviceQuery,
  fingerprints: ReportFingerprints,
): StreamedReport {
  const others = suppliedPolicies(fingerprints).filter(({ id }) => !policies.some((one) => one.id === id));
  return {
    ...reportOf(inventory, [], [...policies, ...others], query, fingerprints),
    devices: eachDevice(inventory, query),
    decisionChanges: decisionChanges(inventory, query.asOf),
  };
}
