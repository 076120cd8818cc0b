import type { Device } from '../src/model/device.ts';
import type { Sweep } from '../src/model/sweep.ts';
import type { Cause } from './cause.ts';
import { InventoryError } from './errors.ts';
import type { Inventory } from './inventory.ts';
import { type DeviceState, type Moment, statesAt } from './states.ts';
import { sweep } from './sweeps.ts';
import { endOf } from './time.ts';
import { newestVersion } from './version-store.ts';

/** A device before and after; `before` null where it was not known. */
export interface Difference {
  readonly before: Device | null;
  readonly after: Device;
}

/** A changed verdict, and whose doing it was. */
export interface VerdictDifference extends Difference {
  readonly cause: Cause;
}

/** What changed between two moments. A device can be in several lists. */
export interface Changes {
  readonly new: readonly Difference[];
  /** Missing or removed now, and not then. */
  readonly gone: readonly Difference[];
  /** Present now, and missing or removed then. */
  readonly back: readonly Difference[];
  /** Its main address is another. */
  readonly moved: readonly Difference[];
  /** Both known and different; a firmware read for the first time is no change. */
  readonly firmwareChanged: readonly Difference[];
  readonly verdictChanged: readonly VerdictDifference[];
  /** Turned out to be no video surveillance and left the default list. */
  readonly delisted: readonly Difference[];
}

/** What changed between the ends of two sweeps of one site. */
export interface SweepDifference extends Changes {
  readonly from: Sweep;
  readonly to: Sweep;
}

/** An end of a comparison: after a sweep (its number), or at a time (ISO 8601; a date alone is the end of that day, UTC). */
export type DiffEnd = number | { readonly at: string };

/** What changed between two ends of which not both need be sweeps. */
export interface Comparison extends Changes {
  readonly from: Sweep | { readonly at: string };
  readonly to: Sweep | { readonly at: string };
}

/** Which devices a comparison looks at: the default list unless `allHosts`; between times, of one site where given. */
export interface DiffOptions {
  readonly allHosts?: boolean;
  readonly site?: string;
}

/**
 * Compares the inventory after sweep `from` with that after sweep `to` (numbers). Throws InventoryError `usage` for an
 * unknown sweep or two of different sites.
 */
export function diffSweeps(
  inventory: Inventory,
  from: number,
  to: number,
  options: DiffOptions = {},
): SweepDifference {
  const [earlier, later] = [known(inventory, from), known(inventory, to)];
  if (earlier.site !== later.site)
    throw new InventoryError(
      'usage',
      `Sweep ${from} is of site ${earlier.site} and sweep ${to} of site ${later.site}. Name two sweeps of one site.`,
    );
  const [then, now] = [versionAfter(inventory, earlier), versionAfter(inventory, later)];
  const { site } = later;
  const before = statesAt(inventory, { version: then, site, other: now, sweep: from });
  const after = statesAt(inventory, { version: now, site, other: then, sweep: to });
  const { allHosts = false } = options;
  return { from: earlier, to: later, ...changes(inventory, before, after, { allHosts }) };
}

/** The same between any two ends: sweeps or times. With a sweep among them it is about that sweep's site, else about all. */
export function diffBetween(
  inventory: Inventory,
  from: DiffEnd,
  to: DiffEnd,
  options: DiffOptions = {},
): Comparison {
  if (typeof from === 'number' && typeof to === 'number') return diffSweeps(inventory, from, to, options);
  const [start, end] = [whole(inventory, from), whole(inventory, to)];
  const site = siteOf(start) ?? siteOf(end) ?? options.site;
  const [before, after] = [momentOf(inventory, start, end), momentOf(inventory, end, start)].map((moment) =>
    statesAt(inventory, moment),
  );
  return {
    from: start,
    to: end,
    ...changes(inventory, before ?? new Map(), after ?? new Map(), {
      ...options,
      ...(site === undefined ? {} : { site }),
    }),
  };
}

type WholeEnd = Comparison['from'];

