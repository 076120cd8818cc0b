import { clean } from './text.ts';

/** A device that a sweep found again after it was missing or removed. */
export interface DeviceReturn {
  readonly device: number;
  /** The version with which it was present again. */
  readonly version: number;
  /** When, and in which sweep it answered. */
  readonly at: string;
  readonly sweep: number;
  /** What it was until then. */
  readonly was: 'missing' | 'removed';
  /** The day (`2026-11-24`) since when: of the report or the confirmation; of the last reply of one that was missing. */
  readonly since: string;
  /** Who reported the removal; null if sweeps confirmed it, or it was missing. */
  readonly by: string | null;
}

/** What a returned device was, in words: `was reported as removed on 2026-11-24 by jane`. */
export function returnText({ was, since, by }: Pick<DeviceReturn, 'was' | 'since' | 'by'>): string {
  if (was === 'missing') return `was missing, last seen on ${since}`;
  return by === null
    ? `was confirmed as removed on ${since}`
    : `was reported as removed on ${since} by ${clean(by)}`;
}
