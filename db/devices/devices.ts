import type { Device, DeviceStatus, DeviceSummary } from '../../src/model/device.ts';
import { gravestFirst } from '../../src/model/device-order.ts';
import type { FindingState } from '../../src/model/finding.ts';
import { findingOn } from '../findings/finding-row.ts';
import { devicesInState, devicesSaidOtherwise, findingRecords } from '../findings/findings.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { siteNames } from '../sweeps/sites.ts';
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

/** The devices in the order of {@link gravestFirst}. */
export function listDevices(inventory: Inventory, query: DeviceQuery = {}): Device[] {
  if (query.asOf !== undefined) return chosen(statesAt(inventory, { at: endOf(query.asOf) }), query);
  return inventory.read(() => {
    const { sql, values } = select(inventory, selectDevice, query);
    return paged(gravestFirst(inventory.all<PresentRow>(sql, ...values)), query).map((row) =>
      presentDevice(row),
    );
  });
}

/** The same devices as tables show them: for thousands, in a tenth of the time. */
export function listSummaries(inventory: Inventory, query: DeviceQuery = {}): DeviceSummary[] {
  if (query.asOf !== undefined) return chosen(summariesAt(inventory, { at: endOf(query.asOf) }), query);
  return inventory.read(() => {
    const { sql, values } = select(inventory, selectSummary, query);
    const [today, said] = [utcDay(), findingRecords(inventory)];
    const rows = inventory.lists<SummaryValues>(sql, ...values).map((listed) => rowOf(listed));
    return paged(gravestFirst(rows), query).map((row) =>
      toSummary(row, findingOn(said.get(row.id) ?? null, row, today)),
    );
  });
}

function select(
  inventory: Inventory,
  from: string,
  query: DeviceQuery,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const { where, values } = conditions(inventory, query);
  // By site in SQLite's order: what sorts it properly has little left to do.
  if (query.limit === undefined)
    return { sql: `${from} WHERE ${where} ORDER BY ${inSite('d.gravity, d.site')}`, values };
  // Which devices match is found first, so that nothing else is read for those before the page.
  const ids = pageOf(inventory, query);
  return { sql: `${from} WHERE d.id IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(ids)] };
}

const inSite = (before: string) => `${before}, d.ip_key, d.id`;

/**
 * The devices of one page, site by site: SQLite cannot order sites as people do, and sorting thousands of devices for fifty takes a
 * hundred times as long.
 */
function pageOf(inventory: Inventory, query: DeviceQuery): readonly number[] {
  const { where, values } = conditions(inventory, query);
  const of = `FROM ${tablesOf(query)} WHERE d.gravity = ? AND d.site = ? AND ${where}`;
  const counting = `SELECT count(*) ${of}`;
  const page = `SELECT d.id ${of} ORDER BY ${inSite('d.gravity, d.site')} LIMIT ? OFFSET ?`;
  const sites = query.site === undefined ? siteNames(inventory) : [query.site];
  const groups = gravitiesOf(query).flatMap((gravity) => sites.map((site) => [gravity, site] as const));
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

/** A page was selected as such; without a limit, only the beginning may have to go. */
function paged<Row>(rows: Row[], { limit, offset = 0 }: DeviceQuery): Row[] {
  return limit === undefined && offset > 0 ? rows.slice(offset) : rows;
}

function gravitiesOf({ flagged, review }: DeviceQuery): readonly number[] {
  const wanted = [...(flagged === true ? [0] : []), ...(review === true ? [1] : [])];
  return wanted.length > 0 ? wanted : [0, 1, 2];
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
  const wanted = gravitiesOf(query);
  if (wanted.length < 3) parts.push(`d.gravity IN (${wanted.join(', ')})`);
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
  const first = query.offset ?? 0;
  const ordered = gravestFirst(states.map(({ device: found }) => found));
  return ordered.slice(first, first + (query.limit ?? ordered.length));
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