function whole(inventory: Inventory, end: DiffEnd): WholeEnd {
  return typeof end === 'number' ? known(inventory, end) : { at: endOf(end.at) };
}

function siteOf(end: WholeEnd): string | undefined {
  return 'at' in end ? undefined : end.site;
}

function momentOf(inventory: Inventory, end: WholeEnd, other: WholeEnd): Moment {
  if (!('at' in end)) return { version: versionAfter(inventory, end), site: end.site, sweep: end.id };
  return 'at' in other ? { at: end.at, other: other.at } : { at: end.at };
}

function changes(
  inventory: Inventory,
  before: ReadonlyMap<number, DeviceState>,
  after: ReadonlyMap<number, DeviceState>,
  { allHosts = false, site }: DiffOptions,
): Changes {
  const pairs: Pair[] = [...after.values()]
    .filter(({ device }) => site === undefined || device.site === site)
    .map((state) => ({ was: before.get(state.device.id) ?? null, now: state }))
    .filter(({ was, now }) => allHosts || now.listed || was?.listed === true)
    .sort((a, b) => a.now.device.id - b.now.device.id);
  const counted = allHosts ? (): boolean => true : (state: DeviceState) => state.listed;
  const isNew = ({ was, now }: Pair): boolean => counted(now) && (was === null || !counted(was));
  const both = pairs.flatMap(({ was, now }) => (was !== null && counted(was) ? [{ was, now }] : []));
  return {
    new: pairs.filter(isNew).map(difference),
    gone: both.filter(({ was, now }) => !isAway(was) && isAway(now)).map(difference),
    back: both.filter(({ was, now }) => isAway(was) && now.device.status === 'present').map(difference),
    moved: both.filter(({ was, now }) => was.device.ip !== now.device.ip).map(difference),
    firmwareChanged: both.filter(isFirmwareChange).map(difference),
    verdictChanged: both
      .filter(({ was, now }) => was.device.verdict !== now.device.verdict)
      .map((pair) => ({ ...difference(pair), cause: causeBetween(inventory, pair.was, pair.now) })),
    delisted: both.filter(({ now }) => !counted(now)).map(difference),
  };
}

interface Pair {
  readonly was: DeviceState | null;
  readonly now: DeviceState;
}

function difference({ was, now }: Pair): Difference {
  return { before: was?.device ?? null, after: now.device };
}

function isAway({ device }: DeviceState): boolean {
  return device.status === 'missing' || device.status === 'removed';
}

function isFirmwareChange({ was, now }: { was: DeviceState; now: DeviceState }): boolean {
  const [before, after] = [was.device.firmware, now.device.firmware];
  return before !== null && after !== null && before !== after;
}

function known(inventory: Inventory, id: number): Sweep {
  const found = sweep(inventory, id);
  if (found === null)
    throw new InventoryError(
      'usage',
      `There is no sweep ${id} in ${inventory.path}. See \`camcensus sweeps\`.`,
    );
  return found;
}

function versionAfter(inventory: Inventory, { id }: Sweep): number {
  const row = inventory.get<{ last_version: number | null }>(
    'SELECT last_version FROM sweep WHERE id = ?',
    id,
  );
  return row?.last_version ?? newestVersion(inventory);
}

/** Whose doing the last change of verdict between two versions was. */
export function causeBetween(inventory: Inventory, was: DeviceState, now: DeviceState): Cause {
  const [low, high] = [Math.min(was.version, now.version), Math.max(was.version, now.version)];
  const steps = inventory.all<{ verdict: string; cause: Cause }>(
    `SELECT c.verdict, c.cause FROM device_version v JOIN conclusion c ON c.id = v.conclusion
     WHERE v.device = ? AND v.id BETWEEN ? AND ? ORDER BY v.id`,
    now.device.id,
    low,
    high,
  );
  const changes = steps.filter((step, index) => index > 0 && step.verdict !== steps[index - 1]?.verdict);
  return changes.at(-1)?.cause ?? 'device';
}
