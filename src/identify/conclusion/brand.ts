import { makersNamed } from '../../model/brand.ts';
import { mostOfClass } from '../../model/evidence-class.ts';
import type { Maker } from '../../model/fingerprint.ts';
import type { Candidate } from '../../model/identification.ts';
import { confidenceOf } from '../evidence/confidence.ts';
import type { Hit } from '../evidence/hit.ts';
import { namesMaker } from '../evidence/shared-name.ts';
import type { Matcher } from '../matching/matcher.ts';
import { apartFrom, isBrandOver, type MakerScore, strongFrom } from './maker.ts';
import { brandNamed, makersOf } from './relation.ts';

/** The least strength of a brand on a unit, even if it carries no weight for a maker. */
const shownAtLeast = 0.1;
/** Brand strength above which another maker's name counts as the one on the unit. */
const foreignNameOver = 0.35;

/**
 * The brand: the brand that fingerprints show most strongly, else the maker's own name if the unit shows it (by name or by one of the
 * maker's own model numbers), else the brand that a MAC prefix is registered to, else the established maker's name if it
 * makes for no other, else null.
 */
export function brandOf(
  hits: readonly Hit[],
  leader: MakerScore | null,
  standing: readonly MakerScore[],
  matcher: Matcher,
): string | null {
  const named = leader !== null && leader.confidence < strongFrom && statesItsName(leader);
  const shown = strongestBrand(
    hits.filter((hit) => !hit.prefix && !(named && isOthersModel(hit, leader.maker))),
    matcher,
    leader,
  );
  if (shown !== null) return shown;
  const branded = standing.find((one) => leader !== null && isBrandOver(one, leader));
  if (branded !== undefined) return branded.maker.name;
  // A name that contradicts the software is still the name on the unit: both are shown.
  const foreign = strongestOther(standing, leader);
  if (foreign !== null) return foreign.maker.name;
  if (leader !== null && leader.brandWeight > 0) return leader.maker.name;
  // Only prefixes are left.
  const registered = strongestBrand(hits, matcher, leader);
  return registered ?? (leader === null ? null : ownName(leader));
}

// By a word other than a model number.
function statesItsName({ maker, hits }: MakerScore): boolean {
  const name = maker.name.toLowerCase();
  return hits.some(({ unconfirmed, value }) => !unconfirmed && value.toLowerCase().includes(name));
}

// A model number that a brand has as well shows nothing on a unit that names another company.
function isOthersModel({ groups, rule }: Hit, maker: Maker): boolean {
  if (groups.model === undefined || rule.brand === null) return false;
  // The longer name of the two counts: `Matrixtech` on a unit that calls itself Matrix.
  const isLonger = rule.brand.name.toLowerCase().startsWith(maker.name.toLowerCase());
  return !isLonger && brandNamed(maker, rule.brand.name) === null;
}

/** The maker's name if it is not known to make for others and its own fingerprints establish it; else null. */
function ownName({ maker, confidence }: MakerScore): string | null {
  const makesForOthers = maker.brands?.some(({ relation }) => relation === 'relabel') ?? false;
  return makesForOthers || confidence < strongFrom ? null : maker.name;
}

function strongestOther(standing: readonly MakerScore[], leader: MakerScore | null): MakerScore | null {
  const over = Math.max(foreignNameOver, leader?.brandWeight ?? 0);
  const others = standing.filter((one) => one.brandWeight > over);
  return others.sort((a, b) => b.brandWeight - a.brandWeight)[0] ?? null;
}

/** Makers that are possible by the evidence, strongest first: those it points to, and those that share the brand. */
export function candidatesOf(
  standing: readonly MakerScore[],
  brand: string | null,
  leader: MakerScore | null,
  matcher: Matcher,
): readonly Candidate[] {
  const candidates = standing.map((one): Candidate => {
    const { maker, confidence, proven } = one;
    const apart = apartFrom(leader, one);
    return {
      maker: maker.id,
      name: maker.name,
      confidence,
      ...(proven === 0 ? {} : { proven }),
      ...(apart === 0 ? {} : { apart }),
    };
  });
  if (brand === null || (leader !== null && leader.confidence >= strongFrom)) return candidates;
  const namesake = makersNamed(brand, matcher.makers).filter(({ buys }) => buys !== 'all');
  for (const maker of [...makersOf(brand, matcher.makers), ...namesake])
    if (!candidates.some((candidate) => candidate.maker === maker.id))
      candidates.push({ maker: maker.id, name: maker.name, confidence: 0 });
  return candidates;
}

function strongestBrand(hits: readonly Hit[], matcher: Matcher, leader: MakerScore | null): string | null {
  const byBrand = new Map<string, Hit[]>();
  for (const hit of hits) {
    const brand = brandShownBy(hit, matcher);
    if (brand !== null) byBrand.set(brand, [...(byBrand.get(brand) ?? []), hit]);
  }
  const isOwn = (name: string) => name === leader?.maker.name;
  const ranked = [...byBrand].map(([name, own]) => ({
    name,
    strength: confidenceOf(own, ({ rule, evidenceClass }) =>
      Math.min(Math.max(rule.weight, shownAtLeast), mostOfClass[evidenceClass]),
    ),
    // A brand of the maker's next to its own name is the one that the unit is sold under.
    isLeaders: own.some(({ rule }) => rule.brand !== null && rule.maker === leader?.maker.id),
  }));
  ranked.sort(
    (a, b) =>
      (isOwn(a.name) || isOwn(b.name) ? Number(b.isLeaders) - Number(a.isLeaders) : 0) ||
      b.strength - a.strength ||
      (a.name < b.name ? -1 : 1),
  );
  return ranked[0]?.name ?? null;
}

// A brand's fingerprint; or a maker's own name that counted for nothing because others make for that maker.
function brandShownBy(hit: Hit, matcher: Matcher): string | null {
  if (hit.rule.brand !== null) return hit.rule.brand.name;
  const disregarded = hit.rule.weight > 0 && hit.weight === 0 && namesMaker(hit);
  return disregarded ? (matcher.makers.get(hit.rule.maker ?? '')?.name ?? null) : null;
}
