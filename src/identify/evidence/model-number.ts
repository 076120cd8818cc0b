import type { Fact } from '../../model/observation.ts';
import { areRelated, inOneGroup } from '../conclusion/relation.ts';
import type { Match } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';
import { isModelField } from './field-classes.ts';
import type { Hit } from './hit.ts';

/**
 * The most that a model number weighs for a maker if another maker uses it, too: too little to identify a maker, enough for
 * review.
 */
const sharedCeiling = 0.45;
/**
 * The most that a model number weighs for its maker if the same text names an unrelated one: so little that the named maker leads.
 */
const beneathNameCeiling = 0.3;
/** The most that a model number of two characters weighs: what anybody calls something so (`X1`) is no maker's, and names none. */
const shortCeiling = 0.2;
const shortest = 2;
/** Up to this weight a model number is a shape that others may use; above it, it is known to be one maker's. */
const shapeUpTo = 0.5;
/** Weight from which another maker's claim counts: model numbers that anybody may use weigh less. */
const rivalFrom = 0.4;

/** The most that a match may weigh for its maker, given all matches in the same text. */
export function mostOfModel(match: Match, among: readonly Match[], matcher: Matcher): number {
  const { model } = match.groups;
  if (model === undefined) return 1;
  if (model.replaceAll(/[^\p{L}\d]/gu, '').length <= shortest) return shortCeiling;
  if (match.rule.weight <= shapeUpTo && among.some((other) => namesAnother(match, other, matcher)))
    return beneathNameCeiling;
  return among.some((other) => isRival(match, other, matcher)) ? sharedCeiling : 1;
}

// `Acme ZX-5` shows nothing for the maker of other things called ZX-5, unless that maker is known to make units for Acme.
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

/** One or two letters and some figures, five at most: what makers of anything call what they make. */
const ordinary = /^(?=\S{2,5}(?: |$))[a-z]{1,2}-?\d{1,4}[a-z]{0,2}(?: (?:lite|max|mini|plus|pro|ultra))?$/i;

/**
 * The hits without model numbers over UPnP that are too ordinary to name a maker: Axis has an F26, and so has a maker of telephones.
 * For a unit that names another maker.
 */
export function withoutOrdinaryModels(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(
    ({ unconfirmed, field, groups }) =>
      !(unconfirmed && field.startsWith('upnp.') && ordinary.test(groups.model ?? '')),
  );
}

/** True if a maker's only evidence is model numbers that `others` claim for their makers, too: that contradicts nothing. */
export function isOnlySharedModel(hits: readonly Hit[], others: readonly Hit[]): boolean {
  return hits.every(
    (hit) =>
      hit.groups.model !== undefined &&
      others.some(({ value, groups }) => value === hit.value && groups.model === hit.groups.model),
  );
}

/** True for a model number in a field meant for it, or anywhere without the name of its maker or brand, which would confirm it. */
export function isUnconfirmedModel(
  { field, value }: Fact,
  { groups, rule }: Match,
  matcher: Matcher,
): boolean {
  if (groups.model === undefined) return false;
  if (isModelField(field)) return true;
  const rest = value.replace(groups.model, ' ').toLowerCase();
  const names = [matcher.makers.get(rule.maker ?? '')?.name, rule.brand?.name];
  return !names.some((name) => name !== undefined && rest.includes(name.toLowerCase()));
}
