import { valuesOf } from '../../src/model/any-of.ts';
import type { Device, DeviceSummary } from '../../src/model/device.ts';
import { gravestFirst, type SortBy, sortedBy } from '../../src/model/device-order.ts';
import { byName } from '../../src/model/name-order.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { endOf, utcDay } from '../values/time.ts';
import { decisionOn } from './decision-row.ts';
import { decisionRecords } from './decisions.ts';
import { type DeviceFilter, filterCondition, filterTables, passes, severitiesOf } from './device-filter.ts';
import { type PresentRow, presentDevice, selectDevice, selectSummary } from './device-row.ts';
import { rowOf, type SummaryValues, toSummary } from './device-summary.ts';
import { pageOfPast } from './past-page.ts';
import { siteNames } from './sites.ts';
import { sortedPage } from './sorted-page.ts';
import { sortedPageOfPast } from './sorted-past-page.ts';
import { type DeviceState, statesAt, summariesAt } from './states.ts';
import type { Moment } from './version-rows.ts';

/** A list of devices: which ones, of when, in which order, and which page of it. */
export interface DeviceQuery extends DeviceFilter {
  /** ISO 8601; a date alone means the end of that day (UTC). */
  readonly asOf?: string;
  /** By what it is sorted, the first key first; without any, in the order of {@link gravestFirst}. */
  readonly sort?: readonly SortBy[];
  /** One page of the list: at most `limit` devices, after the first `offset`. */
  readonly limit?: number;
  readonly offset?: number;
}

/** The devices in the order of {@link gravestFirst}, or as the query sorts them. */
export function listDevices(inventory: Inventory, query: DeviceQuery = {}): Device[] {
  if (query.asOf !== undefined) return past(inventory, query.asOf, query, statesAt);
  return inventory.read(() => {
    const { sql, values } = select(inventory, selectDevice, query);
    const found = gravestFirst(inventory.all<PresentRow>(sql, ...values));
    return paged(found, query, (row) => presentDevice(row));
  });
}

/** The same devices as tables show them: for thousands, in a tenth of the time. */
export function listSummaries(inventory: Inventory, query: DeviceQuery = {}): DeviceSummary[] {
  if (query.asOf !== undefined) return past(inventory, query.asOf, query, summariesAt);
  return inventory.read(() => {
    const { sql, values } = select(inventory, selectSummary, query);
    const [today, decisions] = [utcDay(), decisionRecords(inventory)];
    const rows = inventory.lists<SummaryValues>(sql, ...values).map((listed) => rowOf(listed));
    return paged(gravestFirst(rows), query, (row) =>
      toSummary(row, decisionOn(decisions.get(row.id) ?? null, row, today)),
    );
  });
}

/** By id: at most `limit` devices of a filter after the one with this id, for readers that come back for more. */
export function devicesAfter(
  inventory: Inventory,
  filter: DeviceFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly Device[] {
  const { where, values } = filterCondition(inventory, filter);
  const ids = inventory.lists<[number]>(
    `SELECT d.id FROM ${filterTables(filter)} WHERE ${where} AND d.id > ? ORDER BY d.id LIMIT ?`,
    ...values,
    after,
    limit,
  );
  const some = ids.map(([id]) => id);
  return [...devicesOf(inventory, some, {})].sort((a, b) => a.id - b.id);
}

/** Devices that {@link eachDevice} reads at once. */
const atOnce = 500;

/**
 * The devices of {@link listDevices} one after the other: which ones they are is decided at the beginning, what is known of each is read
 * some hundred at a time. One that is forgotten meanwhile is left out.
 */
export function eachDevice(inventory: Inventory, query: DeviceQuery = {}): Generator<Device> {
  return inOrder(inventory, orderedIds(inventory, query), query);
}

/** One page of a list, and how many devices all pages hold: what was looked at for the page is not looked at again. */
export function pageWithTotal(
  inventory: Inventory,
  query: DeviceQuery & Required<Pick<DeviceQuery, 'limit' | 'offset'>>,
): { readonly devices: readonly Device[]; readonly total: number } {
  const { asOf, sort, limit, offset } = query;
  if (asOf === undefined && !isSorted(query))
    return { devices: [...eachDevice(inventory, query)], total: countDevices(inventory, query) };
  if (asOf === undefined) {
    const { ids, total } = sortedPage(inventory, query, sort ?? [], { limit, offset });
    return { devices: [...inOrder(inventory, ids, query)], total };
  }
  const { limit: _, ...whole } = query;
  if (sort !== undefined) {
    const { ids, total } = sortedPageOfPast(inventory, whole, endOf(asOf), sort, { limit, offset });
    return { devices: [...inOrder(inventory, ids, query)], total };
  }
  const all = orderedIds(inventory, { ...whole, offset: 0 });
  return {
    devices: [...inOrder(inventory, all.slice(offset, offset + limit), query)],
    total: all.length,
  };
}

function* inOrder(
  inventory: Inventory,
  ids: readonly number[],
  query: Pick<DeviceQuery, 'asOf'>,
): Generator<Device> {
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce);
    const found = new Map(devicesOf(inventory, some, query).map((one) => [one.id, one]));
    for (const id of some) {
      const one = found.get(id);
      if (one !== undefined) yield one;
    }
  }
}

