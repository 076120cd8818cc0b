import type { Fingerprints } from '../../model/fingerprint.ts';
import { indexOf } from '../matching/fingerprint-index.ts';
import { fieldsOf, type Placed, type Problem, placedFingerprints } from '../matching/placed-fingerprint.ts';
import { RuleIndex } from '../matching/rule-index.ts';
import { fingerprintProblems } from './fingerprint-problems.ts';
import { makerProblems } from './maker-problems.ts';
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
  const placed = placedFingerprints(fingerprints);
  const at = (fingerprint: string) => (message: string) => ({ fingerprint, message });
  return [
    ...repeatedIds(placed),
    ...placed.flatMap((one) => fingerprintProblems(one).map(at(one.fingerprint.id))),
    ...claimedExamples(claimsBetween(placed, placed)),
    ...fingerprints.makers.flatMap((maker) => makerProblems(maker, fingerprints.makers).map(at(maker.id))),
    ...prefixProblems(fingerprints),
    ...nameProblems(fingerprints),
  ];
}

/** Ids that more than one fingerprint has. */
export function repeatedIds(placed: readonly Placed[]): Problem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ fingerprint }) => {
    if (!seen.has(fingerprint.id)) {
      seen.add(fingerprint.id);
      return [];
    }
    return [
      { fingerprint: fingerprint.id, message: 'This id is used twice: give each fingerprint its own.' },
    ];
  });
}

/** An example of one fingerprint that a strong fingerprint of another maker also recognises. */
export interface Claim {
  readonly claimed: string;
  readonly claimant: string;
  readonly seen: string;
}

/** Examples of `ones` that strong fingerprints of another maker among `claimants` also recognise. */
export function claimsBetween(ones: readonly Placed[], claimants: readonly Placed[]): Claim[] {
  const isStrong = (one: Placed) => one.speaksForMaker && one.weight >= claimFrom;
  // Thousands of examples times thousands of patterns: only those that the text may match are tried, and no other is compiled.
  const strong = claimants.filter(isStrong);
  const index = new RuleIndex(indexOf(strong.map((one) => [one.fingerprint, fieldsOf(one)])));
  return ones.filter(isStrong).flatMap((one) =>
    one.fingerprint.examples.flatMap(({ seen }) =>
      [...new Set(fieldsOf(one).flatMap((field) => index.worthTrying(field, seen)))]
        .map((place) => strong[place] as Placed)
        .filter(({ maker, fingerprint }) => maker !== one.maker && fingerprint.pattern.test(seen))
        .map(({ fingerprint }) => ({ claimed: one.fingerprint.id, claimant: fingerprint.id, seen })),
    ),
  );
}

/** The same as problems of the fingerprints that the examples belong to. */
export function claimedExamples(claims: readonly Claim[]): Problem[] {
  return claims.map(({ claimed, claimant, seen }) => ({
    fingerprint: claimed,
    message: `${claimant} claims its example ${JSON.stringify(seen)}: two makers must not be sure of the same text.`,
  }));
}

function prefixProblems({ makers, oui }: Fingerprints): Problem[] {
  const known = new Map(makers.map((maker) => [maker.id, maker]));
  return oui.flatMap(({ prefix, maker, brand }) => {
    const listed = known.get(maker);
    const fingerprint = `${maker}/mac-prefix`;
    if (listed === undefined)
      return [{ fingerprint, message: `The prefix ${prefix} belongs to no maker here.` }];
    if (!/^(?:[0-9A-F]{6}|[0-9A-F]{7}|[0-9A-F]{9})$/.test(prefix))
      return [{ fingerprint, message: `The prefix ${prefix} is not 6, 7 or 9 hexadecimal digits.` }];
    if (brand !== null && !listed.brands?.some(({ name }) => name === brand))
      return [
        {
          fingerprint,
          message: `The prefix ${prefix} names the brand ${brand}, which ${maker} does not list.`,
        },
      ];
    return [];
  });
}
