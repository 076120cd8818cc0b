import type { DecisionState } from './decision.ts';
import type { DeviceStatus } from './device.ts';

/**
 * How far the removal of flagged devices has come, in numbers of devices. `total` is `left`, `done`, `gone` and
 * `falsePositive` together, `left` is `open`, `accepted`, `planned` and `overdue` together.
 */
export interface RemovalCounts {
  readonly total: number;
  /** Those that still have to be dealt with. */
  readonly left: number;
  /** There is no decision, or it no longer holds. */
  readonly open: number;
  readonly accepted: number;
  /** A removal is planned for a future day. */
  readonly planned: number;
  readonly overdue: number;
  /** A person reported them removed; sweeps have not confirmed it yet. */
  readonly done: number;
  /** Confirmed by sweeps. */
  readonly gone: number;
  readonly falsePositive: number;
  /** Of those left, how many did not answer in the last complete sweeps. */
  readonly missing: number;
}

/** The counts of one site's devices of one maker; the maker is null if unknown. */
export interface RemovalLine extends RemovalCounts {
  readonly site: string;
  readonly manufacturer: string | null;
}

/** The counts at the end of a day. */
export interface RemovalPoint extends RemovalCounts {
  /** `2026-11-24`, UTC. */
  readonly day: string;
}

/** The counts that a flagged device can be in; each is in exactly one. */
export type Standing = 'open' | 'accepted' | 'planned' | 'overdue' | 'done' | 'gone' | 'falsePositive';

const standings: Readonly<Record<DecisionState, Standing>> = {
  open: 'open',
  confirmed: 'open',
  expired: 'open',
  outdated: 'open',
  'came-back': 'open',
  accepted: 'accepted',
  'removal-planned': 'planned',
  overdue: 'overdue',
  removed: 'done',
  replaced: 'done',
  gone: 'gone',
  'false-positive': 'falsePositive',
};

/** The count that a flagged device belongs to; `state` is null if nothing was said about it. */
export function standingOf(state: DecisionState | null): Standing {
  return standings[state ?? 'open'];
}

/** The data about a flagged device that the counts need. */
export interface StandingDevice {
  readonly standing: Standing;
  readonly status: DeviceStatus;
  /** How many are alike; 1 if left out. */
  readonly count?: number;
}

/** Counts flagged devices. */
export function countRemovals(devices: Iterable<StandingDevice>): RemovalCounts {
  const counts = { open: 0, accepted: 0, planned: 0, overdue: 0, done: 0, gone: 0, falsePositive: 0 };
  let missing = 0;
  for (const { standing, status, count = 1 } of devices) {
    counts[standing] += count;
    if (status === 'missing' && isLeft(standing)) missing += count;
  }
  const left = counts.open + counts.accepted + counts.planned + counts.overdue;
  return { total: left + counts.done + counts.gone + counts.falsePositive, left, ...counts, missing };
}

/** Whether a device in that count still has to be dealt with. */
export function isLeft(standing: Standing): boolean {
  return standing !== 'done' && standing !== 'gone' && standing !== 'falsePositive';
}
