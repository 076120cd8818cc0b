import type { FindingRecord } from '../../src/model/decision.ts';
import type { Inventory } from '../inventory.ts';
import { findingsAt } from './decisions.ts';

/**
 * Devices whose finding differs between two moments (ISO 8601, UTC): somebody said something, or a date that was set arrived.
 * Consequences of a change of the device itself show in its versions.
 */
export function devicesWithOtherFinding(inventory: Inventory, from: string, to: string): readonly number[] {
  const [before, after] = [findingsAt(inventory, from), findingsAt(inventory, to)];
  const [first = '', last = ''] = [from.slice(0, 10), to.slice(0, 10)].sort();
  const came = ({ until, plannedFor }: FindingRecord) =>
    [until, plannedFor].some((day) => day !== null && day >= first && day <= last);
  const told = (record: FindingRecord | undefined) =>
    record === undefined || saysNothing(record) ? null : JSON.stringify(record);
  return [...new Set([...before.keys(), ...after.keys()])].filter((device) => {
    const [was, now] = [before.get(device), after.get(device)];
    return told(was) !== told(now) || (now !== undefined && came(now));
  });
}

/** Whether the finding holds nothing but an undecided state. */
function saysNothing({ state, because, owner, location, assetTag, notes }: FindingRecord): boolean {
  const words = [because, owner, location, assetTag, ...notes];
  return state === 'open' && words.every((word) => word === null);
}
