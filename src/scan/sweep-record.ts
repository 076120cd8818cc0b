import type { Inventory } from '../../db/inventory.ts';
import { finishSweep } from '../../db/sweeps/finish-sweep.ts';
import { noCounts, sweep as pastSweep } from '../../db/sweeps/sweeps.ts';
import type { Network } from '../model/network.ts';
import type { Sweep, SweepCounts } from '../model/sweep.ts';
import { withEarlier } from './continuing.ts';
import type { WriterThread } from './writer-thread.ts';

/** A sweep with a number in the inventory. Writer and network are null until it has one. */
export interface SweepRecord {
  readonly inventory: Inventory;
  readonly sweepId: number;
  readonly writer: WriterThread | null;
  readonly network: Network | null;
  /** ISO 8601, UTC. */
  now(): string;
}

/** How a sweep ended. */
export interface SweepEnd {
  readonly outcome: Exclude<Sweep['outcome'], 'running'>;
  readonly reason: string | null;
  readonly found?: Partial<
    Pick<Sweep['counts'], 'outcomes' | 'skipped' | 'rejected' | 'fellSilent' | 'droppedReplies' | 'warnings'>
  >;
  /** Ids of scanners that could not receive replies, so that a device's silence proves nothing. */
  readonly receiveFailed?: readonly string[];
}

/** Records how the sweep ended, with its counts. */
export async function endRecord(record: SweepRecord, end: SweepEnd): Promise<void> {
  const { inventory, sweepId, writer, network } = record;
  const { outcome, reason, found = {}, receiveFailed = [] } = end;
  const ended = { endedAt: record.now(), outcome, reason, receiveFailed };
  const counts = startCounts(inventory, sweepId);
  if (writer === null || !writer.runs) finishSweep(inventory, sweepId, { ...ended, counts, writer: null });
  else
    await writer.finish({
      ...ended,
      counts: { ...withEarlier(found, counts), ...(network && flowsOf(network)) },
    });
}

/** Records that the sweep failed. If even that fails, the next sweep closes the record that this one left open. */
export async function recordFailure(record: SweepRecord, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  try {
    await endRecord(record, { outcome: 'failed', reason });
  } catch {
    // A full disk ends a sweep and also prevents this note. The caller reports the first error, which is the cause.
  }
}

/** The counts that a sweep began with: those of the sweeps that it continues, or none. If nothing was scanned yet, they are its own. */
function startCounts(inventory: Inventory, sweepId: number): SweepCounts {
  return pastSweep(inventory, sweepId)?.counts ?? noCounts;
}

function flowsOf({ counters }: Network): Pick<Sweep['counts'], 'flows' | 'dropped'> {
  return { flows: counters.flows, dropped: counters.droppedOutOfScope };
}
