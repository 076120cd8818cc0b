import { fieldClass } from '../evidence/field-classes.ts';
import type { Hit } from '../evidence/hit.ts';
import { isDoubt } from './doubt.ts';
import { type Kind, kindOf } from './kind.ts';
import type { MakerScore } from './maker.ts';
import { ownReadings } from './own-readings.ts';

/** What a device is, and what that rests on. */
export interface SourcedKind extends Kind {
  /** Set if fingerprints without a source alone show that it is no video surveillance: a person must look. */
  readonly unsettled?: true;
}

/**
 * What a device is, as {@link kindOf} weighs it. Fingerprints without a source may suggest a type; what its firmware shows to be video by
 * fingerprints with a source, they take off no list.
 */
export function sourcedKind(hits: readonly Hit[], leader: MakerScore | null, isNamed: boolean): SourcedKind {
  const kind = kindOf(ownReadings(hits, leader), isNamed);
  if (kind.video || !hits.some(isUnsourcedDoubt)) return kind;
  const shown = hits.filter(isShown);
  const sourced = kindOf(ownReadings(shown, leader), isNamed);
  if (sourced.video) return { ...sourced, unsettled: true };
  return sourced.type === 'unknown' ? { ...kind, unsettled: true } : kind;
}

/** Whether a hit shows, without a source, that the unit is no video surveillance. */
export function isUnsourcedDoubt(hit: Hit): boolean {
  return !hit.rule.sourced && isDoubt(hit);
}

// A word such as `recorder` in a heading or in a machine's name may be about one: that shows no video.
function isShown(hit: Hit): boolean {
  const { rule, evidenceClass } = hit;
  if (!rule.sourced || evidenceClass === 'user-set' || evidenceClass === 'third-party') return false;
  return rule.maker !== null || isDoubt(hit) || (fieldClass(hit) !== 'named' && !rule.inWords);
}
