import type { DecisionState, Statement } from '../../src/model/decision.ts';
import { stateOn } from '../../src/model/decision.ts';
import type { DeviceStatus } from '../../src/model/device.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import type { Inventory } from '../inventory.ts';
import { utcDay } from '../values/time.ts';
import { shownConclusion } from './device-summary.ts';

/** A number of devices on the default list that are alike. */
export interface DeviceFigure {
  readonly site: string;
  readonly verdict: VerdictKind;
  readonly status: DeviceStatus;
  readonly count: number;
}

/** A number of flagged devices of one maker with the same decision. */
export interface FlaggedFigure {
  readonly site: string;
  readonly maker: string;
  readonly decision: DecisionState;
  readonly count: number;
}

/** Devices on the default list, counted by site, verdict and status. */
export function deviceFigures(inventory: Inventory): readonly DeviceFigure[] {
  return inventory.all<DeviceFigure>(
    `SELECT site, verdict, status, count(*) AS count FROM device WHERE listed = 1
     GROUP BY site, verdict, status ORDER BY site, verdict, status`,
  );
}

/** How many devices a policy judges alike. */
export interface PolicyFigure {
  readonly policy: string;
  readonly verdict: VerdictKind;
  readonly count: number;
}

/** Devices on the default list, also removed ones, counted by the verdict of each policy: as many as a list of each has. */
export function policyFigures(inventory: Inventory): readonly PolicyFigure[] {
  return inventory.all<PolicyFigure>(
    `SELECT json_extract(p.value, '$.id') AS policy, json_extract(p.value, '$.verdict') AS verdict, count(*) AS count
     FROM device d JOIN conclusion c ON c.id = d.conclusion, json_each(c.policies) p
     WHERE d.listed = 1 GROUP BY 1, 2 ORDER BY 1, 2`,
  );
}

interface Alike extends Omit<FlaggedFigure, 'maker' | 'decision'> {
  readonly maker: string | null;
  readonly state: Statement | null;
  readonly said_verdict: VerdictKind | null;
  readonly until: string | null;
  readonly planned_for: string | null;
}

/**
 * Flagged devices on the default list that were not removed, counted by site, maker and decision. The database
 * groups them: monitoring sends this query in the middle of a sweep, which reading thousands of rows would hold up.
 */
export function flaggedFigures(inventory: Inventory): readonly FlaggedFigure[] {
  const day = utcDay();
  const figures = new Map<string, FlaggedFigure>();
  const groups = inventory.all<Alike>(
    `SELECT d.site, c.manufacturer AS maker, f.state, f.verdict AS said_verdict, f.until, f.planned_for, count(*) AS count
     FROM device d JOIN ${shownConclusion} ON c.id = d.conclusion LEFT JOIN decision f ON f.device = d.id
     WHERE d.listed = 1 AND d.verdict = 'flagged' AND d.status <> 'removed'
     GROUP BY d.site, c.manufacturer, f.state, f.verdict, f.until, f.planned_for ORDER BY d.site, c.manufacturer`,
  );
  for (const group of groups) {
    const { site, maker } = group;
    const decision = decisionOf(group, day);
    const key = JSON.stringify([site, maker, decision]);
    const before = figures.get(key)?.count ?? 0;
    figures.set(key, { site, maker: maker ?? 'unknown', decision, count: before + group.count });
  }
  return [...figures.values()];
}

function decisionOf({ state, until, planned_for, said_verdict }: Alike, day: string): DecisionState {
  if (state === null) return 'open';
  const record = { state, until, plannedFor: planned_for, verdict: said_verdict };
  return stateOn(record, { removed: false, verdict: 'flagged' }, day);
}
