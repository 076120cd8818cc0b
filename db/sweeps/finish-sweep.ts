import type { Sweep, SweepCounts, SweepOutcome } from '../../src/model/sweep.ts';
import { InventoryError } from '../errors.ts';
import { storeSightings } from '../evidence/sightings.ts';
import { addVersions, newestVersion } from '../evidence/version-store.ts';
import { takenOver } from '../file/with-lease.ts';
import type { Inventory } from '../inventory.ts';
import { queueOfSweep } from '../queue/queue.ts';
import { instant } from '../values/time.ts';
import { recordReturns } from './confirm-removals.ts';
import { storeCoverage } from './coverage.ts';
import { forgetProgress } from './progress.ts';
import { applyMarksLeft } from './seen-marks.ts';
import type { SweepWriter } from './sweep-writer.ts';
import { runningSweeps, sweep } from './sweeps.ts';

/** How a sweep ended. */
export interface SweepEnd {
  /** ISO 8601, UTC. */
  readonly endedAt: string;
  readonly outcome: Exclude<SweepOutcome, 'running'>;
  /** Why it is not complete; null when it is. */
  readonly reason: string | null;
  readonly counts: SweepCounts;
  /** The writer it used, which has what was scanned and what replied. Null if it never got that far. */
  readonly writer: SweepWriter | null;
  /** Scanners that sent nothing, or could not receive replies: devices known only by these were not scanned. */
  readonly receiveFailed?: readonly string[];
}

/** Most warnings kept per sweep. */
const keptWarnings = 100;

/**
 * Ends a sweep: decides which devices were silent and which were not scanned, writes the history of everything that
 * changed, and stores outcome and counts. One transaction. Throws InventoryError `usage` if it is not running, and
 * `lost` if it was running and another process has since closed it.
 */
export function finishSweep(inventory: Inventory, id: number, end: SweepEnd): void {
  inventory.write(() => {
    const running = sweep(inventory, id);
    // It was running when its writer was made.
    if (running?.outcome !== 'running' && end.writer !== null) throw takenOver(inventory);
    if (running?.outcome !== 'running')
      throw new InventoryError('usage', `Sweep ${id} is not running; it cannot be ended.`);
    const { writer, receiveFailed = [], ...rest } = end;
    const limits = writer?.close(end.outcome, end.endedAt, receiveFailed) ?? [];
    const queue = queueOfSweep(inventory, running);
    queue?.({ kind: 'sweep-ended', written: writer !== null, end: { ...rest, receiveFailed } });
    const warnings = [...end.counts.warnings, ...limits].slice(0, keptWarnings);
    // By now this includes what recorders reported about the cameras behind them.
    const counts = { ...end.counts, ...writer?.tally(), warnings };
    close(inventory, running, { ...end, counts, endedAt: instant(end.endedAt) });
    if (end.outcome === 'complete') forgetProgress(inventory, running.site, null);
  });
}

/** Closes the sweeps that a dead process left running, oldest first. Inside a transaction. */
export function closeAbandoned(inventory: Inventory): void {
  for (const left of runningSweeps(inventory)) {
    queueOfSweep(inventory, left)?.({ kind: 'sweep-abandoned' });
    abandonSweep(inventory, left);
  }
}

/** Closes a sweep that its process left running. Inside a transaction. */
export function abandonSweep(inventory: Inventory, left: Sweep): void {
  applyMarksLeft(inventory, left);
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
  // It is not known when it died; it was alive when it wrote its last host.
  const endedAt = last?.at ?? left.startedAt;
  recordReturns(inventory, left.site, endedAt);
  close(inventory, left, {
    endedAt,
    outcome: 'interrupted',
    reason: 'The process or the machine ended while it ran; what it had recorded is kept.',
    counts: { ...left.counts, ...found },
  });
}

function close(inventory: Inventory, of: Sweep, end: Omit<SweepEnd, 'writer' | 'receiveFailed'>): void {
  storeCoverage(inventory, of);
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
  storeSightings(inventory, of);
}
