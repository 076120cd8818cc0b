import type { DeviceStatus } from '../src/model/device.ts';
import type { FindingState } from '../src/model/finding.ts';
import type { VerdictKind } from '../src/model/policy.ts';
import { type FindingColumns, findingList, findingOn, toRecord } from './finding-row.ts';
import type { Inventory } from './inventory.ts';
import { utcDay } from './time.ts';

/** So many devices of the default list are alike. */
export interface DeviceFigure {
  readonly site: string;
  readonly verdict: VerdictKind;
  readonly status: DeviceStatus;
  readonly count: number;
}

/** So many flagged devices of a maker, of which the same was said. */
export interface FlaggedFigure {
  readonly site: string;
  readonly maker: string;
  readonly said: FindingState;
  readonly count: number;
}

/** Devices of the default list, counted by site, verdict and status. */
export function deviceFigures(inventory: Inventory): readonly DeviceFigure[] {
  return inventory.all<DeviceFigure>(
    `SELECT site, verdict, status, count(*) AS count FROM device WHERE listed = 1
     GROUP BY site, verdict, status ORDER BY site, verdict, status`,
  );
}

type Row = FindingColumns &
  Pick<DeviceFigure, 'site' | 'verdict' | 'status'> & { readonly maker: string | null };

/** Flagged devices of the default list that nobody removed, counted by site, maker and what was said of them. */
export function flaggedFigures(inventory: Inventory): readonly FlaggedFigure[] {
  const day = utcDay();
  const figures = new Map<string, FlaggedFigure>();
  const rows = inventory.all<Row>(
    `SELECT d.site, d.verdict, d.status, c.manufacturer AS maker, ${findingList}
     FROM device d JOIN conclusion c ON c.id = d.conclusion LEFT JOIN finding f ON f.device = d.id
     WHERE d.listed = 1 AND d.verdict = 'flagged' AND d.status <> 'removed' ORDER BY d.site, maker`,
  );
  for (const row of rows) {
    const { site, maker } = row;
    const said = findingOn(toRecord(row), row, day)?.state ?? 'open';
    const key = JSON.stringify([site, maker, said]);
    const before = figures.get(key)?.count ?? 0;
    figures.set(key, { site, maker: maker ?? 'unknown', said, count: before + 1 });
  }
  return [...figures.values()];
}
