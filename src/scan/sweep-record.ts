import type { Inventory } from '../../db/inventory.ts';
import { finishSweep } from '../../db/sweeps/finish-sweep.ts';
import type { SweepWriter } from '../../db/sweeps/sweep-writer.ts';
import { noCounts, sweep as pastSweep } from '../../db/sweeps/sweeps.ts';
import type { Network } from '../model/network.ts';
import type { Sweep } from '../model/sweep.ts';
import { withEarlier } from './continuing.ts';

/** A sweep with a number in the inventory. Writer and network are null until it has one. */
export interface SweepRecord {
  readonly inventory: Inventory;
  readonly sweepId: number;
  readonly writer: SweepWriter | null;
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
  /** Ids of scanners that could not hear answers, so that a device's silence proves nothing. */
  readonly unheard?: readonly string[];
}

/** Records how the sweep ended, with its counts. */
export function endRecord(record: SweepRecord, end: SweepEnd): void {
  const { outcome, reason, unheard = [] } = end;
  finishSweep(record.inventory, record.sweepId, {
    endedAt: record.now(),
    outcome,
    reason,
    counts: countsOf(record, end.found ?? {}),
    writer: record.writer,
    receiveFailed: unheard,
  });
}

/** Records that the sweep failed. If even that fails, the next sweep closes the record that this one left open. */
export function recordFailure(record: SweepRecord, error: unknown): void {
  try {
    endRecord(record, { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) });
  } catch {
    // A full disk ends a sweep and also prevents this note. The caller reports the first error, which is the cause.
  }
}

/** If nothing was asked yet, the counts are those that the sweep began with. */
function countsOf(
  { inventory, sweepId, writer, network }: SweepRecord,
  found: NonNullable<SweepEnd['found']>,
): Sweep['counts'] {
  if (writer === null) return pastSweep(inventory, sweepId)?.counts ?? noCounts;
  return {
    ...noCounts,
    ...withEarlier(found, writer.startCounts),
    ...writer.covered(),
    ...writer.tally(),
    ...(network && flowsOf(network)),
  };
}

function flowsOf({ counters }: Network): Pick<Sweep['counts'], 'flows' | 'dropped'> {
  return { flows: counters.conversations, dropped: counters.droppedOutOfScope };
}
