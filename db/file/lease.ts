import { randomUUID } from 'node:crypto';
import type { Inventory } from '../inventory.ts';
import { isCertainlyDead, isOfThisBoot, type ProcessId, thisProcess } from './process-id.ts';

/** Who holds the lease, and until when (milliseconds since 1970) unless renewed. */
export interface LeaseHolder extends ProcessId {
  /** For people: `scan`, `nightly`; work that is not a sweep has its names in `lease-work.ts`. */
  readonly holder: string;
  readonly acquiredAt: number;
  readonly expiresAt: number;
}

/** The lease to sweep, held by this process. */
export interface Lease extends LeaseHolder {
  readonly token: string;
  readonly ttlMs: number;
}

/**
 * A moment: in milliseconds since 1970, and by the machine's uptime, which cannot be set. Between processes of the same boot
 * the uptime decides, so that setting the clock forward takes no lease from a living process; without it, the time does.
 */
export interface LeaseMoment {
  readonly now: number;
  readonly uptime?: number;
}

/** This moment. */
export function thisMoment(): LeaseMoment {
  return { now: Date.now(), uptime: Number(process.hrtime.bigint() / 1_000_000n) };
}

/** The lease, or who holds it. */
export type LeaseAnswer =
  | { readonly lease: Lease; readonly heldBy: null }
  | { readonly lease: null; readonly heldBy: LeaseHolder };

/**
 * Takes the one lease to sweep into this inventory, for `ttlMs` milliseconds from a given moment. It is available if no process
 * holds it, if it has expired, or if its process is certainly dead. Two processes never both hold it: this is one transaction
 * in the database.
 */
export function acquireLease(
  inventory: Inventory,
  request: LeaseMoment & { readonly holder: string; readonly ttlMs: number },
): LeaseAnswer {
  return inventory.write(() => {
    const present = leaseHolder(inventory, request);
    if (present !== null) return { lease: null, heldBy: present };
    const mark = thisProcess();
    const lease: Lease = {
      ...mark,
      holder: request.holder,
      token: randomUUID(),
      ttlMs: request.ttlMs,
      acquiredAt: request.now,
      expiresAt: request.now + request.ttlMs,
    };
    inventory.run(
      `INSERT OR REPLACE INTO lease (id, token, holder, host, pid, process_started, acquired_at, expires_at, expires_uptime)
       VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)`,
      lease.token,
      lease.holder,
      lease.host,
      lease.pid,
      lease.processStarted,
      lease.acquiredAt,
      lease.expiresAt,
      uptimeAfter(request, request.ttlMs),
    );
    inventory.leaseToken = lease.token;
    return { lease, heldBy: null };
  });
}

/** Extends the lease by another `ttlMs` from `at`. False if it was lost: then the sweep has to stop. */
export function renewLease(inventory: Inventory, lease: Lease, at: LeaseMoment): boolean {
  const { changes } = inventory.run(
    'UPDATE lease SET expires_at = ?, expires_uptime = ? WHERE token = ?',
    at.now + lease.ttlMs,
    uptimeAfter(at, lease.ttlMs),
    lease.token,
  );
  return changes === 1;
}

/** Releases the lease. Does nothing if another process holds it by now. */
export function releaseLease(inventory: Inventory, lease: Lease): void {
  inventory.run('DELETE FROM lease WHERE token = ?', lease.token);
  if (inventory.leaseToken === lease.token) inventory.leaseToken = null;
}

/** Who holds the lease at a moment; null if it is available. */
export function leaseHolder(inventory: Inventory, at: LeaseMoment): LeaseHolder | null {
  const row = inventory.get<LeaseHolder & { readonly expiresUptime: number | null }>(
    `SELECT holder, host, pid, process_started AS processStarted, acquired_at AS acquiredAt, expires_at AS expiresAt,
       expires_uptime AS expiresUptime FROM lease`,
  );
  if (row === undefined) return null;
  const { expiresUptime, ...holder } = row;
  const byUptime = expiresUptime !== null && at.uptime !== undefined && isOfThisBoot(holder);
  const over = byUptime ? expiresUptime <= at.uptime : holder.expiresAt <= at.now;
  return over || isCertainlyDead(holder) ? null : holder;
}

/** Who holds the lease at a moment without having taken it through this object; null if no one does. */
export function otherHolder(inventory: Inventory, at: LeaseMoment): LeaseHolder | null {
  const row = inventory.get<{ token: string }>('SELECT token FROM lease');
  return row === undefined || row.token === inventory.leaseToken ? null : leaseHolder(inventory, at);
}

function uptimeAfter({ uptime }: LeaseMoment, ms: number): number | null {
  return uptime === undefined ? null : uptime + ms;
}
