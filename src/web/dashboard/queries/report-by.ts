import { decisionChanges } from '../../../../db/decisions/newest-change.ts';
import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { declaredSites } from '../../../../db/hub/declared-sites.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import type { Device } from '../../../model/device.ts';
import { policiesBehind } from '../../../report/policies-behind.ts';
import type { Report } from '../../../report/report.ts';
import { reportOf } from '../../../report/report-of.ts';
import type { ActiveConfig } from './active-config.ts';

/** The report on these devices, as `camcensus export` makes it: with the policies that judged them. */
export function reportBy(
  { config, policies, knownPolicies, fingerprints }: ActiveConfig,
  inventory: Inventory,
  devices: readonly Device[],
  query: DeviceQuery,
): Report {
  const behind = policiesBehind(devices, policies, knownPolicies);
  return {
    ...reportOf(inventory, devices, behind, query, fingerprints, {
      declared: declaredSites(inventory, config),
    }),
    decisionChanges: decisionChanges(inventory, query.asOf),
  };
}
