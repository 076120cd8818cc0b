import { noDecision } from '../../src/model/decision.ts';
import type { Device, DeviceStatus, DeviceSummary } from '../../src/model/device.ts';
import type { DeviceReturn } from '../../src/model/device-return.ts';
import type { Inventory } from '../inventory.ts';
import { deviceImportsAt } from './device-imports.ts';
import { type ReasonRow, readOnDemand, reasonList } from './device-row.ts';
import { type DeviceState, isAway } from './states.ts';

/** A device as a comparison sees it. */
export type ComparedState = DeviceState<DeviceSummary>;

/** A device at both ends; `was` is null if it was not known then. */
export interface Pair {
  readonly was: ComparedState | null;
  readonly now: ComparedState;
}

/** A device that was known at both ends. */
export interface KnownPair extends Pair {
  readonly was: ComparedState;
}

/**
 * What changed between two moments, by kind of change; a device can be in several lists. Silent, missing, reported as removed and
 * confirmed as removed are four things; these lists include devices that are new since.
 */
export interface ByChange<Changed, New = Changed, Judged = Changed, Silent = New, Back = Changed> {
  readonly new: readonly New[];
  /** Silent in more or fewer complete sweeps in a row than then, and not missing yet. */
  readonly silent: readonly Silent[];
  /** Missing now, but not then: silent in so many complete sweeps that it counts as missing. Where it is, is not known. */
  readonly missing: readonly New[];
  /** A person reported its removal, which sweeps have not confirmed. */
  readonly reportedRemoved: readonly New[];
  /** Sweeps have confirmed its removal, after it was planned or reported. */
  readonly removed: readonly New[];
  /**
   * Missing or removed now, but not then. It mixes what {@link missing}, {@link reportedRemoved} and {@link removed} distinguish;
   * printed as JSON for one more version.
   */
  readonly gone: readonly Changed[];
  /** Present now, and missing or removed at some time since then. */
  readonly back: readonly Back[];
  /** Its main address changed. */
  readonly moved: readonly Changed[];
  /** Known at both ends, and different; a firmware version read for the first time is not a change. */
  readonly firmwareChanged: readonly Changed[];
  readonly verdictChanged: readonly Judged[];
  /**
   * The decision on it changed: a mark, an owner, a note; or an exception expired, or a planned removal came due. Leaves out what only
   * says that it came back.
   */
  readonly decisionChanged: readonly Changed[];
  /** Turned out not to be video surveillance and left the default list. */
  readonly delisted: readonly Changed[];
}

/** A device that came back, with its last return. */
export interface ReturnedPair extends KnownPair {
  readonly returned: DeviceReturn;
}

/** Which pairs changed, by kind of change. */
export type ChangedPairs = ByChange<KnownPair, Pair, KnownPair, Pair, ReturnedPair>;

interface Sorting {
  readonly allHosts?: boolean;
  readonly site?: string;
  /** The last return between the two moments, of each device that had one. */
  readonly returns: ReadonlyMap<number, DeviceReturn>;
}

/** Sorts the devices of two moments by what changed; limited to one site, or to the default list, on request. */
export function changedPairs(
  before: ReadonlyMap<number, ComparedState>,
  after: ReadonlyMap<number, ComparedState>,
  { allHosts = false, site, returns }: Sorting,
): ChangedPairs {
  const pairs: Pair[] = [...after.values()]
    .filter(({ device }) => site === undefined || device.site === site)
    .map((state) => ({ was: before.get(state.device.id) ?? null, now: state }))
    .sort((a, b) => a.now.device.id - b.now.device.id);
  const counted = allHosts ? (): boolean => true : (state: ComparedState) => state.listed;
  const both = pairs.flatMap(({ was, now }) => (was !== null && counted(was) ? [{ was, now }] : []));
  const back = both.flatMap((pair) => {
    const returned = returns.get(pair.now.device.id);
    return returned !== undefined && pair.now.device.status === 'present' ? [{ ...pair, returned }] : [];
  });
  const cameBack = new Set(back.filter(isDecisionOfReturn).map(({ now }) => now.device.id));
  const ever = pairs.filter(({ was, now }) => counted(now) || (was !== null && counted(was)));
  return {
    new: pairs.filter(({ was, now }) => counted(now) && (was === null || !counted(was))),
    silent: ever.filter(
      ({ was, now }) => now.silentSweeps > 0 && now.silentSweeps !== (was?.silentSweeps ?? 0),
    ),
    missing: ever.filter(({ was, now }) => isNewStatus('missing', was, now)),
    reportedRemoved: ever.filter(({ was, now }) => isNewStatus('removed', was, now) && !isConfirmed(now)),
    removed: ever.filter(({ was, now }) => isConfirmed(now) && (was === null || !isConfirmed(was))),
    gone: both.filter(({ was, now }) => !isAway(was) && isAway(now)),
    back,
    moved: both.filter(({ was, now }) => was.device.ip !== now.device.ip),
    firmwareChanged: both.filter(isFirmwareChange),
    verdictChanged: both.filter(({ was, now }) => was.device.verdict !== now.device.verdict),
    decisionChanged: both.filter(
      ({ was, now }) =>
        JSON.stringify(was.device.decision) !== JSON.stringify(now.device.decision) &&
        !cameBack.has(now.device.id),
    ),
    delisted: both.filter(({ now }) => !counted(now)),
  };
}

function isNewStatus(status: DeviceStatus, was: ComparedState | null, now: ComparedState): boolean {
  return now.device.status === status && was?.device.status !== status;
}

/** Whether sweeps have confirmed that it is no longer there. */
function isConfirmed({ device: { decision } }: ComparedState): boolean {
  return decision?.state === 'gone';
}

/** Whether the decision says no more than that it came back. */
function isDecisionOfReturn({ was, now }: KnownPair): boolean {
  const given = ({ device: { decision } }: ComparedState) => {
    const { owner, location, assetTag, notes } = decision ?? noDecision;
    return JSON.stringify([owner, location, assetTag, notes]);
  };
  return now.device.decision?.state === 'came-back' && given(was) === given(now);
}

function isFirmwareChange({ was, now }: KnownPair): boolean {
  const [before, after] = [was.device.firmware, now.device.firmware];
  return before !== null && after !== null && before !== after;
}

/** Reads everything known about devices at a moment; only for those that changed, because it takes longer. */
export function wholeAt(
  inventory: Inventory,
  states: readonly ComparedState[],
  at: string,
): (state: ComparedState) => Device {
  const rows = inventory.all<ReasonRow & { version: number }>(
    `SELECT v.id AS version, ${reasonList} FROM device_version v JOIN conclusion c ON c.id = v.conclusion
     WHERE v.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(states.map(({ version }) => version)),
  );
  const reasons = new Map(rows.map((row) => [row.version, row]));
  const imported = deviceImportsAt(inventory, at);
  return ({ version, device }) => {
    const row = reasons.get(version);
    if (row === undefined) throw new Error(`version ${version} has no conclusion`);
    return readOnDemand(device, row, imported.get(device.id) ?? null);
  };
}
