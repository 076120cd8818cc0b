import type { Device, DeviceSummary } from '../../src/model/device.ts';
import type { DeviceReturn } from '../../src/model/device-return.ts';
import { given } from '../../src/model/given.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { devicesWithOtherDecision } from '../decisions/decision-changes.ts';
import {
  type ByChange,
  type ChangedPairs,
  changedPairs,
  type KnownPair,
  type Pair,
  wholeAt,
} from '../devices/changes.ts';
import { type EndedBy, silencesAt } from '../devices/last-seen.ts';
import { lastReturns } from '../devices/returns.ts';
import { siteNames } from '../devices/sites.ts';
import { type DeviceState, summariesAt } from '../devices/states.ts';
import type { Moment } from '../devices/version-rows.ts';
import { InventoryError } from '../errors.ts';
import type { VersionCause } from '../evidence/cause.ts';
import { newestVersion } from '../evidence/version-store.ts';
import type { Inventory } from '../inventory.ts';
import { endOf } from '../values/time.ts';
import { sweep } from './sweeps.ts';

/** A device before and after; `before` is null if it was not known. */
export interface Difference<Shown extends DeviceSummary = Device> {
  readonly before: Shown | null;
  readonly after: Shown;
}

/** A changed verdict, and what caused it. */
export interface VerdictDifference<Shown extends DeviceSummary = Device> extends Difference<Shown> {
  readonly cause: VersionCause;
}

/** A device that was silent and is not missing yet. */
export interface SilentDifference<Shown extends DeviceSummary = Device> extends Difference<Shown> {
  /** In how many complete sweeps in a row it did not reply. */
  readonly silentSweeps: number;
  /** After how many it is missing; null where no sweep has stored it. */
  readonly missingAfter: number | null;
}

/** A device that came back, and how: the last time if there were several. */
export interface ReturnDifference<Shown extends DeviceSummary = Device> extends Difference<Shown> {
  readonly returned: Omit<DeviceReturn, 'device' | 'version'>;
}

/** What changed between two moments, device by device. */
export type Changes<Shown extends DeviceSummary = Device> = ByChange<
  Difference<Shown>,
  Difference<Shown>,
  VerdictDifference<Shown>,
  SilentDifference<Shown>,
  ReturnDifference<Shown>
>;

/** What changed between the ends of two sweeps of one site. */
export interface SweepDifference extends Changes {
  readonly from: Sweep;
  readonly to: Sweep;
}

/** An end of a comparison: after a sweep (its number), or at a time (ISO 8601; a date alone is the end of that day, UTC). */
export type DiffEnd = number | { readonly at: string };

/** What changed between two ends that need not both be sweeps. */
export interface Comparison extends Changes {
  readonly from: Sweep | { readonly at: string };
  readonly to: Sweep | { readonly at: string };
}

/** Which devices a comparison covers: the default list unless `allHosts`; between times, those of one site if given. */
export interface DiffOptions {
  readonly allHosts?: boolean;
  readonly site?: string;
}

/**
 * Compares the inventory after sweep `from` with that after sweep `to` (numbers). Throws InventoryError `usage` for an unknown
 * sweep or two of different sites.
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
  return { from: earlier, to: later, ...compare(inventory, earlier, later, options) };
}

/** The same between any two ends: sweeps or times. If one is a sweep, it covers that sweep's site, else all sites. */
export function diffBetween(
  inventory: Inventory,
  from: DiffEnd,
  to: DiffEnd,
  options: DiffOptions = {},
): Comparison {
  if (typeof from === 'number' && typeof to === 'number') return diffSweeps(inventory, from, to, options);
  const [start, end] = [whole(inventory, from), whole(inventory, to)];
  return { from: start, to: end, ...compare(inventory, start, end, options) };
}

/** The same between two times (ISO 8601), with only what tables show of each device: reading all of thousands takes seconds. */
export function diffSummaries(
  inventory: Inventory,
  from: string,
  to: string,
  options: DiffOptions = {},
): Changes<DeviceSummary> {
  const [start, end] = [{ at: endOf(from) }, { at: endOf(to) }];
  const { pairs, context } = pairsBetween(inventory, start, end, options);
  return changesOf(inventory, pairs, context, ({ was, now }) => ({
    before: was?.device ?? null,
    after: now.device,
  }));
}

type WholeEnd = Comparison['from'];

function whole(inventory: Inventory, end: DiffEnd): WholeEnd {
  return typeof end === 'number' ? known(inventory, end) : { at: endOf(end.at) };
}

function siteOf(end: WholeEnd): string | undefined {
  return 'at' in end ? undefined : end.site;
}

/** The time of an end; for a running sweep, now. */
function timeOf(end: WholeEnd): string {
  return 'at' in end ? end.at : (end.endedAt ?? new Date().toISOString());
}

function compare(inventory: Inventory, from: WholeEnd, to: WholeEnd, options: DiffOptions): Changes {
  const { pairs, context } = pairsBetween(inventory, from, to, options);
  const all: readonly Pair[] = Object.values(pairs).flat();
  const earlier = wholeAt(
    inventory,
    all.flatMap(({ was }) => was ?? []),
    context.then,
  );
  const later = wholeAt(
    inventory,
    all.map((pair) => pair.now),
    context.now,
  );
  return changesOf(inventory, pairs, context, ({ was, now: after }) => ({
    before: was === null ? null : earlier(was),
    after: later(after),
  }));
}

