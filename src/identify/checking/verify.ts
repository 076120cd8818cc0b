import type { Fingerprints } from '../../model/fingerprint.ts';
import { indexOf } from '../matching/mark-index.ts';
import { fieldsOf, type Placed, type Problem, placedMarks } from '../matching/placed-mark.ts';
import { RuleIndex } from '../matching/rule-index.ts';
import { makerProblems } from './maker-problems.ts';
import { markProblems } from './mark-problems.ts';
import { nameProblems } from './name-problems.ts';

/** Weight from which two makers must not claim the same text. */
const claimFrom = 0.5;

/**
 * Checks every fingerprint against its own examples and all others: each example matches and yields exactly its groups, no near
 * miss matches, no other maker claims the example, ids are unique and start with their maker, patterns are anchored at the start
 * and stateless, weights are within 0–1, sources are named. Pure; an empty list is a pass. Whether patterns are quick on hostile
 * text is measured by the test, because timing is not pure.
 */
export function verifyFingerprints(fingerprints: Fingerprints): readonly Problem[] {
  const placed = placedMarks(fingerprints);
  const at = (fingerprint: string) => (message: string) => ({ fingerprint, message });
  return [
    ...repeatedIds(placed),
    ...placed.flatMap((one) => markProblems(one).map(at(one.mark.id))),
    ...claimedExamples(claimsBetween(placed, placed)),
    ...fingerprints.makers.flatMap((maker) => makerProblems(maker, fingerprints.makers).map(at(maker.id))),
    ...prefixProblems(fingerprints),
    ...nameProblems(fingerprints),
  ];
}

/** Ids that more than one mark has. */
export function repeatedIds(placed: readonly Placed[]): Problem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ mark }) => {
    if (!seen.has(mark.id)) {
      seen.add(mark.id);
      return [];
    }
    return [{ fingerprint: mark.id, message: 'This id is used twice: give each mark its own.' }];
  });
}

/** An example of one mark that a strong mark of another maker also recognises. */
export interface Claim {
  readonly claimed: string;
  readonly claimant: string;
  readonly seen: string;
}

/** Examples of `ones` that strong marks of another maker among `claimants` also recognise. */
export function claimsBetween(ones: readonly Placed[], claimants: readonly Placed[]): Claim[] {
  const isStrong = (one: Placed) => one.speaksForMaker && one.weight >= claimFrom;
  // Thousands of examples times thousands of patterns: only those that the text may match are tried, and no other is compiled.
  const strong = claimants.filter(isStrong);
  const index = new RuleIndex(indexOf(strong.map((one) => [one.mark, fieldsOf(one)])));
  return ones.filter(isStrong).flatMap((one) =>
    one.mark.examples.flatMap(({ seen }) =>
      index
        .worthTrying(fieldsOf(one), seen)
        .map((place) => strong[place] as Placed)
        .filter(({ maker, mark }) => maker !== one.maker && mark.pattern.test(seen))
        .map(({ mark }) => ({ claimed: one.mark.id, claimant: mark.id, seen })),
    ),
  );
}

/** The same as problems of the marks that the examples belong to. */
export function claimedExamples(claims: readonly Claim[]): Problem[] {
  return claims.map(({ claimed, claimant, seen }) => ({
    fingerprint: claimed,
    message: `${claimant} claims its example ${JSON.stringify(seen)}: two makers must not be sure of the same text.`,
  }));
}

function prefixProblems({ makers, oui }: Fingerprints): Problem[] {
  const known = new Map(makers.map((maker) => [maker.id, maker]));
  return oui.flatMap(({ prefix, maker, brand }) => {
    const owner = known.get(maker);
    const fingerprint = `${maker}/mac-prefix`;
    if (owner === undefined)
      return [{ fingerprint, message: `The prefix ${prefix} belongs to no maker here.` }];
    if (!/^(?:[0-9A-F]{6}|[0-9A-F]{7}|[0-9A-F]{9})$/.test(prefix))
      return [{ fingerprint, message: `The prefix ${prefix} is not 6, 7 or 9 hexadecimal digits.` }];
    if (brand !== null && !owner.brands?.some(({ name }) => name === brand))
      return [
        {
          fingerprint,
          message: `The prefix ${prefix} names the brand ${brand}, which ${maker} does not list.`,
        },
      ];
    return [];
  });
}
