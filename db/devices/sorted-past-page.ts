import { addressKey } from '../../src/model/address-order.ts';
import type { DeviceStatus } from '../../src/model/device.ts';
import type { SortBy, SortKey } from '../../src/model/device-order.ts';
import { placesOf } from '../../src/model/name-order.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { decisionOn } from './decision-row.ts';
import { decisionsAt } from './decisions.ts';
import type { DeviceFilter } from './device-filter.ts';
import { lastSeenBy } from './last-seen.ts';
import { type Compare, type IdsOfPage, type ListPage, placesOfPage } from './page-selection.ts';
import { firstOfMore, type PastRow, pastRows, severityThen } from './past-page.ts';
import { type SortColumn, sortColumns } from './sorted-page.ts';
import { estimatedLastSeen } from './version-rows.ts';

/** Where each key's value was; of the last four, people's decisions and sightings have it and no column. */
const columns: Readonly<Record<SortKey, SortColumn>> = {
  ...sortColumns,
  verdict: { sql: severityThen },
  id: { sql: 'k.id' },
  address: { sql: 'NULL' },
  site: { sql: 'k.site', isName: true },
  status: { sql: 'v.status', isName: true },
  'first-seen': { sql: 'k.first_seen' },
  decision: { sql: 'NULL', isName: true },
  owner: { sql: 'NULL', isName: true },
  location: { sql: 'NULL', isName: true },
  'asset-tag': { sql: 'NULL', isName: true },
  'last-seen': { sql: 'NULL' },
};

/** The key of a version's address where the device still has it, which spares making most of them. */
const sameAddress = 'iif(v.ip = k.ip, k.ip_key, NULL)';
/** What {@link lastSeenOf} needs. */
const ofSightings = ['v.id', 'v.status', 'v.missed', 'v.last_seen'];

/** As {@link sortedPage}, of the list as it was at a moment (ISO 8601, UTC). */
export function sortedPageOfPast(
  inventory: Inventory,
  filter: DeviceFilter,
  at: string,
  sort: readonly SortBy[],
  page: ListPage,
): IdsOfPage {
  const wanted = sort.map(({ key }) => columns[key].sql);
  const sighted = sort.some(({ key }) => key === 'last-seen') ? ofSightings : [];
  const rows = pastRows(inventory, filter, at, [sameAddress, ...wanted, ...sighted]);
  const keys = sort.map(({ key, descending }, place) => ({
    values:
      computed[key]?.(inventory, rows, at, sort.length) ??
      rows.map((row) => row[firstOfMore + 1 + place] ?? null),
    isName: columns[key].isName,
    descending,
  }));
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
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    const before = one.severity - other.severity || one.site - other.site;
    if (before !== 0) return before;
    const [first, second] = [addressOf(rows[a]), addressOf(rows[b])];
    return first === second ? one.id - other.id : first < second ? -1 : 1;
  };
}

function addressOf(row: PastRow | undefined): string {
  const known = row?.[firstOfMore];
  return typeof known === 'string' ? known : addressKey(row?.[3] ?? '');
}

type Computed = (
  inventory: Inventory,
  rows: readonly PastRow[],
  at: string,
  keys: number,
) => readonly SqlValue[];

const computed: Readonly<Partial<Record<SortKey, Computed>>> = {
  address: (_, rows) => rows.map(addressOf),
  decision: decided((record, [, , , , verdict, removed], day) => {
    const status = removed === 1 ? 'removed' : 'present';
    return decisionOn(record, { verdict, status }, day)?.state ?? null;
  }),
  owner: decided(({ owner }) => owner),
  location: decided(({ location }) => location),
  'asset-tag': decided(({ assetTag }) => assetTag),
  'last-seen': lastSeenOf,
};

function decided(
  value: (
    record: NonNullable<Parameters<typeof decisionOn>[0]>,
    row: PastRow,
    day: string,
  ) => string | null | undefined,
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
  keys: number,
): readonly SqlValue[] {
  const first = firstOfMore + 1 + keys;
  const versions = rows.map((row) => ({
    id: row[0],
    site: row[1],
    version: row[first] as number,
    status: row[first + 1] as DeviceStatus,
    missed: row[first + 2] as number | null,
    last_seen: row[first + 3] as string,
  }));
  const seen = lastSeenBy(inventory, versions, { at });
  const swept = new Map(
    inventory.lists<[string, string]>(
      'SELECT site, max(ended_at) FROM sweep WHERE ended_at <= ? GROUP BY site',
      at,
    ),
  );
  return versions.map(
    (row) =>
      seen.get(row.id) ??
      estimatedLastSeen(inventory, { row, of: row, sweptUntil: swept.get(row.site) ?? null }),
  );
}
