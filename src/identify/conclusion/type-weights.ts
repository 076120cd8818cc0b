import { type DeviceType, deviceTypes, surveillanceTypes } from '../../model/identification.ts';
import type { Hit } from '../evidence/hit.ts';

/** Sum of weights from which a type is more than a hint. */
export const typeFrom = 0.2;
/** Weight from which a model number decides the type, even if the unit resembles something else. */
export const specificFrom = 0.5;
/** Weight from which one fingerprint of firmware, or the evidence for a maker, suffices against all contrary evidence. */
export const sufficientFrom = 0.7;

/** Whether units of a type are video surveillance. */
export function isSurveillance(type: DeviceType): boolean {
  return surveillanceTypes.includes(type);
}

/** The weight of a hit for its type; 0 if it has none. */
export function weightOf(hit: Hit): number {
  return hit.type?.weight ?? 0;
}

/**
 * The type with the largest sum of weights over evidence sources, if that is at least `from`; else null. Of equals, the later in the
 * list of types: what is doubtful is not called a camera.
 */
export function strongestType(hits: readonly Hit[], from: number): DeviceType | null {
  let best: { readonly type: DeviceType; readonly sum: number } | null = null;
  for (const type of deviceTypes.toReversed()) {
    const sum = sumOf(hits.filter((hit) => hit.type?.is === type));
    if (type !== 'unknown' && sum >= from && (best === null || sum > best.sum)) best = { type, sum };
  }
  return best?.type ?? null;
}

function sumOf(hits: readonly Hit[]): number {
  const strongest = new Map<string, number>();
  for (const hit of withoutMakersTrade(hits))
    strongest.set(hit.source, Math.max(strongest.get(hit.source) ?? 0, weightOf(hit)));
  const sum = [...strongest.values()].sort((a, b) => a - b).reduce((total, weight) => total + weight, 0);
  return Math.round(sum * 10_000) / 10_000;
}

/** What a maker mostly makes, by its name alone, counts once and only if nothing else points to this type. */
function withoutMakersTrade(hits: readonly Hit[]): readonly Hit[] {
  const more = hits.filter(({ namesMaker, groups }) => !namesMaker || groups.model !== undefined);
  return more.length > 0 ? more : hits.slice(0, 1);
}
