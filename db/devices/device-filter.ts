import { type AnyOf, valuesOf } from '../../src/model/any-of.ts';
import type { Decision, DecisionState } from '../../src/model/decision.ts';
import type { DeviceStatus, DeviceSummary } from '../../src/model/device.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import { severityOrder, type VerdictKind } from '../../src/model/policy.ts';
import { isLeft, standingOf } from '../../src/model/remaining.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';
import { utcDay } from '../values/time.ts';
import { devicesDealtWith, devicesInState } from './decisions.ts';
import { shownConclusion } from './device-summary.ts';
import { searchCondition, searchMatches } from './search.ts';

/** Which devices a list, a file, a page or a decision is about. Without any option: the whole default list. */
export interface DeviceFilter {
  /** Only flagged ones, only those to review, or only those with these verdicts; together: any of them. */
  readonly flagged?: boolean;
  readonly review?: boolean;
  readonly verdict?: AnyOf<VerdictKind>;
  /** Only devices that the policy with this id flags or wants looked at, whatever others decide. Not of the past. */
  readonly policy?: string;
  /** Only flagged ones that still have to be dealt with, as `remaining` counts them. */
  readonly left?: boolean;
  readonly site?: AnyOf;
  /** The maker's id or name, case-insensitive. */
  readonly maker?: AnyOf;
  readonly type?: AnyOf<DeviceType>;
  readonly status?: AnyOf<DeviceStatus>;
  /** What people decided about them, as of today; `open` includes those about which nothing was decided. */
  readonly state?: AnyOf<DecisionState>;
  /** Who owns them, case-insensitive. */
  readonly owner?: AnyOf;
  /** Also devices that are not on the default list. */
  readonly allHosts?: boolean;
  /** Words that each occur in what is known of the device ({@link searchCondition}). */
  readonly search?: string;
  /** First seen on that day (`2026-11-24`, UTC) or later. */
  readonly since?: string;
}

/** The tables that a filter's conditions use: `d`, and `c` and `f` where needed or requested. */
export function filterTables(
  { maker, type, owner, search }: DeviceFilter,
  also: { readonly concluded: boolean; readonly decided: boolean } = { concluded: false, decided: false },
): string {
  const concluded = also.concluded || [maker, type, search].some((one) => one !== undefined);
  const decided = also.decided || owner !== undefined || search !== undefined;
  return `device d${concluded ? ` JOIN ${shownConclusion} ON c.id = d.conclusion` : ''}${decided ? ' LEFT JOIN decision f ON f.device = d.id' : ''}`;
}

/** The verdicts that a filter names; none: all. */
export function verdictsNamed({ flagged, review, verdict = [] }: DeviceFilter): readonly VerdictKind[] {
  return [
    ...(flagged === true ? (['flagged'] as const) : []),
    ...(review === true ? (['review'] as const) : []),
    ...valuesOf(verdict),
  ];
}

/** The severities that a filter lets through, in the order of lists. */
export function severitiesOf(filter: DeviceFilter): readonly number[] {
  const { left, policy } = filter;
  if (left === true) return [severityOrder.flagged];
  const named = new Set(verdictsNamed(filter).map((verdict) => severityOrder[verdict]));
  const all = Object.values(severityOrder);
  if (policy === undefined) return all.filter((severity) => named.size === 0 || named.has(severity));
  // What one policy says, another may say more gravely.
  const mildest = named.size === 0 ? severityOrder.review : Math.max(...named);
  return all.filter((severity) => severity <= mildest);
}

/** The condition that a conclusion names one of these makers, by id or name. */
export function isMadeBy(parameter: string): string {
  return `(${isAmong('c.maker COLLATE NOCASE', parameter)} OR ${isAmong('c.manufacturer COLLATE NOCASE', parameter)})`;
}

/** The verdicts that select devices under a filter's policy. */
function verdictsOf(filter: DeviceFilter): readonly VerdictKind[] {
  if (filter.left === true) return ['flagged'];
  const named = verdictsNamed(filter);
  return named.length > 0 ? named : ['flagged', 'review'];
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
  const among = (column: string, any: AnyOf | undefined) => {
    if (any !== undefined) add(isAmong(column, '?'), listed(any));
  };
  if (filter.policy === undefined && filter.verdict !== undefined) among('d.verdict', verdictsNamed(filter));
  among('d.site', filter.site);
  among('d.status', filter.status);
  among('c.type', filter.type);
  if (filter.maker !== undefined) add(isMadeBy('?'), listed(filter.maker), listed(filter.maker));
  if (filter.policy !== undefined)
    add(
      `d.conclusion IN (SELECT j.id FROM conclusion j, json_each(j.policies) p WHERE json_extract(p.value, '$.id') = ?
         AND json_extract(p.value, '$.verdict') IN (SELECT value FROM json_each(?)))`,
      filter.policy,
      JSON.stringify(verdictsOf(filter)),
    );
  among('f.owner COLLATE NOCASE', filter.owner);
  if (filter.since !== undefined) add('d.first_seen >= ?', filter.since);
  if (filter.state !== undefined) {
    // Devices without any statement are open; those with one are few.
    const states = valuesOf(filter.state);
    const otherwise = states.includes('open');
    const ids = devicesInState(inventory, states, { day: utcDay(), otherwise });
    add(`d.id ${otherwise ? 'NOT IN' : 'IN'} (SELECT value FROM json_each(?))`, JSON.stringify(ids));
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
  decision: Pick<Decision, 'state' | 'owner'> | null,
  { state, owner, left }: Pick<DeviceFilter, 'state' | 'owner' | 'left'>,
): boolean {
  return (
    (state === undefined || valuesOf(state).includes(decision?.state ?? 'open')) &&
    (left !== true || isLeft(standingOf(decision?.state ?? null))) &&
    (owner === undefined || isNamed(owner, [decision?.owner]))
  );
}

/** Whether one of the names is wanted, in any case. */
function isNamed(wanted: AnyOf, names: readonly (string | null | undefined)[]): boolean {
  const folded = valuesOf(wanted).map((one) => one.toLowerCase());
  return names.some((name) => name != null && folded.includes(name.toLowerCase()));
}

/** A device of the past, with what only its version knows. */
interface Candidate {
  readonly device: DeviceSummary;
  readonly listed: boolean;
  /** The maker's id, lower case, or null. */
  readonly maker: string | null;
}

/** Whether a device as it was passes the filter. */
export function passes({ device: found, listed: isListed, maker }: Candidate, filter: DeviceFilter): boolean {
  return (
    severitiesOf(filter).includes(severityOrder[found.verdict]) &&
    (filter.verdict === undefined || verdictsNamed(filter).includes(found.verdict)) &&
    (filter.allHosts === true || isListed) &&
    (filter.site === undefined || valuesOf(filter.site).includes(found.site)) &&
    (filter.status === undefined || valuesOf(filter.status).includes(found.status)) &&
    (filter.type === undefined || valuesOf(filter.type).includes(found.type)) &&
    (filter.maker === undefined || isNamed(filter.maker, [maker, found.manufacturer])) &&
    hasDecision(found.decision, filter) &&
    (filter.since === undefined || found.firstSeen >= filter.since) &&
    (filter.search === undefined || searchMatches({ ...found, maker }, filter.search))
  );
}
