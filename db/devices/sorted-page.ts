import type { SortBy, SortKey } from '../../src/model/device-order.ts';
import { byName, placesOf } from '../../src/model/name-order.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { utcDay } from '../values/time.ts';
import { decisionOn } from './decision-row.ts';
import { decisionRecords } from './decisions.ts';
import { type DeviceFilter, filterCondition, filterTables } from './device-filter.ts';

/** The part of a sorted list that is wanted. */
export interface ListPage {
  readonly limit: number;
  readonly offset: number;
}

/** Where each key's value is; uses tables `d`, `c` and `f`. Numbers and texts of equal length sort as they are, names as people order them. */
const columns: Readonly<Record<SortKey, { readonly sql: string; readonly isName?: true }>> = {
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
type Compare = (a: number, b: number) => number;

/** The ids of one page, and how many devices all pages hold. */
export interface IdsOfPage {
  readonly ids: readonly number[];
  readonly total: number;
}

/**
 * The ids of one page of a list that is sorted by these keys, equal ones in the usual order: only what decides the order is read of the devices that
 * are not on it, and they are not sorted among themselves.
 */
export function sortedPage(
  inventory: Inventory,
  filter: DeviceFilter,
  sort: readonly SortBy[],
  { limit, offset }: ListPage,
): IdsOfPage {
  const rows = inUsualOrder(rowsOf(inventory, filter, sort));
  const compares = sort.map(({ key, descending }, at) => {
    const values = rows.map((row) => row[at + 3] ?? null);
    return comparing(key === 'decision' ? decisionStates(inventory, rows, at + 3) : values, key, descending);
  });
  const compare: Compare = (a, b) => {
    for (const one of compares) {
      const found = one(a, b);
      if (found !== 0) return found;
    }
    return a - b;
  };
  const places = Uint32Array.from(rows.keys());
  const chosen = selected(places, compare, offset, Math.min(places.length, offset + limit));
  return { ids: [...chosen].map((place) => rows[place]?.[0] ?? 0), total: rows.length };
}

function rowsOf(inventory: Inventory, filter: DeviceFilter, sort: readonly SortBy[]): Row[] {
  const { where, values } = filterCondition(inventory, filter);
  const wanted = sort.map(({ key }) => columns[key].sql);
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
    return decisionOn(record, { verdict: verdict as 'flagged', status }, today)?.state ?? null;
  });
}

/** How two devices, as places in the list of values, compare; what is not known comes last in both directions. */
function comparing(values: readonly SqlValue[], key: SortKey, descending: boolean): Compare {
  const direction = descending ? -1 : 1;
  const ranked = columns[key].isName === true ? ranks(values) : values;
  return (a, b) => {
    const [one, other] = [ranked[a] ?? null, ranked[b] ?? null];
    if (one === other) return 0;
    if (one === null || other === null) return one === null ? 1 : -1;
    if (ranked === values && columns[key].isName === true)
      return byName(String(one), String(other)) * direction;
    return (one < other ? -1 : 1) * direction;
  };
}

/** A few names that many devices share are ranked once; so many that each is compared as it is are left. */
function ranks(values: readonly SqlValue[]): readonly SqlValue[] {
  const names = new Set(values);
  if (names.size > values.length / 8) return values;
  const places = placesOf([...names].flatMap((name) => (typeof name === 'string' ? [name] : [])));
  return values.map((value) => (typeof value === 'string' ? (places.get(value) ?? null) : null));
}

/** What is from `from` to before `to` in the order of `compare`, which knows no equals; the rest is not put in order (Hoare's selection). */
function selected(all: Uint32Array, compare: Compare, from: number, to: number): Uint32Array {
  const arrange = (low: number, high: number): void => {
    if (high <= from || low >= to) return;
    if (high - low <= few || (low >= from && high <= to)) {
      all.subarray(low, high).sort(compare);
      return;
    }
    const { left, right } = divide(all, compare, low, high);
    arrange(low, right + 1);
    arrange(left, high);
  };
  arrange(0, all.length);
  return all.subarray(from, Math.max(from, to));
}

/** So few are sorted at once. */
const few = 64;

/** Puts what is before a value to the left of it, and what is after it to the right. */
function divide(all: Uint32Array, compare: Compare, low: number, high: number) {
  // Devices choose their names: a value at a known place could be the worst one each time.
  const pivot = all[low + Math.floor(Math.random() * (high - low))] ?? 0;
  let [left, right] = [low, high - 1];
  // What has changed sides ends both searches.
  while (left <= right) {
    while (compare(all[left] ?? 0, pivot) < 0) left += 1;
    while (compare(all[right] ?? 0, pivot) > 0) right -= 1;
    if (left > right) break;
    [all[left], all[right]] = [all[right] ?? 0, all[left] ?? 0];
    left += 1;
    right -= 1;
  }
  return { left, right };
}
