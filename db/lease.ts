import { randomUUID } from 'node:crypto';
import type { Inventory } from './inventory.ts';
import { isCertainlyDead, type ProcessMark, thisProcess } from './process-mark.ts';

/** Who holds the right to sweep, and until when (milliseconds since 1970) unless renewed. */
export interface LeaseHolder extends ProcessMark {
  /** For people: `scan`, `nightly`. */
  readonly holder: string;
  readonly acquiredAt: number;
  readonly expiresAt: number;
}

/** The right to sweep, held by this process. */
export interface Lease extends LeaseHolder {
  readonly token: string;
  readonly ttlMs: number;
}

/** The lease, or who has it. */
export type LeaseAnswer =
  | { readonly lease: Lease; readonly heldBy: null }
  | { readonly lease: null; readonly heldBy: LeaseHolder };

/**
 * Takes the one right to sweep with this inventory for `ttlMs` milliseconds from `now`. It can be had where nobody has
 * it, where it ran out, or where its process is certainly dead. Two processes never both have it: this is one
 * transaction in the database.
 */
export function acquireLease(
  inventory: Inventory,
  request: { readonly holder: string; readonly ttlMs: number; readonly now: number },
): LeaseAnswer {
  return inventory.write(() => {
    const present = leaseHolder(inventory, request.now);
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
      'INSERT OR REPLACE INTO lease (id, token, holder, host, pid, birth, acquired_at, expires_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?)',
      lease.token,
      lease.holder,
      lease.host,
      lease.pid,
      lease.birth,
      lease.acquiredAt,
      lease.expiresAt,
    );
    inventory.leaseToken = lease.token;
    return { lease, heldBy: null };
  });
}

/** Holds the lease for another `ttlMs` from `now`. False where it was lost: then the sweep has to stop. */
export function renewLease(inventory: Inventory, lease: Lease, now: number): boolean {
  const { changes } = inventory.run(
    'UPDATE lease SET expires_at = ? WHERE token = ?',
    now + lease.ttlMs,
    lease.token,
  );
  return changes === 1;
}

/** Gives the lease back. Does nothing where somebody else has it by now. */
export function releaseLease(inventory: Inventory, lease: Lease): void {
  inventory.run('DELETE FROM lease WHERE token = ?', lease.token);
  if (inventory.leaseToken === lease.token) inventory.leaseToken = null;
}

/** Who holds the lease at `now`; null where it can be had. */
export function leaseHolder(inventory: Inventory, now: number): LeaseHolder | null {
  const row = inventory.get<LeaseHolder>(
    'SELECT holder, host, pid, birth, acquired_at AS acquiredAt, expires_at AS expiresAt FROM lease WHERE expires_at > ?',
    now,
  );
  return row === undefined || isCertainlyDead(row) ? null : row;
}

/** Whether somebody holds the lease at `now` and it was not taken through this object. */
export function heldByAnother(inventory: Inventory, now: number): boolean {
  const row = inventory.get<{ token: string }>('SELECT token FROM lease');
  return row !== undefined && row.token !== inventory.leaseToken && leaseHolder(inventory, now) !== null;
}
