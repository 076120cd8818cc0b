import type { Observation } from '../../src/model/observation.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import {
  type ConclusionRow,
  conclude,
  sameContent,
  sameReading,
  toIdentification,
  toRow,
} from './conclusion.ts';

/** Why a device is shown differently: it changed, the fingerprints did, or the policy did. */
export type Cause = 'device' | 'fingerprints' | 'policy';

/** The same, of a version of a device: a person may have merged or split devices, or reported that one was removed. */
export type VersionCause = Cause | 'person';

/** A conclusion that is about to be replaced, and what replaces it. */
export interface Change {
  readonly was: ConclusionRow;
  readonly now: ConclusionRow;
  /** The observations that held before this one was made, and led to `was`. */
  readonly before: readonly Observation[];
}

/**
 * What made the difference. The old observations are read again with today's fingerprints and policies: if that gives today's
 * conclusion, fingerprints or policies caused the change, else the device. If the verdict changed, what changed the verdict
 * is named.
 */
export function causeOf({ was, now, before }: Change, conclusions: Conclusions): Cause {
  const reread = toRow(conclude(conclusions, before));
  if (was.verdict === now.verdict) {
    if (!sameContent(reread, now)) return 'device';
    return sameReading(was, now) ? 'policy' : 'fingerprints';
  }
  if (reread.verdict !== now.verdict) return 'device';
  const rejudged = conclusions.judge(toIdentification(was));
  return rejudged.verdict === now.verdict ? 'policy' : 'fingerprints';
}
