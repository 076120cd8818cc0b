import { addressKey } from '../../src/model/address-order.ts';
import type { Device, DeviceStatus, DeviceSummary } from '../../src/model/device.ts';
import type { FindingState } from '../../src/model/finding.ts';
import { severityOrder } from '../../src/model/policy.ts';
import { findingOn } from '../findings/finding-row.ts';
import { devicesInState, devicesSaidOtherwise, findingRecords } from '../findings/findings.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { endOf, utcDay } from '../values/time.ts';
import { type PresentRow, presentDevice, selectDevice, selectSummary } from './device-row.ts';
import { rowOf, type SummaryValues, shownConclusion, toSummary } from './device-summary.ts';
import { type DeviceState, statesAt, summariesAt } from './states.ts';

/** Which devices a list holds. Without any option: the whole default list. */
export interface DeviceQuery {
  /** Only flagged ones, or only those to review; both together: either. */
  readonly flagged?: boolean;
  readonly review?: boolean;
  readonly site?: string;
  /** The maker's id or name, case-insensitive. */
  readonly maker?: string;
  readonly status?: DeviceStatus;
  /** What people said about them, as of today; `open` includes those about which nothing was said. */
  readonly state?: FindingState;
  /** Who owns them, case-insensitive. */
  readonly owner?: string;
  /** Also devices that are not on the default list. */
  readonly allHosts?: boolean;
  /** ISO 8601; a date alone means the end of that day (UTC). */
  readonly asOf?: string;
  /** One page of the list: at most `limit` devices, after the first `offset`. */
  readonly limit?: number;
  readonly offset?: number;
}

/** The devices, flagged ones first, then those to review, then by site and numeric address. */
export function listDevices(inventory: Inventory, query: DeviceQuery = {}): Device[] {
  if (query.asOf !== undefined) return chosen(statesAt(inventory, { at: endOf(query.asOf) }), query);
  const { sql, values } = select(inventory, selectDevice, query);
  return inventory.all<PresentRow>(sql, ...values).map((row) => presentDevice(row));
}

/** The same devices as tables show them: for thousands, in a tenth of the time. */
export function listSummaries(inventory: Inventory, query: DeviceQuery = {}): DeviceSummary[] {
  if (query.asOf !== undefined) return chosen(summariesAt(inventory, { at: endOf(query.asOf) }), query);
  const { sql, values } = select(inventory, selectSummary, query);
  const [today, said] = [utcDay(), findingRecords(inventory)];
  return inventory.lists<SummaryValues>(sql, ...values).map((listed) => {
    const row = rowOf(listed);
    return toSummary(row, findingOn(said.get(row.id) ?? null, row, today));
  });
}

function select(
  inventory: Inventory,
  from: string,
  query: DeviceQuery,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const { where, values } = conditions(inventory, query);
  const order = 'ORDER BY d.gravity, d.site, d.ip_key, d.id';
  const { limit, offset = 0 } = query;
  if (limit === undefined)
    return { sql: `${from} WHERE ${where} ${order} LIMIT -1 OFFSET ?`, values: [...values, offset] };
  // Which devices match is found first, so that nothing else is read for those before the page.
  return {
    sql: `${from} WHERE d.id IN (SELECT d.id FROM ${tablesOf(query)} WHERE ${where} ${order} LIMIT ? OFFSET ?) ${order}`,
    values: [...values, limit, offset],
  };
}

/** How many devices a list without `limit` and `offset` would hold now (`asOf` is ignored). */
export function countDevices(inventory: Inventory, query: DeviceQuery = {}): number {
  const { where, values } = conditions(inventory, query);
  const row = inventory.get<{ n: number }>(
    `SELECT count(*) AS n FROM ${tablesOf(query)} WHERE ${where}`,
    ...values,
  );
  return row?.n ?? 0;
}

/** The device with that id, or null. */
export function device(inventory: Inventory, id: number): Device | null {
  const row = inventory.get<PresentRow>(`${selectDevice} WHERE d.id = ?`, id);
  return row === undefined ? null : presentDevice(row);
}

/** The tables that a query's conditions use. */
function tablesOf({ maker, owner }: DeviceQuery): string {
  const conclusion = maker === undefined ? '' : ` JOIN ${shownConclusion} ON c.id = d.conclusion`;
  return `device d${conclusion}${owner === undefined ? '' : ' LEFT JOIN finding f ON f.device = d.id'}`;
}

function conditions(inventory: Inventory, query: DeviceQuery): { where: string; values: SqlValue[] } {
  const parts = ['d.merged_into IS NULL'];
  const values: SqlValue[] = [];
  const gravities = [query.flagged === true ? 0 : null, query.review === true ? 1 : null];
  const wanted = gravities.filter((gravity) => gravity !== null);
  if (wanted.length > 0) parts.push(`d.gravity IN (${wanted.join(', ')})`);
  if (query.allHosts !== true) parts.push('d.listed = 1');
  if (query.site !== undefined) {
    parts.push('d.site = ?');
    values.push(query.site);
  }
  if (query.status !== undefined) {
    parts.push('d.status = ?');
    values.push(query.status);
  }
  if (query.maker !== undefined) {
    parts.push('(c.maker = ? COLLATE NOCASE OR c.manufacturer = ? COLLATE NOCASE)');
    values.push(query.maker, query.maker);
  }
  if (query.owner !== undefined) {
    parts.push('f.owner = ? COLLATE NOCASE');
    values.push(query.owner);
  }
  if (query.state !== undefined) {
    // Devices without any statement are open; those with one are few.
    const isOpen = query.state === 'open';
    const ids = isOpen
      ? devicesSaidOtherwise(inventory, utcDay())
      : devicesInState(inventory, query.state, utcDay());
    parts.push(`d.id ${isOpen ? 'NOT IN' : 'IN'} (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(ids));
  }
  return { where: parts.join(' AND '), values };
}

function chosen<Shown extends DeviceSummary>(
  all: ReadonlyMap<number, DeviceState<Shown>>,
  query: DeviceQuery,
): Shown[] {
  const states = [...all.values()].filter((state) => matches(state, query));
  const keyed = states.map(({ device: found }) => ({
    found,
    key: [severityOrder[found.verdict], found.site, addressKey(found.ip), found.id] as const,
  }));
  keyed.sort((a, b) => compare(a.key, b.key));
  const first = query.offset ?? 0;
  return keyed.slice(first, first + (query.limit ?? keyed.length)).map(({ found }) => found);
}

function matches({ device: found, listed, maker }: DeviceState<DeviceSummary>, query: DeviceQuery): boolean {
  const verdicts = [query.flagged === true && 'flagged', query.review === true && 'review'];
  const wantedMaker = query.maker?.toLowerCase();
  return (
    (verdicts.includes(found.verdict) || !verdicts.some(Boolean)) &&
    (query.allHosts === true || listed) &&
    (query.site === undefined || query.site === found.site) &&
    (query.status === undefined || query.status === found.status) &&
    (wantedMaker === undefined || [maker, found.manufacturer?.toLowerCase()].includes(wantedMaker)) &&
    (query.state === undefined || query.state === (found.finding?.state ?? 'open')) &&
    (query.owner === undefined || query.owner.toLowerCase() === found.finding?.owner?.toLowerCase())
  );
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right !== undefined && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
