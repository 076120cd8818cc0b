import type { Device, DeviceStatus } from '../src/model/device.ts';
import type { FindingState } from '../src/model/finding.ts';
import { addressKey } from './address-order.ts';
import { type PresentRow, presentDevice, selectDevice } from './device-row.ts';
import { devicesInState, devicesSaidOtherwise } from './findings.ts';
import type { Inventory, SqlValue } from './inventory.ts';
import { type DeviceState, statesAt } from './states.ts';
import { endOf, utcDay } from './time.ts';

/** Which devices a list holds. Nothing given: the default list, whole. */
export interface DeviceQuery {
  /** Only flagged ones, only those to review; both together: either. */
  readonly flagged?: boolean;
  readonly review?: boolean;
  readonly site?: string;
  /** The maker's id or name, without regard to case. */
  readonly maker?: string;
  readonly status?: DeviceStatus;
  /** What people said of them, as it stands today; `open` also where nobody said anything. */
  readonly state?: FindingState;
  /** Whose they are, without regard to case. */
  readonly owner?: string;
  /** Also what is not on the default list. */
  readonly allHosts?: boolean;
  /** ISO 8601; a date alone means the end of that day (UTC). */
  readonly asOf?: string;
  /** A page of the list: at most `limit` devices after the first `offset`. */
  readonly limit?: number;
  readonly offset?: number;
}

/** The devices, flagged ones first, then those to review, then by site and numeric address. */
export function listDevices(inventory: Inventory, query: DeviceQuery = {}): Device[] {
  if (query.asOf !== undefined) return listAsOf(inventory, query, endOf(query.asOf));
  const { where, values } = conditions(inventory, query);
  return inventory
    .all<PresentRow>(
      `${selectDevice} WHERE ${where} ORDER BY d.gravity, d.site, d.ip_key, d.id LIMIT ? OFFSET ?`,
      ...values,
      query.limit ?? -1,
      query.offset ?? 0,
    )
    .map((row) => presentDevice(row));
}

/** How many devices a list without `limit` and `offset` would hold now (`asOf` is not looked at). */
export function countDevices(inventory: Inventory, query: DeviceQuery = {}): number {
  const { where, values } = conditions(inventory, query);
  const row = inventory.get<{ n: number }>(
    `SELECT count(*) AS n FROM device d JOIN conclusion c ON c.id = d.conclusion LEFT JOIN finding f ON f.device = d.id
     WHERE ${where}`,
    ...values,
  );
  return row?.n ?? 0;
}

/** The device of that id, or null. */
export function device(inventory: Inventory, id: number): Device | null {
  const row = inventory.get<PresentRow>(`${selectDevice} WHERE d.id = ?`, id);
  return row === undefined ? null : presentDevice(row);
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
    // Whoever nobody spoke of is open; of the others there are few.
    const isOpen = query.state === 'open';
    const ids = isOpen
      ? devicesSaidOtherwise(inventory, utcDay())
      : devicesInState(inventory, query.state, utcDay());
    parts.push(`d.id ${isOpen ? 'NOT IN' : 'IN'} (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(ids));
  }
  return { where: parts.join(' AND '), values };
}

function listAsOf(inventory: Inventory, query: DeviceQuery, at: string): Device[] {
  const states = [...statesAt(inventory, { at }).values()].filter((state) => matches(state, query));
  const keyed = states.map(({ device: found }) => ({
    found,
    key: [gravity[found.verdict], found.site, addressKey(found.ip), found.id] as const,
  }));
  keyed.sort((a, b) => compare(a.key, b.key));
  const first = query.offset ?? 0;
  return keyed.slice(first, first + (query.limit ?? keyed.length)).map(({ found }) => found);
}

const gravity = { flagged: 0, review: 1, clear: 2 } as const;

function matches({ device: found, listed, maker }: DeviceState, query: DeviceQuery): boolean {
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
