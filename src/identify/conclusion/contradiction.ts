import { hasUnknownMakers } from '../../model/brand.ts';
import { confidenceText } from '../../model/confidence.ts';
import type { Maker } from '../../model/fingerprint.ts';
import type { Hit } from '../evidence/hit.ts';
import { isOnlySharedModel } from '../evidence/model-number.ts';
import { namesMaker } from '../evidence/shared-name.ts';
import type { Matcher } from '../matching/matcher.ts';
import { frontedSentence, relayedSentence } from './fronted.ts';
import { isBrandOver, type MakerScore, stackOf, strongFrom } from './maker.ts';
import { areRelated, brandNamed, inOneGroup, isOnlyBrandOf, makersOf } from './relation.ts';
import { severalUnitsSentence } from './several-units.ts';

/** Weight from which a brand, and other people's software under it, are worth a sentence. */
const foreignFrom = 0.35;
/** Prefix weight from which a maker's MAC prefixes are cameras' and little else. */
const cameraSpecificFrom = 0.3;

/**
 * Sentences for people about signals that speak against each other, in a fixed order; empty where none do. Relations
 * that the data knows (a group, a brand one makes for the other) are no contradiction.
 */
export function contradictionsOf(
  hits: readonly Hit[],
  standing: readonly MakerScore[],
  leader: MakerScore | null,
  matcher: Matcher,
): readonly string[] {
  const first = leader ?? standing[0];
  if (first === undefined) return [];
  // With what counts for no maker: the fingerprint of a brand that it makes in part reads a model number, too.
  const ofFirst = hits.filter(({ rule }) => rule.maker === first.maker.id);
  const sentences = new Set<string>();
  for (const other of standing) {
    const shared = isOnlySharedModel(other.hits, ofFirst);
    const sentence = shared ? null : conflict(first, other);
    if (sentence !== null) sentences.add(sentence);
  }
  const several = sentences.size === 0 ? null : severalUnitsSentence(standing);
  if (several !== null) sentences.add(several);
  for (const sentence of foreignBrands(hits, first, matcher)) sentences.add(sentence);
  for (const sentence of foreignPrefixes(hits, first, matcher)) sentences.add(sentence);
  for (const sentence of [frontedSentence(hits, first), relayedSentence(hits, first)])
    if (sentence !== null) sentences.add(sentence);
  return [...sentences];
}

/** The sentence about two makers that both have evidence, if no known relation between them explains it. */
function conflict(first: MakerScore, other: MakerScore): string | null {
  const isKnown =
    areRelated(first.maker, other.maker) ||
    isBrandOver(other, first) ||
    isOnlyBrandOf(first.maker, other.hits) ||
    isOnlyBrandOf(other.maker, first.hits);
  if (isKnown) return null;
  if (first.confidence >= strongFrom && other.confidence >= strongFrom)
    return `The evidence points to ${withConfidence(first)} and to ${withConfidence(other)}, and no relation between the two is known.`;
  const hasForeignSoftware = stackOf(notCountedFor(other, first)) >= foreignFrom;
  if (first.stack >= strongFrom && hasForeignSoftware)
    return `The unit's software points to ${withConfidence(first)}, some of it to ${other.maker.name}, and no relation between the two is known.`;
  const brand = isForeignBrand(other, first) ? other : isForeignBrand(first, other) ? first : null;
  if (brand === null)
    return first.confidence >= strongFrom && hasForeignSoftware
      ? `What the unit states points to ${withConfidence(first)}, some of its own software to ${other.maker.name}, and no relation between the two is known.`
      : null;
  const software = brand === first ? other : first;
  return `The brand points to ${brand.maker.name}, the unit's own software to ${software.maker.name}, and no relation between the two is known.`;
}

// One text that two makers read as theirs is no sign that there are two.
function notCountedFor(other: MakerScore, first: MakerScore): readonly Hit[] {
  return other.hits.filter(
    ({ field, value }) => !first.hits.some((hit) => hit.field === field && hit.value === value),
  );
}

// A brand on software that is more another's than the brand's own.
function isForeignBrand(brand: MakerScore, software: MakerScore): boolean {
  return (
    brand.brandWeight >= foreignFrom &&
    software.stack >= foreignFrom &&
    software.stack > brand.stack &&
    brand.stack < strongFrom
  );
}

function withConfidence({ maker, confidence }: MakerScore): string {
  return `${maker.name} (confidence ${confidenceText(confidence)})`;
}

// A brand that several makers share, on a unit whose maker is not one of them.
function foreignBrands(hits: readonly Hit[], first: MakerScore, matcher: Matcher): readonly string[] {
  if (first.confidence < strongFrom) return [];
  const sentences: string[] = [];
  const shown = hits.filter((hit) => !hit.prefix && !isOnlySharedModel([hit], first.hits));
  const brands = new Set(shown.map((hit) => sharedBrandOf(hit, matcher)));
  for (const brand of brands) {
    if (brand === null) continue;
    const makers = makersOf(brand, matcher.makers);
    const known =
      brand.toLowerCase() === first.maker.name.toLowerCase() ||
      makers.some((maker) => mayStandBehind(first.maker, maker)) ||
      brandNamed(first.maker, brand) !== null ||
      hasUnknownMakers(brand, matcher.makers);
    if (!known)
      sentences.push(
        `It is sold as ${brand}, and the evidence points to ${first.maker.name}, which is not known to make for ${brand}.`,
      );
  }
  return sentences;
}

// One group, or the first makes what the other sells. That the other makes for the first shows nothing of a third brand.
function mayStandBehind(first: Maker, other: Maker): boolean {
  return inOneGroup(first, other) || brandNamed(first, other.name) !== null;
}

// A brand's fingerprint; or the own name of a maker that others make for, which counts for no maker.
function sharedBrandOf(hit: Hit, matcher: Matcher): string | null {
  if (hit.rule.brand !== null) return hit.rule.brand.made === 'partly' ? hit.rule.brand.name : null;
  const disregarded = hit.weight === 0 && hit.rule.weight >= foreignFrom && namesMaker(hit);
  return disregarded ? (matcher.makers.get(hit.rule.maker ?? '')?.name ?? null) : null;
}

function foreignPrefixes(hits: readonly Hit[], first: MakerScore, matcher: Matcher): readonly string[] {
  if (first.confidence < strongFrom) return [];
  const sentences: string[] = [];
  for (const hit of hits) {
    if (!hit.prefix || hit.weight < cameraSpecificFrom) continue;
    const listed = matcher.makers.get(hit.rule.maker ?? '');
    const brand = hit.rule.brand?.name;
    if (listed === undefined || areRelated(listed, first.maker)) continue;
    if (brand !== undefined && brandNamed(first.maker, brand) !== null) continue;
    sentences.push(
      `The MAC address ${hit.value} is out of a range of ${listed.name}'s, the other evidence points to ${first.maker.name}, and no relation between the two is known.`,
    );
  }
  return sentences;
}
