import { surveillanceTypes } from '../../model/identification.ts';
import type { Hit } from '../evidence/hit.ts';

/** Whether a hit shows that the unit is no video surveillance. */
export function isDoubt({ rule, type }: Hit): boolean {
  return rule.says === 'not-video' || (type !== undefined && !surveillanceTypes.includes(type.is));
}
