import type { Sweep, SweepStart } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** For how long after its start a sweep that was cut short can be continued, in milliseconds. */
const continuableMs = 6 * 60 * 60 * 1000;

/**
 * Until when the next sweep of the same scope continues this one, ISO 8601. Null if none does: it scanned every address, it got
 * no further than the sweep it continued, or nothing answered or the path dropped replies, so that its silence proves nothing.
 */
export function continuableUntil(inventory: Inventory, sweep: Sweep): string | null {
  const { outcome, counts, addresses, firstStartedAt, continues } = sweep;
  if (outcome === 'complete' || outcome === 'running') return null;
  // Addresses that were skipped or rejected would be so again.
  const done = counts.scanned + counts.skipped + counts.rejected;
  if (counts.alive === 0 || counts.scanned === 0 || BigInt(done) >= BigInt(addresses)) return null;
  if (counts.warnings?.some(({ kind }) => kind === 'path')) return null;
  if (continues !== null && scannedIn(inventory, continues) === counts.scanned) return null;
  return instant(new Date(Date.parse(firstStartedAt) + continuableMs).toISOString());
}

function scannedIn(inventory: Inventory, sweep: number): number | null {
  const row = inventory.get<{ scanned: number }>(
    "SELECT counts ->> '$.scanned' AS scanned FROM sweep WHERE id = ?",
    sweep,
  );
  return row?.scanned ?? null;
}

/**
 * Whether a sweep that starts now can continue `last`, the newest one of its site: the same addresses are scanned with
 * the same settings, by the same version with the same fingerprints and policies, and the first part is a few hours old at
 * most, by a clock that may have been set back meanwhile.
 */
export function mayContinue(
  inventory: Inventory,
  { last, settingsDigest, sameRun }: Cut,
  start: SweepStart,
): boolean {
  if (start.settingsDigest === undefined || settingsDigest !== start.settingsDigest) return false;
  if (continuableUntil(inventory, last) === null) return false;
  const apart = Math.abs(Date.parse(start.startedAt) - Date.parse(last.firstStartedAt));
  if (!sameRun && apart > continuableMs) return false;
  return alike(last) === alike(start);
}

/** A sweep that may have been cut short, and the digest that it began with; null if it is from an older camcensus. */
export interface Cut {
  readonly last: Sweep;
  readonly settingsDigest: string | null;
  /** Whether the new one is a further part of the same planned run, which continues however old its first part is. */
  readonly sameRun: boolean;
}

function alike(start: Sweep | SweepStart): string {
  const { targets, exclusions, addresses, ports, scanners, policies, fingerprints, allHosts, version } =
    start;
  return JSON.stringify([
    targets,
    exclusions,
    addresses,
    ports,
    scanners,
    policies,
    fingerprints,
    allHosts,
    version,
  ]);
}

/**
 * Makes sweep `next` stand for both sweep `last` and itself: what the one scanned and saw counts as scanned and seen by the other,
 * so that coverage and absence are those of one sweep. Inside the transaction that begins it.
 */
export function takeOver(inventory: Inventory, last: number, next: number): void {
  for (const table of ['sweep_progress', 'sweep_told'])
    inventory.run(`UPDATE ${table} SET sweep = ? WHERE sweep = ?`, next, last);
  inventory.run('UPDATE device_address SET last_sweep = ? WHERE last_sweep = ?', next, last);
  for (const column of ['last_sweep', 'unidentified_since'])
    inventory.run(`UPDATE device SET ${column} = ? WHERE ${column} = ?`, next, last);
  // The first part called them unasked because it had not got to them; the end of this one decides.
  inventory.run(
    `WITH RECURSIVE parts(id) AS (
       SELECT ? UNION SELECT s.continues FROM sweep s JOIN parts USING (id) WHERE s.continues IS NOT NULL)
     UPDATE device SET status = 'present' WHERE status = 'unasked' AND version IN (
       SELECT v.id FROM device_version v WHERE v.sweep IN parts AND v.status = 'unasked' AND 'present' = (
         SELECT p.status FROM device_version p WHERE p.device = v.device AND p.id < v.id ORDER BY p.id DESC LIMIT 1))`,
    last,
  );
}
