import { hasUnknownMakers } from '../../model/brand.ts';
import { confidenceText } from '../../model/confidence.ts';
import type { Maker } from '../../model/fingerprint.ts';
import { isOnlySharedDesignation } from '../evidence/designation.ts';
import type { Hit } from '../evidence/hit.ts';
import { namesMaker } from '../evidence/shared-name.ts';
import type { Matcher } from '../matching/matcher.ts';
import { frontedSentence, relayedSentence } from './fronted.ts';
import { isBadgeOver, type MakerScore, stackOf, strongFrom } from './maker.ts';
import { areRelated, brandNamed, inOneGroup, isOnlyBadgeOf, makersOf } from './relation.ts';
import { severalUnitsSentence } from './several-units.ts';

/** Weight from which a badge, and other people's software under it, are worth a sentence. */
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
  // With what speaks for nobody: the mark of a badge that it makes in part reads a designation, too.
  const ofFirst = hits.filter(({ rule }) => rule.maker === first.maker.id);
  const sentences = new Set<string>();
  for (const other of standing) {
    const shared = isOnlySharedDesignation(other.hits, ofFirst);
    const sentence = shared ? null : conflict(first, other);
    if (sentence !== null) sentences.add(sentence);
  }
  const several = sentences.size === 0 ? null : severalUnitsSentence(standing);
  if (several !== null) sentences.add(several);
  for (const sentence of foreignBadges(hits, first, matcher)) sentences.add(sentence);
  for (const sentence of foreignPrefixes(hits, first, matcher)) sentences.add(sentence);
  for (const sentence of [frontedSentence(hits, first), relayedSentence(hits, first)])
    if (sentence !== null) sentences.add(sentence);
  return [...sentences];
}

/** The sentence about two makers that both have evidence, if no known relation between them explains it. */
function conflict(first: MakerScore, other: MakerScore): string | null {
  const isKnown =
    areRelated(first.maker, other.maker) ||
    isBadgeOver(other, first) ||
    isOnlyBadgeOf(first.maker, other.hits) ||
    isOnlyBadgeOf(other.maker, first.hits);
  if (isKnown) return null;
  if (first.confidence >= strongFrom && other.confidence >= strongFrom)
    return `The evidence speaks for ${said(first)} and for ${said(other)}, and no relation between the two is known.`;
  const hasForeignSoftware = stackOf(besides(other, first)) >= foreignFrom;
  if (first.stack >= strongFrom && hasForeignSoftware)
    return `The unit's software speaks for ${said(first)}, some of it for ${other.maker.name}, and no relation between the two is known.`;
  const badge = isForeignBadge(other, first) ? other : isForeignBadge(first, other) ? first : null;
  if (badge === null)
    return first.confidence >= strongFrom && hasForeignSoftware
      ? `What the unit says of itself speaks for ${said(first)}, some of its own software for ${other.maker.name}, and no relation between the two is known.`
      : null;
  const software = badge === first ? other : first;
  return `The badge speaks for ${badge.maker.name}, the unit's own software for ${software.maker.name}, and no relation between the two is known.`;
}

// One text that two makers read as theirs is no sign that there are two.
function besides(other: MakerScore, first: MakerScore): readonly Hit[] {
  return other.hits.filter(
    ({ field, value }) => !first.hits.some((hit) => hit.field === field && hit.value === value),
  );
}

// A badge on software that is more another's than the badge's own.
function isForeignBadge(badge: MakerScore, software: MakerScore): boolean {
  return (
    badge.badge >= foreignFrom &&
    software.stack >= foreignFrom &&
    software.stack > badge.stack &&
    badge.stack < strongFrom
  );
}

function said({ maker, confidence }: MakerScore): string {
  return `${maker.name} (confidence ${confidenceText(confidence)})`;
}

// A badge that several makers share, on a unit whose maker is not one of them.
function foreignBadges(hits: readonly Hit[], first: MakerScore, matcher: Matcher): readonly string[] {
  if (first.confidence < strongFrom) return [];
  const sentences: string[] = [];
  const shown = hits.filter((hit) => !hit.prefix && !isOnlySharedDesignation([hit], first.hits));
  const badges = new Set(shown.map((hit) => sharedBadgeOf(hit, matcher)));
  for (const badge of badges) {
    if (badge === null) continue;
    const makers = makersOf(badge, matcher.makers);
    const known =
      badge.toLowerCase() === first.maker.name.toLowerCase() ||
      makers.some((maker) => mayStandBehind(first.maker, maker)) ||
      brandNamed(first.maker, badge) !== null ||
      hasUnknownMakers(badge, matcher.makers);
    if (!known)
      sentences.push(
        `It is sold as ${badge}, and the evidence says that ${first.maker.name} made it, which is not known to make for ${badge}.`,
      );
  }
  return sentences;
}

// One group, or the first makes what the other sells. That the other makes for the first says nothing of a third badge.
function mayStandBehind(first: Maker, other: Maker): boolean {
  return inOneGroup(first, other) || brandNamed(first, other.name) !== null;
}

// A brand's mark; or the own name of a maker that others make for, which speaks for nobody.
function sharedBadgeOf(hit: Hit, matcher: Matcher): string | null {
  if (hit.rule.brand !== null) return hit.rule.brand.made === 'partly' ? hit.rule.brand.name : null;
  const disregarded = hit.weight === 0 && hit.rule.weight >= foreignFrom && namesMaker(hit);
  return disregarded ? (matcher.makers.get(hit.rule.maker ?? '')?.name ?? null) : null;
}

function foreignPrefixes(hits: readonly Hit[], first: MakerScore, matcher: Matcher): readonly string[] {
  if (first.confidence < strongFrom) return [];
  const sentences: string[] = [];
  for (const hit of hits) {
    if (!hit.prefix || hit.weight < cameraSpecificFrom) continue;
    const owner = matcher.makers.get(hit.rule.maker ?? '');
    const badge = hit.rule.brand?.name;
    if (owner === undefined || areRelated(owner, first.maker)) continue;
    if (badge !== undefined && brandNamed(first.maker, badge) !== null) continue;
    sentences.push(
      `The MAC address ${hit.value} is out of a range of ${owner.name}'s, the other evidence speaks for ${first.maker.name}, and no relation between the two is known.`,
    );
  }
  return sentences;
}
