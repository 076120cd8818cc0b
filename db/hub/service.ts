import { InventoryError } from '../errors.ts';
import { isCertainlyDead, isOfThisBoot, type ProcessId, thisProcess } from '../file/process-id.ts';
import type { Inventory } from '../inventory.ts';
import { instant, utcNow } from '../values/time.ts';

/** Makes this process the one that takes sites in. Throws InventoryError `locked` while another one does. */
export function claimHub(inventory: Inventory): void {
  inventory.write(() => {
    const known = inventory.get<ProcessId>(
      'SELECT host, pid, process_started AS processStarted FROM hub_service WHERE ended_at IS NULL',
    );
    const own = thisProcess();
    const isOwn = known?.pid === own.pid && known.processStarted === own.processStarted;
    if (known !== undefined && !isOwn && !isCertainlyDead(known))
      throw new InventoryError(
        'locked',
        `Process ${known.pid} on ${known.host} already takes in what sites send to ${inventory.path}. One does it at a time. If that process is gone: camcensus hub run --take-over.`,
      );
    takeHub(inventory);
  });
}

/** The same without looking who did it before. */
export function takeHub(inventory: Inventory): void {
  const { host, pid, processStarted } = thisProcess();
  inventory.run(
    `INSERT INTO hub_service (id, host, pid, process_started, started_at) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET host = excluded.host, pid = excluded.pid, process_started = excluded.process_started,
       started_at = excluded.started_at, connected_at = NULL, problem = NULL, ended_at = NULL`,
    host,
    pid,
    processStarted,
    utcNow(),
  );
}

/** Gives that up. */
export function releaseHub(inventory: Inventory): void {
  const { pid, processStarted } = thisProcess();
  inventory.run(
    'UPDATE hub_service SET ended_at = ?, connected_at = NULL WHERE pid = ? AND process_started IS ?',
    utcNow(),
    pid,
    processStarted,
  );
}

/** Records that the broker is reached at a moment (ISO 8601); `anew`: after a break. */
export function noteReached(inventory: Inventory, at: string, { anew }: { readonly anew: boolean }): void {
  inventory.run(
    `UPDATE hub_service SET reached_at = @at, problem = NULL,
       connected_at = iif(@anew = 1 OR connected_at IS NULL, @at, connected_at)`,
    { at: instant(at), anew: anew ? 1 : 0 },
  );
}

/** Records why the broker is not reached, in a sentence. */
export function noteUnreached(inventory: Inventory, problem: string): void {
  inventory.run('UPDATE hub_service SET connected_at = NULL, problem = ?', problem);
}

/** The process that takes sites in, or last did. Times are ISO 8601. */
export interface HubService extends ProcessId {
  readonly startedAt: string;
  /** When it ended as it should; null while it runs, and if it died. */
  readonly endedAt: string | null;
  /** Null if this machine cannot know: the process is on another machine or in another container. */
  readonly running: boolean | null;
  /** Since when it reaches the broker without a break; null if it does not. */
  readonly connectedAt: string | null;
  readonly reachedAt: string | null;
  readonly problem: string | null;
}

/** What takes sites in; null if nothing ever did. */
export function hubService(inventory: Inventory): HubService | null {
  const row = inventory.get<Omit<HubService, 'running'>>(
    `SELECT host, pid, process_started AS processStarted, started_at AS startedAt, ended_at AS endedAt,
       connected_at AS connectedAt, reached_at AS reachedAt, problem FROM hub_service`,
  );
  if (row === undefined) return null;
  const gone = row.endedAt !== null || isCertainlyDead(row);
  // What a dead process wrote last of its connection is no longer so.
  if (gone) return { ...row, running: false, connectedAt: null, problem: null };
  return { ...row, running: isOfThisBoot(row) ? true : null };
}