function pairsBetween(
  inventory: Inventory,
  from: WholeEnd,
  to: WholeEnd,
  options: DiffOptions,
): { readonly pairs: ChangedPairs; readonly context: ChangeContext } {
  const site = siteOf(from) ?? siteOf(to) ?? options.site;
  const [then, now] = [timeOf(from), timeOf(to)];
  const sites = site === undefined ? siteNames(inventory) : [site];
  const silences = silencesBetween(inventory, sites, endedBy(inventory, from), endedBy(inventory, to));
  const also = [...devicesWithOtherDecision(inventory, then, now), ...silences.changed];
  const of = { also, ...given({ site }) };
  const before = summariesAt(inventory, { ...momentOf(inventory, from, to), ...of });
  const after = summariesAt(inventory, { ...momentOf(inventory, to, from), ...of });
  const returns = lastReturns(inventory, before, after);
  const pairs = changedPairs(before, after, { ...options, ...given({ site }), returns });
  return { pairs, context: { then, now, missingAfter: silences.missingAfter } };
}

interface SilencesBetween {
  /** Devices that are silent at the end, more or less often than at the start. */
  readonly changed: readonly number[];
  /** By site, after how many times a device is missing. */
  readonly missingAfter: ReadonlyMap<string, number | null>;
}

/** A device that is silent without being missing yet has no version for that: the sightings of its sweeps show it. */
function silencesBetween(
  inventory: Inventory,
  sites: readonly string[],
  from: EndedBy,
  to: EndedBy,
): SilencesBetween {
  const each = sites.map((site) => ({
    site,
    was: silencesAt(inventory, site, from).sweeps,
    now: silencesAt(inventory, site, to),
  }));
  return {
    changed: each.flatMap(({ was, now }) =>
      [...now.sweeps].flatMap(([id, sweeps]) => (was.get(id) === sweeps ? [] : [id])),
    ),
    missingAfter: new Map(each.map(({ site, now }) => [site, now.missingAfter])),
  };
}

/** Which sweeps had ended at an end of a comparison. */
function endedBy(inventory: Inventory, end: WholeEnd): EndedBy {
  return 'at' in end ? end : { version: versionAfter(inventory, end), sweep: end.id };
}

function momentOf(inventory: Inventory, end: WholeEnd, other: WholeEnd): Moment {
  if ('at' in end) return 'at' in other ? { at: end.at, other: other.at } : { at: end.at };
  const { site, id: sweep } = end;
  const version = versionAfter(inventory, end);
  return 'at' in other
    ? { version, site, sweep }
    : { version, site, sweep, other: versionAfter(inventory, other) };
}

interface ChangeContext extends Pick<SilencesBetween, 'missingAfter'> {
  readonly then: string;
  readonly now: string;
}

function changesOf<Shown extends DeviceSummary>(
  inventory: Inventory,
  pairs: ChangedPairs,
  { missingAfter }: ChangeContext,
  difference: (pair: Pair) => Difference<Shown>,
): Changes<Shown> {
  return {
    new: pairs.new.map(difference),
    silent: pairs.silent.map((pair) => ({
      ...difference(pair),
      silentSweeps: pair.now.silentSweeps,
      missingAfter: missingAfter.get(pair.now.device.site) ?? null,
    })),
    missing: pairs.missing.map(difference),
    reportedRemoved: pairs.reportedRemoved.map(difference),
    removed: pairs.removed.map(difference),
    gone: pairs.gone.map(difference),
    back: pairs.back.map((pair) => {
      const { device: _, version: __, ...returned } = pair.returned;
      return { ...difference(pair), returned };
    }),
    moved: pairs.moved.map(difference),
    firmwareChanged: pairs.firmwareChanged.map(difference),
    verdictChanged: pairs.verdictChanged.map((pair: KnownPair) => ({
      ...difference(pair),
      cause: causeBetween(inventory, pair.was, pair.now),
    })),
    decisionChanged: pairs.decisionChanged.map(difference),
    delisted: pairs.delisted.map(difference),
  };
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

/** What caused the last change of verdict between two versions. */
export function causeBetween(
  inventory: Inventory,
  was: DeviceState<DeviceSummary>,
  now: DeviceState<DeviceSummary>,
): VersionCause {
  const [low, high] = [Math.min(was.version, now.version), Math.max(was.version, now.version)];
  // A conclusion after a person's merge has the cause `device`; its version has the cause `person`.
  const steps = inventory.all<{ verdict: string; cause: VersionCause }>(
    `SELECT c.verdict, CASE WHEN c.cause = 'device' AND v.cause = 'person' THEN v.cause ELSE c.cause END AS cause
     FROM device_version v JOIN conclusion c ON c.id = v.conclusion
     WHERE v.device = ? AND v.id BETWEEN ? AND ? ORDER BY v.id`,
    now.device.id,
    low,
    high,
  );
  const changes = steps.filter((step, index) => index > 0 && step.verdict !== steps[index - 1]?.verdict);
  return changes.at(-1)?.cause ?? 'device';
}
