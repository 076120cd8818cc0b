import { type AnyOf, valuesOf } from '../../src/model/any-of.ts';
import { type DecisionRecord, stateOn } from '../../src/model/decision.ts';
import type { DeviceStatus } from '../../src/model/device.ts';
import { given } from '../../src/model/given.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import {
  countRemovals,
  type RemovalCounts,
  type RemovalPoint,
  type StandingDevice,
  standingOf,
} from '../../src/model/remaining.ts';
import { shownConclusion } from '../devices/device-summary.ts';
import type { Inventory } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';
import { utcDay } from '../values/time.ts';
import { lastDays, type Step } from './calendar.ts';
import { remainingSum } from './remaining.ts';

/** Which series. */
export interface SeriesQuery {
  readonly step: Step;
  readonly site?: AnyOf;
  /** The maker's id or name, case-insensitive. */
  readonly maker?: AnyOf;
  /** First and last day, `2026-11-24`; by default from the first flagged device until today. */
  readonly since?: string;
  readonly until?: string;
}

/**
 * How many flagged devices there were at the end of each day, week (Sunday) or month, and their states. The last point is the last
 * day requested. Each point equals what `remaining` returns as of that day; without `until`, the last one is today's, and equals what
 * it returns now, with what a sweep that runs has recorded.
 */
export function burnDown(inventory: Inventory, query: SeriesQuery): readonly RemovalPoint[] {
  const { until, site, maker } = query;
  if (until !== undefined) return pointsOn(inventory, query, (first) => lastDays(first, until, query.step));
  const today = utcDay();
  if (query.since !== undefined && query.since > today) return [];
  const past = pastPoints(inventory, query);
  const now = { day: today, ...remainingSum(inventory, given({ site, maker })) };
  return past.length === 0 && query.since === undefined && now.total === 0 ? [] : [...past, now];
}

/** The points of {@link burnDown} before today's, from the history of devices and the audit trail: a sweep that runs changes none. */
export function pastPoints(inventory: Inventory, query: Omit<SeriesQuery, 'until'>): readonly RemovalPoint[] {
  return pointsOn(inventory, query, (first) => lastDays(first, utcDay(), query.step).slice(0, -1));
}

function pointsOn(
  inventory: Inventory,
  query: SeriesQuery,
  daysFrom: (first: string) => readonly string[],
): readonly RemovalPoint[] {
  const events = eventsOf(inventory, query);
  const first = query.since ?? events[0]?.at.slice(0, 10);
  if (first === undefined) return [];
  const tally = new Tally(query);
  let next = 0;
  return daysFrom(first).map((day) => {
    const end = `${day}T23:59:59Z`;
    for (let event = events[next]; event !== undefined && event.at <= end; event = events[++next])
      tally.apply(event);
    return { day, ...tally.countsOn(day) };
  });
}

/** Something that happened to a device: a new version, or a new decision. */
type Event = { readonly id: number; readonly at: string; readonly device: number } & (
  | { readonly version: Version }
  | { readonly decision: SaidDecision }
);

interface Version {
  readonly id: number;
  readonly status: DeviceStatus;
  readonly listed: number;
  readonly verdict: VerdictKind;
  readonly maker: string | null;
  readonly manufacturer: string | null;
  /** The device that it turned out to be. */
  readonly merged_into: number | null;
}

/** The record is null if the first statement was undone. */
interface SaidDecision {
  readonly id: number;
  readonly record: DecisionRecord | null;
}

/** The newest of both written by a moment. Compared by number, not time, because clocks may have been set back. */
interface LastKnown {
  readonly version?: Version;
  readonly decision?: SaidDecision;
}

/** The columns of a version, in the order of its query. */
type VersionValues = [
  id: number,
  at: string,
  device: number,
  status: DeviceStatus,
  listed: number,
  mergedInto: number | null,
  verdict: VerdictKind,
  maker: string | null,
  manufacturer: string | null,
];

