import type { Address } from '../src/model/address.ts';
import type { Sweep, SweepCounts, SweepOutcome, SweepStart } from '../src/model/sweep.ts';
import { mayContinue, takeOver } from './continue.ts';
import { keepCoverage } from './coverage.ts';
import { InventoryError } from './errors.ts';
import type { Inventory } from './inventory.ts';
import { heldByAnother } from './lease.ts';
import { forgetProgress } from './progress.ts';
import type { SweepRecorder } from './record.ts';
import { keepSightings } from './sightings.ts';
import { ensureSite } from './sites.ts';
import { instant } from './time.ts';
import { addVersions, newestVersion } from './version-store.ts';

/** How a sweep ended. */
export interface SweepEnd {
  /** ISO 8601, UTC. */
  readonly endedAt: string;
  readonly outcome: Exclude<SweepOutcome, 'running'>;
  /** Why it is not complete; null when it is. */
  readonly reason: string | null;
  readonly counts: SweepCounts;
  /** The recorder it used: it knows who was asked and who answered. Null where it never got so far. */
  readonly recorder: SweepRecorder | null;
}

/** As many findings are kept of one sweep. */
const keptFindings = 100;

/** Counters before anything was counted. */
export const noCounts: SweepCounts = {
  asked: 0,
  alive: 0,
  devices: 0,
  flagged: 0,
  review: 0,
  otherEquipment: {},
  conversations: 0,
  dropped: 0,
  spared: 0,
  doubted: 0,
  fellSilent: 0,
  findings: [],
  endings: {},
};

/**
 * Starts a sweep and gives its number. Sweeps that a dead process left running are closed as interrupted first;
 * they are left alone while another process holds the lease. Where the site's newest sweep was cut off a few hours ago
 * (or, however old, is `sameRun`, the last part of the planned run that this one goes on with) and asked alike, the new one
 * continues it, unless it is to be `fresh`: {@link Sweep.continues}.
 */
export function beginSweep(
  inventory: Inventory,
  start: SweepStart,
  { fresh = false, sameRun = null }: { readonly fresh?: boolean; readonly sameRun?: number | null } = {},
): number {
  return inventory.write(() => {
    if (!heldByAnother(inventory, { now: Date.parse(start.startedAt) })) closeAbandoned(inventory);
    ensureSite(inventory, start.site);
    const last = fresh ? null : continuable(inventory, start, sameRun);
    const id = insert(inventory, start, last);
    if (last !== null) takeOver(inventory, last.id, id);
    forgetProgress(inventory, start.site, id);
    return id;
  });
}

/** The site's newest sweep, where `start` continues it. */
function continuable(inventory: Inventory, start: SweepStart, sameRun: number | null): Sweep | null {
  const row = inventory.get<SweepRow>(
    'SELECT * FROM sweep WHERE site = ? ORDER BY id DESC LIMIT 1',
    start.site,
  );
  if (row === undefined) return null;
  const last = toSweep(row);
  const cut = { last, manner: row.manner, sameRun: last.id === sameRun };
  return mayContinue(inventory, cut, start) ? last : null;
}

