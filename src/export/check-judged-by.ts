import { type DeviceQuery, eachDevice } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { counted } from '../model/counted.ts';
import type { Policy } from '../model/policy.ts';
import { Refused } from '../model/refused.ts';

/**
 * Refuses to list devices under policies by which they were not judged, or not by these alone: verdicts are shown as they were
 * made, and would pass for those of the policies that were named. `written` is how these were named. Throws Refused with what to do.
 */
export function checkJudgedBy(
  named: readonly Policy[],
  written: readonly string[],
  inventory: Inventory,
  { flagged: _flagged, review: _review, ...query }: DeviceQuery,
): void {
  const wanted = idsOf(named);
  const others: string[] = [];
  for (const { policies } of eachDevice(inventory, query)) {
    const ids = idsOf(policies);
    if (ids !== wanted) others.push(ids);
  }
  if (others[0] === undefined) return;
  const fact = `${counted(others.length, 'device')} here ${others.length === 1 ? 'was' : 'were'} judged by ${others[0]} and not by ${wanted}, and a list shows verdicts as they were made.`;
  const advice =
    query.asOf === undefined
      ? `Judge by it first (camcensus reidentify --policy ${written.join(',')}; it sends nothing), or leave out --policy.`
      : 'Leave out --policy.';
  throw new Refused(`${fact} ${advice}`);
}

function idsOf(policies: readonly { readonly id: string }[]): string {
  const ids = policies.map(({ id }) => id);
  return ids.sort().join(',');
}
