import { type DecisionRecord, stateOn } from '../../src/model/decision.ts';
import type { DeviceStatus } from '../../src/model/device.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import {
  countRemovals,
  type RemovalPoint,
  type StandingDevice,
  standingOf,
} from '../../src/model/remaining.ts';
import type { Inventory } from '../inventory.ts';
import { utcDay } from '../values/time.ts';
import { lastDays, type Step } from './calendar.ts';

/** Which series. */
export interface SeriesQuery {
  readonly step: Step;
  readonly site?: string;
  /** The maker's id or name, case-insensitive. */
  readonly maker?: string;
  /** First and last day, `2026-11-24`; by default from the first flagged device until today. */
  readonly since?: string;
  readonly until?: string;
}

/**
 * How many flagged devices there were at the end of each day, week (Sunday) or month, and their states, from the history of
 * devices and the audit trail. The last point is the last day requested. Each point equals what `remaining` returns as of that
 * day.
 */
export function burnDown(inventory: Inventory, query: SeriesQuery): readonly RemovalPoint[] {
  const events = eventsOf(inventory, query);
  const first = query.since ?? events[0]?.at.slice(0, 10);
  if (first === undefined) return [];
  const devices = new Map<number, LastKnown>();
  let next = 0;
  return lastDays(first, query.until ?? utcDay(), query.step).map((day) => {
    const end = `${day}T23:59:59Z`;
    for (let event = events[next]; event !== undefined && event.at <= end; event = events[++next])
      apply(devices, event);
    return { day, ...countRemovals(flaggedOn(devices.values(), day, query)) };
  });
}

/** Something that happened to a device: a new version, or a new decision. */
type Event = { readonly id: number; readonly at: string; readonly device: number } & (
  | { readonly version: Version }
  | { readonly decision: DecisionRecord | null }
);

interface Version {
  readonly status: DeviceStatus;
  readonly listed: number;
  readonly verdict: VerdictKind;
  readonly maker: string | null;
  readonly manufacturer: string | null;
  /** The device that it turned out to be. */
  readonly merged_into: number | null;
}

/** The newest of both written by a moment. Compared by number, not time, because clocks may have been set back. */
interface LastKnown {
  readonly version?: Version & { readonly id: number };
  /** The record is null if the first statement was undone. */
  readonly decision?: { readonly record: DecisionRecord | null; readonly id: number };
}

function eventsOf(inventory: Inventory, { site }: SeriesQuery): Event[] {
  const flagged = `IN (SELECT c.device FROM conclusion c JOIN device d ON d.id = c.device
    WHERE c.verdict = 'flagged' AND (@site IS NULL OR d.site = @site))`;
  const versions = inventory.all<Version & { id: number; at: string; device: number }>(
    `SELECT v.id, v.at, v.device, v.status, v.listed, v.merged_into, c.verdict, c.maker, c.manufacturer
     FROM device_version v JOIN conclusion c ON c.id = v.conclusion WHERE v.device ${flagged}`,
    { site: site ?? null },
  );
  const decisions = inventory.all<{ id: number; at: string; device: number; decision: string }>(
    `SELECT id, at, device, detail -> '$.finding.to' AS decision FROM audit
     WHERE device ${flagged} AND detail -> '$.finding.to' IS NOT NULL`,
    { site: site ?? null },
  );
  const events: Event[] = [
    ...versions.map(({ id, at, device, ...version }) => ({ id, at, device, version })),
    ...decisions.map(({ decision, ...event }) => ({
      ...event,
      decision: JSON.parse(decision) as DecisionRecord | null,
    })),
  ];
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id));
}

function apply(devices: Map<number, LastKnown>, event: Event): void {
  const was = devices.get(event.device) ?? {};
  const { id, device } = event;
  if ('version' in event) {
    if (id > (was.version?.id ?? 0)) devices.set(device, { ...was, version: { ...event.version, id } });
  } else if (id > (was.decision?.id ?? 0))
    devices.set(device, { ...was, decision: { record: event.decision, id } });
}

function flaggedOn(devices: Iterable<LastKnown>, day: string, { maker }: SeriesQuery): StandingDevice[] {
  const wanted = maker?.toLowerCase();
  const found: StandingDevice[] = [];
  for (const { version, decision } of devices) {
    if (version === undefined || !isFlagged(version)) continue;
    const names = [version.maker?.toLowerCase(), version.manufacturer?.toLowerCase()];
    if (wanted !== undefined && !names.includes(wanted)) continue;
    const { status, verdict } = version;
    const record = decision?.record ?? null;
    const state = record === null ? null : stateOn(record, { removed: status === 'removed', verdict }, day);
    found.push({ standing: standingOf(state), status });
  }
  return found;
}

function isFlagged({ listed, verdict, merged_into }: Version): boolean {
  return listed === 1 && verdict === 'flagged' && merged_into === null;
}
