import type { Decision } from '../../src/model/decision.ts';
import type { Device, DeviceSummary } from '../../src/model/device.ts';
import type { VersionCause } from '../evidence/cause.ts';
import type { Inventory } from '../inventory.ts';
import { endOf } from '../values/time.ts';
import { decisionOn } from './decision-row.ts';
import { decisionsAt } from './decisions.ts';
import { deviceImportsAt } from './device-imports.ts';
import { toDevice } from './device-row.ts';
import { type SummaryRow, toSummary } from './device-summary.ts';
import { type SightedRow, sightedBy } from './last-seen.ts';
import {
  estimatedLastSeen,
  type Moment,
  type Newest,
  type StateRow,
  shownVersionsAt,
  type UnsightedRow,
  type VersionColumns,
  versionsAt,
} from './version-rows.ts';

/** A device as it was; complete unless its type shows that it is a summary. */
export interface DeviceState<Shown extends DeviceSummary = Device> {
  /** Number of the version it is taken from; versions are numbered in the order in which they were written. */
  readonly version: number;
  readonly at: string;
  readonly sweep: number | null;
  readonly cause: VersionCause;
  /** On the default list. */
  readonly listed: boolean;
  /** The maker's id, lower case, or null. */
  readonly maker: string | null;
  /** In how many complete sweeps in a row it had been silent; 0 if it answered, or is missing or removed. */
  readonly silentSweeps: number;
  readonly device: Shown;
}

/** Whether the device's status was missing or removed. */
export function isAway({ device: { status } }: DeviceState<DeviceSummary>): boolean {
  return status === 'missing' || status === 'removed';
}

/**
 * Every device known at a moment, as it was then, by id. If the last sweep before the moment was by a camcensus that kept no
 * sightings, `lastSeen` of a device that was present is the end of that sweep, and `confirmed` is null.
 */
export function statesAt(inventory: Inventory, moment: Moment): Map<number, DeviceState> {
  const { at, map } = pastAt(inventory, moment, versionsAt(inventory, moment));
  const imported = deviceImportsAt(inventory, at, 'at' in moment ? moment.only : undefined);
  return map((row, decision, seen) => toDevice(row, decision, imported.get(row.id) ?? null, seen));
}

/** The same, as tables show the devices. */
export function summariesAt(inventory: Inventory, moment: Moment): Map<number, DeviceState<DeviceSummary>> {
  return pastAt(inventory, moment, shownVersionsAt(inventory, moment)).map(toSummary);
}

type Seen = Pick<Device, 'lastSeen' | 'confirmed'> & Pick<DeviceState, 'silentSweeps'>;

interface Past<Row> {
  readonly at: string;
  map<Shown extends DeviceSummary>(
    make: (row: Row, decision: Decision | null, seen: Seen) => Shown,
  ): Map<number, DeviceState<Shown>>;
}

function pastAt<Row extends SummaryRow>(
  inventory: Inventory,
  moment: Moment,
  sought: readonly Newest<Row>[],
): Past<Row> {
  const at = 'at' in moment ? endOf(moment.at) : (sought[0]?.sweptUntil ?? sought[0]?.of.at ?? '');
  const decisions = decisionsAt(inventory, at);
  // Once a device has turned out to be part of another, it is in no list.
  const own = sought.filter(({ of }) => of.merged_into === null);
  const sighted = sightedBy(inventory, own.map(sightedRow), 'at' in moment ? { at } : moment);
  const day = at.slice(0, 10);
  const seenOf = (newest: Newest<Row>): Seen =>
    sighted.get(newest.row.id) ?? {
      lastSeen: estimatedLastSeen(inventory, unsighted(newest)),
      confirmed: null,
      silentSweeps: 0,
    };
  return {
    at,
    map: (make) =>
      new Map(
        own.map((newest) => {
          const { row, of } = newest;
          const decision = decisionOn(decisions.get(row.id) ?? null, row, day);
          const seen = seenOf(newest);
          return [row.id, stateOf(of, row, make(row, decision, seen), seen.silentSweeps)];
        }),
      ),
  };
}

function sightedRow({ of: { version }, row }: Newest<SummaryRow>): SightedRow {
  const { id, site, status, missed, last_seen } = row;
  return { id, site, version, status, missed, last_seen };
}

function unsighted({ of: { version }, row, sweptUntil }: Newest<SummaryRow>): UnsightedRow {
  const { id, status, last_seen: lastSeen } = row;
  return { id, version, lastSeen, sweptUntil: status === 'present' ? sweptUntil : null };
}

/** One version in the form other code uses, without the decision on the device. */
export function toState(row: StateRow): DeviceState {
  return stateOf(row, row, toDevice(row, null, null), row.missed ?? 0);
}

function stateOf<Shown extends DeviceSummary>(
  of: VersionColumns,
  { maker }: SummaryRow,
  device: Shown,
  silentSweeps: number,
): DeviceState<Shown> {
  return {
    version: of.version,
    at: of.at,
    sweep: of.sweep,
    cause: of.cause,
    listed: of.listed === 1,
    maker: maker?.toLowerCase() ?? null,
    silentSweeps,
    device,
  };
}