function insert(inventory: Inventory, start: SweepStart, last: Sweep | null): number {
  // What was sent and how questions ended is each sweep's own, and who was spared or not believed is looked at again; who
  // was asked to the end and what was found is of both.
  const { conversations, dropped, endings, spared, doubted } = noCounts;
  const counts: SweepCounts = {
    ...noCounts,
    ...last?.counts,
    conversations,
    dropped,
    endings,
    spared,
    doubted,
  };
  return inventory.run(
    `INSERT INTO sweep (site, started_at, outcome, targets, exclusions, addresses, ports, scanners, policies,
       fingerprints, all_hosts, version, counts, continues, begun_at, manner)
     VALUES (?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    start.site,
    instant(start.startedAt),
    JSON.stringify(start.targets),
    JSON.stringify(start.exclusions),
    start.addresses,
    JSON.stringify(start.ports),
    JSON.stringify(start.scanners),
    JSON.stringify(start.policies),
    start.fingerprints,
    start.allHosts ? 1 : 0,
    start.version,
    JSON.stringify(counts),
    last?.id ?? null,
    last?.begunAt ?? null,
    start.manner ?? null,
  ).id;
}

/**
 * Ends a sweep: settles which devices were silent and which were not asked, writes the history of everything that
 * changed, and keeps outcome and counts. One transaction. Throws InventoryError `usage` where it is not running.
 */
export function finishSweep(inventory: Inventory, id: number, end: SweepEnd): void {
  inventory.write(() => {
    const running = sweep(inventory, id);
    if (running?.outcome !== 'running')
      throw new InventoryError('usage', `Sweep ${id} is not running; it cannot be ended.`);
    const noticed = end.recorder?.settle(end.outcome, end.endedAt) ?? [];
    const findings = [...end.counts.findings, ...noticed].slice(0, keptFindings);
    // What recorders said of the cameras behind them is counted by now, too.
    const counts = { ...end.counts, ...end.recorder?.tally(), findings };
    close(inventory, running, { ...end, counts, endedAt: instant(end.endedAt) });
    if (end.outcome === 'complete') forgetProgress(inventory, running.site, null);
  });
}

/** Sweeps, newest first; of one site, and at most `limit`, where given. */
export function listSweeps(
  inventory: Inventory,
  query: { readonly site?: string; readonly limit?: number } = {},
): readonly Sweep[] {
  return inventory
    .all<SweepRow>('SELECT * FROM sweep WHERE @site IS NULL OR site = @site ORDER BY id DESC LIMIT @limit', {
      site: query.site ?? null,
      limit: query.limit ?? -1,
    })
    .map(toSweep);
}

/** One sweep, or null where there is none of that number. */
export function sweep(inventory: Inventory, id: number): Sweep | null {
  const row = inventory.get<SweepRow>('SELECT * FROM sweep WHERE id = ?', id);
  return row === undefined ? null : toSweep(row);
}

/**
 * Other equipment by maker's name, as counted by the last complete sweep of the site (the last ended one where none was
 * complete), added up over all sites where none is named.
 */
export function otherEquipment(
  inventory: Inventory,
  query: { readonly site?: string } = {},
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  const rows = inventory.all<{ counts: string }>(
    `SELECT counts FROM sweep WHERE id IN (
       SELECT coalesce(max(id) FILTER (WHERE outcome = 'complete'), max(id)) FROM sweep
       WHERE outcome <> 'running' AND (@site IS NULL OR site = @site) GROUP BY site)`,
    { site: query.site ?? null },
  );
  for (const row of rows) {
    const counts: SweepCounts = JSON.parse(row.counts);
    for (const [maker, count] of Object.entries(counts.otherEquipment))
      sum[maker] = (sum[maker] ?? 0) + count;
  }
  return sum;
}

/** As many sweeps back controllers are remembered. */
const rememberedSweeps = 10;

/** Controllers that the site's last sweeps before this one found: asked first, so that their networks are spared from the start. */
export function controllersSeen(inventory: Inventory, site: string, before: number): readonly Address[] {
  const rows = inventory.all<{ counts: string }>(
    "SELECT counts FROM sweep WHERE site = ? AND id < ? AND outcome <> 'running' ORDER BY id DESC LIMIT ?",
    site,
    before,
    rememberedSweeps,
  );
  const counts = rows.map((row): SweepCounts => ({ ...noCounts, ...JSON.parse(row.counts) }));
  const found = counts.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'industrial');
  return [...new Set(found.flatMap(({ shownBy }) => shownBy ?? []))];
}

interface SweepRow {
  readonly id: number;
  readonly site: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly outcome: SweepOutcome;
  readonly reason: string | null;
  readonly targets: string;
  readonly exclusions: string;
  readonly addresses: string;
  readonly ports: string;
  readonly scanners: string;
  readonly policies: string;
  readonly fingerprints: string;
  readonly all_hosts: number;
  readonly version: string;
  readonly counts: string;
  readonly continues: number | null;
  readonly begun_at: string | null;
  readonly manner: string | null;
}

function toSweep(row: SweepRow): Sweep {
  return {
    id: row.id,
    site: row.site,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    reason: row.reason,
    targets: JSON.parse(row.targets),
    exclusions: JSON.parse(row.exclusions),
    addresses: row.addresses,
    ports: JSON.parse(row.ports),
    scanners: JSON.parse(row.scanners),
    policies: JSON.parse(row.policies),
    fingerprints: row.fingerprints,
    allHosts: row.all_hosts === 1,
    version: row.version,
    continues: row.continues,
    begunAt: row.begun_at ?? row.started_at,
    // Older sweeps counted less.
    counts: { ...noCounts, ...JSON.parse(row.counts) },
  };
}

function closeAbandoned(inventory: Inventory): void {
  const abandoned = inventory.all<SweepRow>("SELECT * FROM sweep WHERE outcome = 'running' ORDER BY id");
  for (const left of abandoned.map(toSweep)) {
    const found = inventory.get<{ devices: number; flagged: number; review: number }>(
      `SELECT count(*) AS devices, count(*) FILTER (WHERE verdict = 'flagged') AS flagged,
         count(*) FILTER (WHERE verdict = 'review') AS review
       FROM device WHERE site = ? AND last_sweep = ? AND listed = 1`,
      left.site,
      left.id,
    );
    const last = inventory.get<{ at: string | null }>(
      'SELECT max(last_seen) AS at FROM device WHERE site = ? AND last_sweep = ?',
      left.site,
      left.id,
    );
    close(inventory, left, {
      // When it died nobody knows; it lived when it recorded its last host.
      endedAt: last?.at ?? left.startedAt,
      outcome: 'interrupted',
      reason: 'The process or the machine ended while it ran; what it had recorded is kept.',
      counts: { ...left.counts, ...found },
    });
  }
}

function close(inventory: Inventory, of: Sweep, end: Omit<SweepEnd, 'recorder'>): void {
  keepCoverage(inventory, of);
  addVersions(inventory, { site: of.site }, { at: end.endedAt, sweep: of.id });
  inventory.run(
    'UPDATE sweep SET ended_at = ?, outcome = ?, reason = ?, counts = ?, last_version = ? WHERE id = ?',
    end.endedAt,
    end.outcome,
    end.reason,
    JSON.stringify(end.counts),
    newestVersion(inventory),
    of.id,
  );
  keepSightings(inventory, of);
}
