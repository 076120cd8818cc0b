import { stateOn } from '../../src/model/decision.ts';
import type { SortBy, SortKey } from '../../src/model/device-order.ts';
import { placesOf } from '../../src/model/name-order.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { utcDay } from '../values/time.ts';
import { decisionRecords } from './decisions.ts';
import { type DeviceFilter, filterCondition, filterTables } from './device-filter.ts';
import { type IdsOfPage, type ListPage, placesOfPage } from './page-selection.ts';

/** Where a key's value is in the tables of a query, and whether people order it by their language. */
export interface SortColumn {
  readonly sql: string;
  readonly isName?: true;
}

/** Where each key's value is; uses tables `d`, `c` and `f`. Numbers and texts of equal length sort as they are, names as people order them. */
export const sortColumns: Readonly<Record<SortKey, SortColumn>> = {
  verdict: { sql: 'd.severity' },
  id: { sql: 'd.id' },
  address: { sql: 'd.ip_key' },
  site: { sql: 'd.site', isName: true },
  type: { sql: 'c.type', isName: true },
  maker: { sql: 'c.manufacturer', isName: true },
  brand: { sql: 'c.brand', isName: true },
  model: { sql: 'c.model', isName: true },
  firmware: { sql: 'c.firmware', isName: true },
  serial: { sql: 'c.serial', isName: true },
  mac: { sql: 'c.mac', isName: true },
  name: { sql: 'c.name', isName: true },
  confidence: { sql: 'c.confidence' },
  status: { sql: 'd.status', isName: true },
  // What a decision means today is no column.
  decision: { sql: "d.verdict || ' ' || d.status", isName: true },
  owner: { sql: 'f.owner', isName: true },
  location: { sql: 'f.location', isName: true },
  'asset-tag': { sql: 'f.asset_tag', isName: true },
  'first-seen': { sql: 'd.first_seen' },
  'last-seen': { sql: 'd.last_seen' },
};

/** Of one device: its id, severity and site, and the value of each key. */
type Row = [id: number, severity: number, site: string, ...keys: SqlValue[]];

/**
 * The ids of one page of a list that is sorted by these keys, equal ones in the usual order: only what decides the order is read of the devices that
 * are not on it, and they are not sorted among themselves.
 */
export function sortedPage(
  inventory: Inventory,
  filter: DeviceFilter,
  sort: readonly SortBy[],
  page: ListPage,
): IdsOfPage {
  const rows = inUsualOrder(rowsOf(inventory, filter, sort));
  const keys = sort.map(({ key, descending }, at) => ({
    values:
      key === 'decision' ? decisionStates(inventory, rows, at + 3) : rows.map((row) => row[at + 3] ?? null),
    isName: sortColumns[key].isName,
    descending,
  }));
  const places = placesOfPage(rows.length, keys, (a, b) => a - b, page);
  return { ids: places.map((place) => rows[place]?.[0] ?? 0), total: rows.length };
}

function rowsOf(inventory: Inventory, filter: DeviceFilter, sort: readonly SortBy[]): Row[] {
  const { where, values } = filterCondition(inventory, filter);
  const wanted = sort.map(({ key }) => sortColumns[key].sql);
  const uses = (table: string) => wanted.some((sql) => sql.startsWith(`${table}.`));
  const tables = filterTables(filter, { concluded: uses('c'), decided: uses('f') });
  return inventory.lists<Row>(
    `SELECT ${['d.id', 'd.severity', 'd.site', ...wanted].join(', ')} FROM ${tables} WHERE ${where}
     ORDER BY d.severity, d.site, d.ip_key, d.id`,
    ...values,
  );
}

/** SQLite has put them in order, but for the sites, which people order otherwise. */
function inUsualOrder(rows: readonly Row[]): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row[1]} ${row[2]}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const first = [...groups.values()].flatMap((group) => group.slice(0, 1).map((row) => ({ row, group })));
  const sites = placesOf(first.map(({ row }) => row[2]));
  const place = (site: string) => sites.get(site) ?? 0;
  return first
    .sort((a, b) => a.row[1] - b.row[1] || place(a.row[2]) - place(b.row[2]))
    .flatMap(({ group }) => group);
}

/** The state of each device's decision today, or null. */
function decisionStates(inventory: Inventory, rows: readonly Row[], at: number): readonly SqlValue[] {
  const [today, records] = [utcDay(), decisionRecords(inventory)];
  return rows.map((row) => {
    const record = records.get(row[0]);
    if (record === undefined) return null;
    const [verdict, status = ''] = String(row[at]).split(' ');
    return stateOn(record, { verdict: verdict as 'flagged', removed: status === 'removed' }, today);
  });
}
