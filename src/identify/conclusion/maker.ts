import { establishedFrom } from '../../model/confidence.ts';
import type { Maker } from '../../model/fingerprint.ts';
import { confidenceOf, provenBy } from '../evidence/confidence.ts';
import { isMakerField } from '../evidence/field-classes.ts';
import type { Hit } from '../evidence/hit.ts';
import { showsBrand } from '../evidence/hits.ts';
import type { Matcher } from '../matching/matcher.ts';
import { areRelated, brandNamed } from './relation.ts';

/** What points to one maker, and how strongly: in all, by the unit's own software, and by its brand. */
export interface MakerScore {
  readonly maker: Maker;
  readonly hits: readonly Hit[];
  readonly confidence: number;
  /** The part of the confidence that a verdict may rest on. */
  readonly proven: number;
  readonly stack: number;
  readonly brandWeight: number;
}

/** Confidence from which a maker is named at all. Below it, only candidates are listed. */
export const namedFrom = 0.25;
/**
 * Confidence from which a second maker, or a stack under a foreign brand, counts as strong: as strong as what establishes a maker, so that
 * the two contradict each other.
 */
export const strongFrom = establishedFrom;
/** How far the first maker must be ahead of the second if neither is strong. */
const clearLead = 0.1;

/** Every maker that something points to, strongest first; equal ones by the unit's own software, then by id. */
export function scoreMakers(hits: readonly Hit[], matcher: Matcher): readonly MakerScore[] {
  const spoken = new Map<string, Hit[]>();
  for (const hit of hits) {
    const { maker } = hit.rule;
    if (maker === null || hit.weight <= 0) continue;
    const own = spoken.get(maker);
    if (own === undefined) spoken.set(maker, [hit]);
    else own.push(hit);
  }
  const found: MakerScore[] = [];
  for (const [id, own] of spoken) {
    const maker = matcher.makers.get(id);
    if (maker !== undefined)
      found.push({
        maker,
        hits: own,
        confidence: confidenceOf(own),
        proven: provenBy(hits.filter(({ rule }) => rule.maker === id)),
        stack: stackOf(own),
        brandWeight: confidenceOf(own.filter((hit) => !hit.prefix && showsBrand(hit))),
      });
  }
  return found.sort(
    (a, b) => b.confidence - a.confidence || b.stack - a.stack || (a.maker.id < b.maker.id ? -1 : 1),
  );
}

/** How strongly a unit's own software points to a maker, out of these hits of the maker's. */
export function stackOf(own: readonly Hit[]): number {
  return confidenceOf(own.filter(isStack));
}

function isStack(hit: Hit): boolean {
  return hit.evidenceClass !== 'third-party' && !showsBrand(hit);
}

/** Fingerprints up to this weight are common to many makers and decide nothing; only a port of one maker's software is its own. */
const everybodysUpTo = 0.3;

/** How strongly one maker's hits point to it next to the `leader`, without what a user may have set. 0 where no other maker leads. */
export function apartFrom(leader: MakerScore | null, { maker, hits }: MakerScore): number {
  if (leader === null || leader.maker.id === maker.id) return 0;
  return confidenceOf(
    hits.filter(
      ({ field, evidenceClass, weight }) =>
        evidenceClass !== 'user-set' && (weight > everybodysUpTo || field === 'port.open'),
    ),
  );
}

/**
 * The maker that the evidence names, or null. If one maker's software is found under the name of another that it is known to
 * make for, the software decides and the name is a brand.
 */
export function leaderOf(standing: readonly MakerScore[]): MakerScore | null {
  const open = standing.filter((one) => !standing.some((other) => isBrandOver(one, other)));
  const [first, second] = open;
  if (first === undefined || first.confidence < namedFrom) return null;
  if (second === undefined || areRelated(first.maker, second.maker)) return first;
  const lead = first.confidence - second.confidence;
  const tied = lead === 0 && first.stack === second.stack;
  if (!tied && (first.confidence >= strongFrom || lead >= clearLead)) return first;
  return first.confidence >= strongFrom
    ? null
    : namedByUnit(open.filter(({ confidence }) => first.confidence - confidence < clearLead));
}

/**
 * Of makers that are about as likely, the one that the unit names as its manufacturer, if only model numbers speak for the others. Of
 * several named in one text the longest name, if the others are its beginning (`GE` of `GE Security`).
 */
function namedByUnit(alike: readonly MakerScore[]): MakerScore | null {
  const named = alike.filter(({ maker, hits }) => hits.some((hit) => isNameIn(hit, maker)));
  const [first, ...others] = named.sort((a, b) => b.maker.name.length - a.maker.name.length);
  const onlySaid = alike.every(({ maker, hits }) =>
    hits.every((hit) => hit.unconfirmed || isNameIn(hit, maker)),
  );
  if (first === undefined || !onlySaid) return null;
  const isInside = ({ maker: { name } }: MakerScore) =>
    first.maker.name.toLowerCase().startsWith(`${name.toLowerCase()} `);
  return others.every(isInside) ? first : null;
}

// `General` is no name, whichever firmware writes it.
function isNameIn({ field, unconfirmed, value }: Hit, { name }: Maker): boolean {
  return isMakerField(field) && !unconfirmed && value.toLowerCase().startsWith(name.toLowerCase());
}

/** The least weight of an answer to a maker's own discovery protocol; interfaces that others copy weigh less. */
const ownSearchFrom = 0.75;

/**
 * True if `one` is only a name on a unit whose software is `other`'s, and something explains it: `other` is known to make for it, or it
 * also sells what others make, or nothing is known about it but its name and the unit answers `other`'s own discovery protocol.
 */
export function isBrandOver(one: MakerScore, other: MakerScore): boolean {
  if (other.stack < strongFrom || one.stack >= namedFrom) return false;
  return (
    brandNamed(other.maker, one.maker.name) !== null ||
    one.maker.buys !== undefined ||
    (isOnlyAName(one.maker) && answersOwnSearch(other))
  );
}

// Nothing is known that would establish a unit as this maker's own: it may sell what others make.
function isOnlyAName({ headquarters, fingerprints }: Maker): boolean {
  return headquarters === null && fingerprints.every(({ weight }) => weight < strongFrom);
}

/** Whether it answers the maker's own discovery protocol. */
export function answersOwnSearch({ hits }: Pick<MakerScore, 'hits'>): boolean {
  return hits.some(({ field, weight }) => field === 'maker.answer' && weight >= ownSearchFrom);
}
