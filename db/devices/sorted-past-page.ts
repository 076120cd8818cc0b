import type { DecisionRecord } from '../../src/model/decision.ts';
import type { SortBy, SortKey } from '../../src/model/device-order.ts';
import { placesOf } from '../../src/model/name-order.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { decisionsAt } from './decisions.ts';
import type { DeviceFilter } from './device-filter.ts';
import { lastSeenBy } from './last-seen.ts';
import { type Compare, type IdsOfPage, type ListPage, placesOfPage } from './page-selection.ts';
import {
  firstOfMore,
  type PastRow,
  pastAddressKey,
  pastDecision,
  pastRows,
  severityThen,
} from './past-page.ts';
import { type SortColumn, sortColumns } from './sorted-page.ts';
import { estimatedLastSeen } from './version-rows.ts';

/** Where each key's value was; the last six are {@link computed}, as people's decisions and sightings have them and no column. */
const columns: Readonly<Record<SortKey, SortColumn>> = {
  ...sortColumns,
  verdict: { sql: severityThen },
  id: { sql: 'k.id' },
  site: { sql: 'k.site', isName: true },
  status: { sql: 'v.status', isName: true },
  'first-seen': { sql: 'k.first_seen' },
  address: { sql: 'NULL' },
  decision: { sql: 'NULL', isName: true },
  owner: { sql: 'NULL', isName: true },
  location: { sql: 'NULL', isName: true },
  'asset-tag': { sql: 'NULL', isName: true },
  // The version; negative where the device was not present.
  'last-seen': { sql: "iif(v.status = 'present', v.id, -v.id)" },
};

/** As {@link sortedPage}, of the list as it was at a moment (ISO 8601, UTC). */
export function sortedPageOfPast(
  inventory: Inventory,
  filter: DeviceFilter,
  at: string,
  sort: readonly SortBy[],
  page: ListPage,
): IdsOfPage {
  const wanted = sort.map(({ key }) => columns[key].sql);
  const rows = pastRows(inventory, filter, at, wanted);
  const keys = sort.map(({ key, descending }, place) => {
    const read = rows.map((row) => row[firstOfMore + place] ?? null);
    return {
      values: computed[key]?.(inventory, rows, at, read) ?? read,
      isName: columns[key].isName,
      descending,
    };
  });
  const places = placesOfPage(rows.length, keys, usualOrder(rows), page);
  return { ids: places.map((place) => rows[place]?.[0] ?? 0), total: rows.length };
}

/** By severity, site and address; the key of an address is made when it is compared. */
function usualOrder(rows: readonly PastRow[]): Compare {
  const sites = placesOf(rows.map(([, site]) => site));
  const of = (place: number) => {
    const [id = 0, site = '', severity = 0] = rows[place] ?? [];
    return { id, severity, site: sites.get(site) ?? 0 };
  };
  const keyOf = (place: number) => {
    const row = rows[place];
    return row === undefined ? '' : pastAddressKey(row);
  };
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    const before = one.severity - other.severity || one.site - other.site;
    if (before !== 0) return before;
    const [first, second] = [keyOf(a), keyOf(b)];
    return first === second ? one.id - other.id : first < second ? -1 : 1;
  };
}

type Computed = (
  inventory: Inventory,
  rows: readonly PastRow[],
  at: string,
  /** What was read of each row for the key. */
  read: readonly SqlValue[],
) => readonly SqlValue[];

const computed: Readonly<Partial<Record<SortKey, Computed>>> = {
  address: (_, rows) => rows.map(pastAddressKey),
  decision: decided((record, row, day) => pastDecision(record, row, day)?.state),
  owner: decided(({ owner }) => owner),
  location: decided(({ location }) => location),
  'asset-tag': decided(({ assetTag }) => assetTag),
  'last-seen': lastSeenOf,
};

function decided(
  value: (record: DecisionRecord, row: PastRow, day: string) => string | null | undefined,
): Computed {
  return (inventory, rows, at) => {
    const records = decisionsAt(inventory, at);
    return rows.map((row) => {
      const record = records.get(row[0]);
      return record === undefined ? null : (value(record, row, at.slice(0, 10)) ?? null);
    });
  };
}

function lastSeenOf(
  inventory: Inventory,
  rows: readonly PastRow[],
  at: string,
  read: readonly SqlValue[],
): readonly SqlValue[] {
  const versions = rows.map(([id, site], place) => {
    const version = Number(read[place]);
    return { id, site, version: Math.abs(version), isPresent: version > 0 };
  });
  const { seen, unknown } = lastSeenBy(inventory, versions, { at });
  const others = versions.filter(({ id }) => !seen.has(id));
  const recorded = new Map(
    inventory.lists<[number, string]>(
      'SELECT id, last_seen FROM device_version WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(others.map(({ version }) => version)),
    ),
  );
  const swept = new Map(
    inventory.lists<[string, string]>(
      'SELECT site, max(ended_at) FROM sweep WHERE ended_at <= ? GROUP BY site',
      at,
    ),
  );
  return versions.map(({ id, site, version, isPresent }) => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const last = recorded.get(version) ?? '';
    const sweptUntil = isPresent && unknown.has(site) ? (swept.get(site) ?? null) : null;
    return estimatedLastSeen(inventory, { id, version, lastSeen: last, sweptUntil });
  });
}
