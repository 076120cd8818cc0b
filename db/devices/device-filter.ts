import type { Decision, DecisionState } from '../../src/model/decision.ts';
import type { DeviceStatus, DeviceSummary } from '../../src/model/device.ts';
import { severityOrder, type VerdictKind } from '../../src/model/policy.ts';
import { isLeft, standingOf } from '../../src/model/remaining.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { utcDay } from '../values/time.ts';
import { devicesDealtWith, devicesInState, devicesSaidOtherwise } from './decisions.ts';
import { shownConclusion } from './device-summary.ts';
import { searchCondition, searchMatches } from './search.ts';

/** Which devices a list, a file, a page or a decision is about. Without any option: the whole default list. */
export interface DeviceFilter {
  /** Only flagged ones, or only those to review; both together: either. */
  readonly flagged?: boolean;
  readonly review?: boolean;
  /** Only devices that the policy with this id flags or wants looked at, whatever others decide. Not of the past. */
  readonly policy?: string;
  /** Only flagged ones that still have to be dealt with, as `remaining` counts them. */
  readonly left?: boolean;
  readonly site?: string;
  /** The maker's id or name, case-insensitive. */
  readonly maker?: string;
  readonly status?: DeviceStatus;
  /** What people decided about them, as of today; `open` includes those about which nothing was decided. */
  readonly state?: DecisionState;
  /** Who owns them, case-insensitive. */
  readonly owner?: string;
  /** Also devices that are not on the default list. */
  readonly allHosts?: boolean;
  /** Words that each occur in what is known of the device ({@link searchCondition}). */
  readonly search?: string;
  /** First seen on that day (`2026-11-24`, UTC) or later. */
  readonly since?: string;
}

/** The tables that a filter's conditions use: `d`, and `c` and `f` where needed or requested. */
export function filterTables(
  { maker, owner, search }: DeviceFilter,
  also: { readonly concluded: boolean; readonly decided: boolean } = { concluded: false, decided: false },
): string {
  const concluded = also.concluded || maker !== undefined || search !== undefined;
  const decided = also.decided || owner !== undefined || search !== undefined;
  return `device d${concluded ? ` JOIN ${shownConclusion} ON c.id = d.conclusion` : ''}${decided ? ' LEFT JOIN decision f ON f.device = d.id' : ''}`;
}

/** The severities that a filter lets through, in the order of lists. */
export function severitiesOf({ flagged, review, left, policy }: DeviceFilter): readonly number[] {
  if (left === true) return [severityOrder.flagged];
  // What one policy wants looked at, another one may flag.
  if (policy !== undefined)
    return flagged === true && review !== true
      ? [severityOrder.flagged]
      : [severityOrder.flagged, severityOrder.review];
  const wanted = [...(flagged === true ? [0] : []), ...(review === true ? [1] : [])];
  return wanted.length > 0 ? wanted : Object.values(severityOrder);
}

/** The verdicts that select devices under a filter's policy. */
function verdictsOf({ flagged, review, left }: DeviceFilter): readonly VerdictKind[] {
  if (left === true || (flagged === true && review !== true)) return ['flagged'];
  return review === true && flagged !== true ? ['review'] : ['flagged', 'review'];
}

/** The filter as a condition on devices as they are now; uses the tables of {@link filterTables}. */
export function filterCondition(
  inventory: Inventory,
  filter: DeviceFilter,
): { readonly where: string; readonly values: readonly SqlValue[] } {
  const parts = ['d.merged_into IS NULL'];
  const values: SqlValue[] = [];
  const add = (condition: string, ...of: readonly SqlValue[]) => {
    parts.push(condition);
    values.push(...of);
  };
  const wanted = severitiesOf(filter);
  if (wanted.length < Object.keys(severityOrder).length) add(`d.severity IN (${wanted.join(', ')})`);
  if (filter.allHosts !== true) add('d.listed = 1');
  if (filter.site !== undefined) add('d.site = ?', filter.site);
  if (filter.status !== undefined) add('d.status = ?', filter.status);
  if (filter.maker !== undefined)
    add('(c.maker = ? COLLATE NOCASE OR c.manufacturer = ? COLLATE NOCASE)', filter.maker, filter.maker);
  if (filter.policy !== undefined)
    add(
      `d.conclusion IN (SELECT j.id FROM conclusion j, json_each(j.policies) p WHERE json_extract(p.value, '$.id') = ?
         AND json_extract(p.value, '$.verdict') IN (SELECT value FROM json_each(?)))`,
      filter.policy,
      JSON.stringify(verdictsOf(filter)),
    );
  if (filter.owner !== undefined) add('f.owner = ? COLLATE NOCASE', filter.owner);
  if (filter.since !== undefined) add('d.first_seen >= ?', filter.since);
  if (filter.state !== undefined) {
    // Devices without any statement are open; those with one are few.
    const isOpen = filter.state === 'open';
    const ids = isOpen
      ? devicesSaidOtherwise(inventory, utcDay())
      : devicesInState(inventory, filter.state, utcDay());
    add(`d.id ${isOpen ? 'NOT IN' : 'IN'} (SELECT value FROM json_each(?))`, JSON.stringify(ids));
  }
  if (filter.left === true)
    add(
      'd.id NOT IN (SELECT value FROM json_each(?))',
      JSON.stringify(devicesDealtWith(inventory, utcDay())),
    );
  if (filter.search !== undefined) {
    const { where, values: sought } = searchCondition(filter.search);
    add(where, ...sought);
  }
  return { where: parts.join(' AND '), values };
}

/** Whether what people decided about a device passes the filter. */
export function hasDecision(
  decision: Decision | null,
  { state, owner, left }: Pick<DeviceFilter, 'state' | 'owner' | 'left'>,
): boolean {
  return (
    (state === undefined || state === (decision?.state ?? 'open')) &&
    (left !== true || isLeft(standingOf(decision?.state ?? null))) &&
    (owner === undefined || owner.toLowerCase() === decision?.owner?.toLowerCase())
  );
}

/** A device of the past, with what only its version knows. */
interface Candidate {
  readonly device: DeviceSummary;
  readonly listed: boolean;
  /** The maker's id, lower case, or null. */
  readonly maker: string | null;
}

/** Whether a device as it was passes the filter. */
export function passes({ device: found, listed, maker }: Candidate, filter: DeviceFilter): boolean {
  const { flagged, review, left } = filter;
  const verdicts = left === true ? ['flagged'] : [flagged === true && 'flagged', review === true && 'review'];
  const wantedMaker = filter.maker?.toLowerCase();
  return (
    (verdicts.includes(found.verdict) || !verdicts.some(Boolean)) &&
    (filter.allHosts === true || listed) &&
    (filter.site === undefined || filter.site === found.site) &&
    (filter.status === undefined || filter.status === found.status) &&
    (wantedMaker === undefined || [maker, found.manufacturer?.toLowerCase()].includes(wantedMaker)) &&
    hasDecision(found.decision, filter) &&
    (filter.since === undefined || found.firstSeen >= filter.since) &&
    (filter.search === undefined || searchMatches({ ...found, maker }, filter.search))
  );
}
