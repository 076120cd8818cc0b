import { hostname } from 'node:os';
import type { Inventory } from '../../db/inventory.ts';
import { acquireLease, type LeaseHolder, releaseLease, renewLease } from '../../db/lease.ts';

/** The lease runs out this long after the last renewal; a process that died stops nobody for longer. */
const ttlMs = 60_000;

/** The right to sweep was with somebody else. */
export class LeaseTaken extends Error {
  override readonly name = 'LeaseTaken';
}

/**
 * Runs `work` while holding the one right to sweep with this inventory. The signal it gets also fires when the lease is
 * lost (this process was stopped for longer than the lease lasts and another sweep began). Throws LeaseTaken.
 */
export async function withLease<T>(
  inventory: Inventory,
  holder: string,
  parent: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { lease, heldBy } = acquireLease(inventory, { holder, ttlMs, now: Date.now() });
  if (lease === null) throw new LeaseTaken(takenBy(heldBy));
  const own = new AbortController();
  const follow = () => own.abort(parent.reason);
  if (parent.aborted) follow();
  parent.addEventListener('abort', follow, { once: true });
  const renewal = setInterval(() => {
    if (!renewLease(inventory, lease, Date.now()))
      own.abort(new Error('another sweep took over the inventory'));
  }, ttlMs / 3);
  try {
    return await work(own.signal);
  } finally {
    clearInterval(renewal);
    parent.removeEventListener('abort', follow);
    releaseLease(inventory, lease);
  }
}

function takenBy(holder: LeaseHolder): string {
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  const since = new Date(holder.acquiredAt).toISOString();
  return `Another sweep is using this inventory: ${holder.holder}, process ${holder.pid}${where}, since ${since}. Wait for it, or name another inventory with --inventory.`;
}