function eventsOf(inventory: Inventory, { site }: SeriesQuery): Event[] {
  // One of hundreds of sites has few of the devices: its index finds them only by a plain condition.
  const flagged =
    site === undefined
      ? "IN (SELECT device FROM conclusion WHERE verdict = 'flagged')"
      : `IN (SELECT d.id FROM device d WHERE ${isAmong('d.site', '@site')}
           AND EXISTS (SELECT 1 FROM conclusion c WHERE c.device = d.id AND c.verdict = 'flagged'))`;
  const versions = inventory.lists<VersionValues>(
    `SELECT v.id, v.at, v.device, v.status, v.listed, v.merged_into, c.verdict, c.maker, c.manufacturer
     FROM device_version v JOIN ${shownConclusion} ON c.id = v.conclusion WHERE v.device ${flagged}`,
    { site: listed(site) },
  );
  const decisions = inventory.lists<[number, string, number, string]>(
    `SELECT id, at, device, detail -> '$.finding.to' FROM audit
     WHERE device ${flagged} AND detail -> '$.finding.to' IS NOT NULL`,
    { site: listed(site) },
  );
  const events: Event[] = [
    ...versions.map(([id, at, device, status, listed, merged_into, verdict, maker, manufacturer]) => {
      const version = { id, status, listed, merged_into, verdict, maker, manufacturer };
      return { id, at, device, version };
    }),
    ...decisions.map(([id, at, device, decision]) => ({
      id,
      at,
      device,
      decision: { record: JSON.parse(decision) as DecisionRecord | null, id },
    })),
  ];
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id));
}

/** The flagged devices as they are known while events are applied, and their counts. */
class Tally {
  readonly #makers: readonly string[] | null;
  readonly #devices = new Map<number, LastKnown>();
  /** How each flagged device was counted last. */
  readonly #counted = new Map<number, StandingDevice>();
  /** Those whose count has to be looked at: something happened, or their decision has a day. */
  readonly #changed = new Set<number>();
  readonly #dated = new Set<number>();

  constructor({ maker }: SeriesQuery) {
    this.#makers = maker === undefined ? null : valuesOf(maker).map((one) => one.toLowerCase());
  }

  /** Events come in the order of time; the newest by number holds. */
  apply(event: Event): void {
    const { id, device } = event;
    const was = this.#devices.get(device) ?? {};
    const isNewer = id > (('version' in event ? was.version?.id : was.decision?.id) ?? 0);
    if (!isNewer) return;
    const now =
      'version' in event ? { ...was, version: event.version } : { ...was, decision: event.decision };
    this.#devices.set(device, now);
    this.#changed.add(device);
    const record = now.decision?.record ?? null;
    if (record !== null && (record.until !== null || record.plannedFor !== null)) this.#dated.add(device);
    else this.#dated.delete(device);
  }

  /** The counts at the end of a day. Most devices are as they were at the last one. */
  countsOn(day: string): RemovalCounts {
    for (const device of new Set([...this.#changed, ...this.#dated])) {
      const standing = this.#standingOn(device, day);
      if (standing === null) this.#counted.delete(device);
      else this.#counted.set(device, standing);
    }
    this.#changed.clear();
    return countRemovals(this.#counted.values());
  }

  #standingOn(device: number, day: string): StandingDevice | null {
    const { version, decision } = this.#devices.get(device) ?? {};
    if (version === undefined || !isFlagged(version) || !this.#isOfMaker(version)) return null;
    const { status, verdict } = version;
    const record = decision?.record ?? null;
    const state = record === null ? null : stateOn(record, { removed: status === 'removed', verdict }, day);
    return { standing: standingOf(state), status };
  }

  #isOfMaker({ maker, manufacturer }: Version): boolean {
    const names = [maker, manufacturer].map((name) => name?.toLowerCase());
    return this.#makers === null || this.#makers.some((one) => names.includes(one));
  }
}

function isFlagged({ listed, verdict, merged_into }: Version): boolean {
  return listed === 1 && verdict === 'flagged' && merged_into === null;
}
