import { addressKey } from '../../src/model/address-order.ts';
import { type Decision, type DecisionRecord, stateOn } from '../../src/model/decision.ts';
import { byName } from '../../src/model/name-order.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';

import { decisionsAt } from './decisions.ts';
import { type DeviceFilter, hasDecision, isMadeBy, severitiesOf, verdictsNamed } from './device-filter.ts';
import { shownConclusion } from './device-summary.ts';
import { pastTables, searchCondition } from './search.ts';
import { newestBy } from './version-rows.ts';

/** Which devices of the past, and which page of them. */
export type PageOfPast = DeviceFilter & { readonly limit: number; readonly offset?: number };

/** What the usual order and a filter need of a device of the past, and the values of the other columns that were requested. */
export type PastRow = readonly [
  id: number,
  site: string,
  severity: number,
  /** The key of the address where the device still has it, which spares making most of them; its text where it has another now. */
  addressKey: string | null,
  address: string | null,
  removed: number,
  ...more: SqlValue[],
];

/** The place of the first of these columns in a row. */
export const firstOfMore = 6;

const addressThen = 'iif(v.ip = k.ip, k.ip_key, NULL), iif(v.ip = k.ip, NULL, v.ip)';

/** By severity. */
const verdicts: readonly VerdictKind[] = ['flagged', 'review', 'clear'];

/** Severity of a device of the past, as SQL; what is milder than `clear` counts as it. */
export const severityThen = "CASE c.verdict WHEN 'flagged' THEN 0 WHEN 'review' THEN 1 ELSE 2 END";
const mildestThen = 2;

/**
 * The devices of one page of a list as it was at a moment (ISO 8601, UTC), in the order of lists. Of each device only what the filter
 * and the order need is read: everything about fifty of fifty thousand takes a tenth of the time.
 */
export function pageOfPast(inventory: Inventory, query: PageOfPast, at: string): readonly number[] {
  const groups = new Map<string, PastRow[]>();
  for (const row of pastRows(inventory, query, at)) {
    const key = `${row[2]}${row[1]}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const found: number[] = [];
  let { offset: skipped = 0 } = query;
  for (const group of [...groups.values()].sort(bySeverityAndSite)) {
    if (found.length >= query.limit) break;
    if (group.length <= skipped) skipped -= group.length;
    else {
      found.push(...inOrder(group).slice(skipped, skipped + query.limit - found.length));
      skipped = 0;
    }
  }
  return found;
}

function bySeverityAndSite([a]: readonly PastRow[], [b]: readonly PastRow[]): number {
  return a === undefined || b === undefined ? 0 : a[2] - b[2] || byName(a[1], b[1]);
}

function inOrder(group: readonly PastRow[]): readonly number[] {
  return group
    .map((row) => ({ id: row[0], key: pastAddressKey(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id - b.id))
    .map(({ id }) => id);
}

/** Every device of a list as it was at a moment, in no order; `more` are columns of the tables `k` (device), `v` (version) and `c` (conclusion). */
export function pastRows(
  inventory: Inventory,
  query: DeviceFilter,
  at: string,
  more: readonly string[] = [],
): readonly PastRow[] {
  const { where, values } = condition(query);
  const sought = query.search === undefined ? null : searched(query.search);
  const isDecided = query.state !== undefined || query.owner !== undefined || query.left === true;
  const decisions: ReadonlyMap<number, DecisionRecord> =
    isDecided || sought !== null ? decisionsAt(inventory, at) : new Map();
  const rows = inventory.lists<PastRow>(
    `SELECT k.id, k.site, ${severityThen}, ${addressThen}, v.status = 'removed'${more.map((column) => `, ${column}`).join('')}
     FROM device k CROSS JOIN device_version v ON v.id = ${newestBy('n.at <= @at')}
       CROSS JOIN ${shownConclusion} ON c.id = v.conclusion ${sought === null ? '' : decided}
     WHERE ${where} ${sought === null ? '' : `AND (${sought.where})`}`,
    { ...values, at, ...sought?.values, ...(sought && { decisions: textsOf(decisions) }) },
  );
  if (!isDecided) return rows;
  const day = at.slice(0, 10);
  return rows.filter((row) => hasDecision(pastDecision(decisions.get(row[0]) ?? null, row, day), query));
}

/** The key by which the address of a device of the past is sorted. */
export function pastAddressKey([, , , key, address]: PastRow): string {
  return key ?? addressKey(address ?? '');
}

/** What was decided on a device of the past, as of a day. */
export function pastDecision(
  record: DecisionRecord | null,
  [, , severity, , , removed]: PastRow,
  day: string,
): Omit<Decision, 'cameBackOn'> | null {
  if (record === null) return null;
  const verdict = verdicts[severity] ?? 'clear';
  return { ...record, state: stateOn(record, { verdict, removed: removed === 1 }, day) };
}

/** The decisions of that moment, as table `f`: only the audit trail has them. */
const decided = `LEFT JOIN (SELECT value ->> 0 AS device, value ->> 1 AS owner, value ->> 2 AS location, value ->> 3 AS asset_tag
    FROM json_each(@decisions)) f ON f.device = k.id`;

function textsOf(decisions: ReadonlyMap<number, DecisionRecord>): string {
  const rows = [...decisions].map(([device, one]) => [device, one.owner, one.location, one.assetTag]);
  return JSON.stringify(rows);
}

/** The condition of a search, with named values as the rest of the query has them. */
function searched(search: string): {
  readonly where: string;
  readonly values: Readonly<Record<string, SqlValue>>;
} {
  const { where, values } = searchCondition(search, pastTables);
  let at = 0;
  return {
    where: where.replaceAll('?', () => `@word${at++}`),
    values: Object.fromEntries(values.map((value, place) => [`word${place}`, value])),
  };
}

function condition(query: DeviceFilter): {
  readonly where: string;
  readonly values: Readonly<Record<string, SqlValue>>;
} {
  const { allHosts, site, status, type, maker, verdict, since = null } = query;
  const wanted = severitiesOf(query);
  const parts = [
    'v.merged_into IS NULL',
    ...(wanted.length < 4
      ? [`${severityThen} IN (${wanted.map((one) => Math.min(one, mildestThen)).join(', ')})`]
      : []),
    ...(verdict === undefined ? [] : [isAmong('c.verdict', '@verdict')]),
    ...(allHosts === true ? [] : ['v.listed = 1']),
    ...(site === undefined ? [] : [isAmong('k.site', '@site')]),
    ...(status === undefined ? [] : [isAmong('v.status', '@status')]),
    ...(type === undefined ? [] : [isAmong('c.type', '@type')]),
    ...(maker === undefined ? [] : [isMadeBy('@maker')]),
    ...(since === null ? [] : ['k.first_seen >= @since']),
  ];
  return {
    where: parts.join(' AND '),
    values: {
      ...{ site: listed(site), status: listed(status), type: listed(type), maker: listed(maker), since },
      verdict: verdict === undefined ? null : listed(verdictsNamed(query)),
    },
  };
}
