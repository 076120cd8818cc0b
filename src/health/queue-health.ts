import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Inventory } from '../../db/inventory.ts';
import { connection, enrolment } from '../../db/queue/enrolment.ts';
import { type QueueState, queueState } from '../../db/queue/queue.ts';
import { counted } from '../model/counted.ts';
import { moment } from '../model/moment.ts';

/** Below this the disk next to an inventory counts as nearly full, in bytes. */
const littleRoom = 500 * 1_048_576;
/** So long messages may wait for the broker before that is a problem, in milliseconds: nights with the line switched off are usual. */
const waitsMs = 24 * 3_600_000;

/** The queue of an inventory that is a site's. */
export interface QueueHealth extends QueueState {
  readonly site: string;
  readonly lastSequence: number;
  readonly connected: boolean;
  /** Why it is not connected, in a sentence; null if it is, or that is not known. */
  readonly problem: string | null;
  /** Bytes free on the disk of the inventory. */
  readonly freeBytes: number;
  /** What is wrong, a sentence or two each. */
  readonly problems: readonly string[];
}

/** The queue as it is now; null if the inventory is no site's. */
export function queueHealth(
  inventory: Inventory,
  now: Date,
  freeBytes: number = freeNextTo(inventory.path),
): QueueHealth | null {
  const known = enrolment(inventory);
  if (known === null) return null;
  const state = queueState(inventory);
  const { connected, problem } = connection(inventory);
  const found = { ...state, connected, problem, freeBytes };
  const problems = [diskProblem(found), delayProblem(found, now)].filter((one) => one !== null);
  return { site: known.site, lastSequence: known.lastSequence, ...found, problems };
}

/** The queue grows for as long as the hub is away, and nothing of it is deleted: a person has to know before the disk is full. */
function diskProblem({
  freeBytes,
  unconfirmed,
  unconfirmedBytes,
}: QueueState & { freeBytes: number }): string | null {
  if (unconfirmed === 0 || freeBytes >= Math.max(littleRoom, unconfirmedBytes)) return null;
  return `The disk of the inventory has ${megabytes(freeBytes)} left, and ${counted(unconfirmed, 'message')} (${megabytes(unconfirmedBytes)}) must be kept until the hub has them. Nothing of that is deleted: once the disk is full, sweeps fail. Bring the hub back, or give the disk more room.`;
}

function delayProblem(
  { pendingSince, pending, problem }: QueueState & { readonly problem: string | null },
  now: Date,
): string | null {
  if (pendingSince === null || now.getTime() - Date.parse(pendingSince) < waitsMs) return null;
  const why = problem === null ? '' : ` ${problem}`;
  return `${counted(pending, 'message has', 'messages have')} been waiting for the hub since ${moment(pendingSince)}.${why}`;
}

function freeNextTo(path: string): number {
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