function orderedIds(inventory: Inventory, query: DeviceQuery): readonly number[] {
  const { asOf, limit = Number.MAX_SAFE_INTEGER } = query;
  return inventory.read(() =>
    asOf === undefined
      ? idsOf(inventory, { ...query, limit })
      : idsOfPast(inventory, { ...query, limit }, endOf(asOf)),
  );
}

/** The ids of one page of the list as it was at a moment. */
function idsOfPast(
  inventory: Inventory,
  query: DeviceQuery & { readonly limit: number },
  at: string,
): readonly number[] {
  const { sort, limit, offset = 0 } = query;
  return sort === undefined
    ? pageOfPast(inventory, query, at)
    : sortedPageOfPast(inventory, query, at, sort, { limit, offset }).ids;
}

function devicesOf(inventory: Inventory, ids: readonly number[], { asOf }: DeviceQuery): readonly Device[] {
  if (asOf !== undefined)
    return [...statesAt(inventory, { at: endOf(asOf), only: ids }).values()].map(({ device: one }) => one);
  const sql = `${selectDevice} WHERE d.id IN (SELECT value FROM json_each(?))`;
  return inventory.all<PresentRow>(sql, JSON.stringify(ids)).map(presentDevice);
}

function select(
  inventory: Inventory,
  from: string,
  query: DeviceQuery,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const { where, values } = filterCondition(inventory, query);
  const { limit } = query;
  // By site in SQLite's order: what sorts it properly has little left to do.
  if (limit === undefined)
    return { sql: `${from} WHERE ${where} ORDER BY ${inSite('d.severity, d.site')}`, values };
  // Which devices match is found first, so that nothing else is read for those before the page.
  const ids = idsOf(inventory, { ...query, limit });
  return { sql: `${from} WHERE d.id IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(ids)] };
}

/** Whether all devices of a query are looked at for a page of it. A search, or a policy, looks at every device, and once is enough. */
function isSorted({ sort, search, policy }: DeviceQuery): boolean {
  return (sort ?? search ?? policy) !== undefined;
}

/** The ids of one page, in the order of the query. */
function idsOf(inventory: Inventory, query: DeviceQuery & { readonly limit: number }): readonly number[] {
  const { sort, limit, offset = 0 } = query;
  if (!isSorted(query)) return pageOf(inventory, query);
  return sortedPage(inventory, query, sort ?? [], { limit, offset }).ids;
}

const inSite = (before: string) => `${before}, d.ip_key, d.id`;

/**
 * The devices of one page, site by site: SQLite cannot order sites as people do, and sorting thousands of devices for fifty takes a
 * hundred times as long.
 */
function pageOf(inventory: Inventory, query: DeviceQuery): readonly number[] {
  const { where, values } = filterCondition(inventory, query);
  const of = `FROM ${filterTables(query)} WHERE d.severity = ? AND d.site = ? AND ${where}`;
  const counting = `SELECT count(*) ${of}`;
  const page = `SELECT d.id ${of} ORDER BY ${inSite('d.severity, d.site')} LIMIT ? OFFSET ?`;
  const sites = query.site === undefined ? siteNames(inventory) : valuesOf(query.site).toSorted(byName);
  const groups = severitiesOf(query).flatMap((gravity) => sites.map((site) => [gravity, site] as const));
  const { limit = 0 } = query;
  let { offset: skipped = 0 } = query;
  const found: number[] = [];
  for (const group of groups) {
    if (found.length >= limit) break;
    // What comes before the page is only counted.
    const count = skipped === 0 ? 1 : (inventory.lists<[number]>(counting, ...group, ...values)[0]?.[0] ?? 0);
    if (count <= skipped) skipped -= count;
    else {
      const ids = inventory.lists<[number]>(page, ...group, ...values, limit - found.length, skipped);
      found.push(...ids.map(([id]) => id));
      skipped = 0;
    }
  }
  return found;
}

/** A page was selected as such, and has to be put in the order of the query; without a limit, only the beginning may have to go. */
function paged<Row, Shown extends DeviceSummary>(
  rows: readonly Row[],
  { sort, limit, offset = 0 }: DeviceQuery,
  make: (row: Row) => Shown,
): Shown[] {
  if (sort !== undefined) return sortedBy(rows.map(make), sort).slice(limit === undefined ? offset : 0);
  return (limit === undefined && offset > 0 ? rows.slice(offset) : rows).map(make);
}

/** How many devices a list without `limit` and `offset` holds. */
export function countDevices(inventory: Inventory, query: DeviceQuery = {}): number {
  if (query.asOf !== undefined)
    return orderedIds(inventory, { ...query, offset: 0, limit: Number.MAX_SAFE_INTEGER }).length;
  const { where, values } = filterCondition(inventory, query);
  const row = inventory.get<{ n: number }>(
    `SELECT count(*) AS n FROM ${filterTables(query)} WHERE ${where}`,
    ...values,
  );
  return row?.n ?? 0;
}

/** The devices with these ids as they are known now, those that are part of another included; by id. */
export function summariesOf(inventory: Inventory, ids: Iterable<number>): ReadonlyMap<number, DeviceSummary> {
  const sought = JSON.stringify([...new Set(ids)]);
  const [today, decisions] = [utcDay(), decisionRecords(inventory)];
  const sql = `${selectSummary} WHERE d.id IN (SELECT value FROM json_each(?))`;
  const rows = inventory.lists<SummaryValues>(sql, sought).map((listed) => rowOf(listed));
  return new Map(
    rows.map((row) => [row.id, toSummary(row, decisionOn(decisions.get(row.id) ?? null, row, today))]),
  );
}

/** The device with that id, or null. */
export function device(inventory: Inventory, id: number): Device | null {
  const row = inventory.get<PresentRow>(`${selectDevice} WHERE d.id = ?`, id);
  return row === undefined ? null : presentDevice(row);
}

/** The list as it was. A page is chosen first, so that nothing else is read of the devices that are not on it. */
function past<Shown extends DeviceSummary>(
  inventory: Inventory,
  asOf: string,
  query: DeviceQuery,
  read: (inventory: Inventory, moment: Moment) => ReadonlyMap<number, DeviceState<Shown>>,
): Shown[] {
  const at = endOf(asOf);
  const { limit } = query;
  if (limit === undefined) return chosen(read(inventory, { at }), query);
  return inventory.read(() => {
    const only = idsOfPast(inventory, { ...query, limit }, at);
    const states = read(inventory, { at, only });
    return only.flatMap((id) => states.get(id)?.device ?? []);
  });
}

function chosen<Shown extends DeviceSummary>(
  all: ReadonlyMap<number, DeviceState<Shown>>,
  query: DeviceQuery,
): Shown[] {
  const states = [...all.values()].filter((state) => passes(state, query));
  const first = query.offset ?? 0;
  const usual = gravestFirst(states.map(({ device: found }) => found));
  const ordered = query.sort === undefined ? usual : sortedBy(usual, query.sort);
  return ordered.slice(first);
}
