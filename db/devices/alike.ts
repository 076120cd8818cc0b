import { establishedFrom } from '../../src/model/confidence.ts';
import { type DecisionState, type Statement, stateOn } from '../../src/model/decision.ts';
import type { DeviceStatus } from '../../src/model/device.ts';
import type { ChannelCount, DeviceType } from '../../src/model/identification.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import type { Inventory, SqlValue } from '../inventory.ts';
import { utcDay } from '../values/time.ts';
import { type DeviceFilter, filterCondition } from './device-filter.ts';
import { shownConclusion } from './device-summary.ts';

/** A number of devices that are alike in all that is counted. */
export interface AlikeDevices {
  readonly site: string;
  readonly verdict: VerdictKind;
  readonly status: DeviceStatus;
  readonly manufacturer: string | null;
  /** Whether the evidence establishes the maker. */
  readonly established: boolean;
  /** What was decided, as of today; null if nothing was. */
  readonly state: DecisionState | null;
  /** The day by which they are to be removed; null without a plan. */
  readonly plannedFor: string | null;
  readonly type: DeviceType;
  /** The channels of a recorder or encoder; null if it does not count any. */
  readonly channelCount: ChannelCount | null;
  readonly count: number;
}

type Values = readonly [
  site: string,
  verdict: VerdictKind,
  status: DeviceStatus,
  manufacturer: string | null,
  established: number,
  type: DeviceType,
  channels: string | null,
  state: Statement | null,
  saidVerdict: VerdictKind | null,
  until: string | null,
  plannedFor: string | null,
  count: number,
];

/**
 * The devices that a filter finds now, grouped by the database: pages that only count need not read fifty thousand rows. The filter is
 * one without owner and search, which the groups do not know.
 */
export function alikeDevices(
  inventory: Inventory,
  filter: Omit<DeviceFilter, 'owner' | 'search'> = {},
): readonly AlikeDevices[] {
  const { where, values } = filterCondition(inventory, filter);
  const day = utcDay();
  const rows = inventory.lists<Values & readonly SqlValue[]>(
    `SELECT d.site, d.verdict, d.status, c.manufacturer, c.confidence >= ? AS established,
       c.type, c.channel_count, f.state, f.verdict, f.until, f.planned_for, count(*)
     FROM device d JOIN ${shownConclusion} ON c.id = d.conclusion LEFT JOIN decision f ON f.device = d.id
     WHERE ${where} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`,
    establishedFrom,
    ...values,
  );
  return rows.map((row) => toAlike(row, day));
}

function toAlike(row: Values, day: string): AlikeDevices {
  const [
    site,
    verdict,
    status,
    manufacturer,
    established,
    type,
    channels,
    state,
    decidedVerdict,
    until,
    plannedFor,
    count,
  ] = row;
  const record = { until, plannedFor, verdict: decidedVerdict };
  return {
    site,
    verdict,
    status,
    manufacturer,
    established: established === 1,
    state:
      state === null ? null : stateOn({ ...record, state }, { removed: status === 'removed', verdict }, day),
    plannedFor,
    type,
    channelCount: channels === null ? null : (JSON.parse(channels) as ChannelCount),
    count,
  };
}
