import { hostname } from 'node:os';
import { type Linked, linked } from '../../src/abort/linked.ts';
import { moment } from '../../src/model/moment.ts';
import { UserError } from '../../src/model/user-error.ts';
import { InventoryError } from '../errors.ts';
import type { Inventory } from '../inventory.ts';
import { acquireLease, type Lease, type LeaseHolder, releaseLease, renewLease, thisMoment } from './lease.ts';
import { isSweep } from './lease-work.ts';

/** The lease expires this long (milliseconds) after its last renewal; a process that died blocks others no longer. */
const ttlMs = 60_000;

/** Another process holds the lease. */
export class LeaseTaken extends UserError {}

/** The lease was lost in the middle of a sweep. The other process has closed this sweep's record. */
export class LeaseLost extends Error {
  constructor() {
    super(
      'another sweep took over the inventory, because this process stood still for longer than a minute; what it had recorded is kept',
    );
  }
}

/** The error for a sweep that another process closed because it took the lease: from then on this process must not write to it. */
export function takenOver({ path }: Inventory): InventoryError {
  return new InventoryError(
    'lost',
    `Another sweep took over the inventory ${path}: this one stood still for longer than its lease lasts. What it had written is kept.`,
  );
}

/**
 * Runs `work` while holding the one lease to sweep into this inventory. The signal it gets also fires when the lease is lost
 * (this process stood still for longer than the lease lasts, and another sweep began). Throws LeaseTaken.
 */
export async function withLease<T>(
  inventory: Inventory,
  holder: string,
  parent: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { lease, heldBy } = acquireLease(inventory, { holder, ttlMs, ...thisMoment() });
  if (lease === null) throw new LeaseTaken(takenBy(heldBy));
  const own = linked(parent);
  const renewal = setInterval(() => renew(inventory, lease, own), ttlMs / 3);
  try {
    return await work(own.signal);
  } finally {
    clearInterval(renewal);
    own.release();
    release(inventory, lease);
  }
}

function renew(inventory: Inventory, lease: Lease, sweep: Pick<Linked, 'abort'>): void {
  try {
    if (!renewLease(inventory, lease, thisMoment())) sweep.abort(new LeaseLost());
  } catch {
    // A full disk or a busy file: the lease is still ours, and the next renewal or write will show it. If another process had
    // taken it meanwhile, the writer would notice.
  }
}

/** If the lease cannot be released (the disk is full), it is free once this process ends, or after a minute. */
function release(inventory: Inventory, lease: Lease): void {
  try {
    releaseLease(inventory, lease);
  } catch {
    // The result or error of the work itself matters more than this.
  }
}

function takenBy(holder: LeaseHolder): string {
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  const since = moment(new Date(holder.acquiredAt).toISOString());
  const who = isSweep(holder) ? 'Another sweep' : 'Another command';
  return `${who} is using this inventory: ${holder.holder}, process ${holder.pid}${where}, since ${since}. Wait for it, or name another inventory with --inventory.`;
}
