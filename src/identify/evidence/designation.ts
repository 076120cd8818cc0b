import { areRelated, inOneGroup } from '../conclusion/relation.ts';
import type { Match, Matcher } from '../matching/matcher.ts';
import { isModelField } from './field-class.ts';
import type { Hit } from './witness.ts';

/**
 * The most that a designation says for a maker where another uses it, too: less than what establishes anybody, enough to
 * be looked at.
 */
const sharedCeiling = 0.45;
/**
 * The most that a shape of designations says for its maker beside the name of somebody else, who stands for the text: so little
 * that the name is ahead.
 */
const beneathNameCeiling = 0.3;
/** Up to this weight a designation is a shape that others may use; above, it is known to be one maker's. */
const shapeUpTo = 0.5;
/** Weight from which another's reading counts: less is said of designations that are anybody's. */
const rivalFrom = 0.4;

/** The most that a match may say for its maker, among all matches of the same text. */
export function designationCeiling(match: Match, among: readonly Match[], matcher: Matcher): number {
  if (match.groups.model === undefined) return 1;
  if (match.rule.weight <= shapeUpTo && among.some((other) => namesAnother(match, other, matcher)))
    return beneathNameCeiling;
  return among.some((other) => isRival(match, other, matcher)) ? sharedCeiling : 1;
}

// `Acme ZX-5`: a maker of things called ZX-5 has no part in it, unless it is known to make for Acme.
function namesAnother(match: Match, { groups, rule }: Match, matcher: Matcher): boolean {
  if (groups.model !== undefined || rule.weight < rivalFrom) return false;
  const one = matcher.makers.get(match.rule.maker ?? '');
  const two = matcher.makers.get(rule.maker ?? '');
  return one !== undefined && two !== undefined && !areRelated(one, two);
}

function isRival(match: Match, other: Match, matcher: Matcher): boolean {
  const { groups, rule } = other;
  if (match.groups.model !== groups.model) return false;
  if (rule.weight < rivalFrom || rule.brand?.made === 'partly') return false;
  const one = matcher.makers.get(match.rule.maker ?? '');
  const two = matcher.makers.get(rule.maker ?? '');
  return one !== undefined && two !== undefined && !inOneGroup(one, two);
}

/** True where nothing speaks for a maker but designations that `others` read for theirs, too: that contradicts nobody. */
export function isOnlySharedDesignation(hits: readonly Hit[], others: readonly Hit[]): boolean {
  return hits.every(
    (hit) =>
      hit.groups.model !== undefined &&
      others.some(({ value, groups }) => value === hit.value && groups.model === hit.groups.model),
  );
}

/** True for a designation in the field that is there for it; in a sentence other words vouch for it. */
export function isDesignation({ field, groups }: Hit): boolean {
  return isModelField(field) && groups.model !== undefined;
}
