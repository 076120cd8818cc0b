import type { DecisionRecord } from '../../src/model/decision.ts';
import { decisionsAt } from '../devices/decisions.ts';
import type { Inventory } from '../inventory.ts';

/**
 * Devices whose decision differs between two moments (ISO 8601, UTC): a person decided something, or a date that was set arrived.
 * Consequences of a change of the device itself show in its versions.
 */
export function devicesWithOtherDecision(inventory: Inventory, from: string, to: string): readonly number[] {
  const [before, after] = [decisionsAt(inventory, from), decisionsAt(inventory, to)];
  const [first = '', last = ''] = [from.slice(0, 10), to.slice(0, 10)].sort();
  const came = ({ until, plannedFor }: DecisionRecord) =>
    [until, plannedFor].some((day) => day !== null && day >= first && day <= last);
  const comparable = (record: DecisionRecord | undefined) =>
    record === undefined || isEmpty(record) ? null : JSON.stringify(record);
  return [...new Set([...before.keys(), ...after.keys()])].filter((device) => {
    const [was, now] = [before.get(device), after.get(device)];
    return comparable(was) !== comparable(now) || (now !== undefined && came(now));
  });
}

/** Whether the decision holds nothing but an undecided state. */
function isEmpty({ state, because, owner, location, assetTag, notes }: DecisionRecord): boolean {
  const words = [because, owner, location, assetTag, ...notes];
  return state === 'open' && words.every((word) => word === null);
}
