import type { Hit } from './hit.ts';

/**
 * `1 − Π(1 − w)` over evidence sources; each counts with its strongest fingerprint. What a user set adds to nothing: it counts only where all
 * the rest weighs less. Rounded to four decimals.
 */
export function confidenceOf(
  hits: readonly Hit[],
  weight: (hit: Hit) => number = (hit) => hit.weight,
): number {
  const strongest = new Map<string, number>();
  for (const hit of hits) strongest.set(hit.source, Math.max(strongest.get(hit.source) ?? 0, weight(hit)));
  const userSet = strongest.get('user-set') ?? 0;
  strongest.delete('user-set');
  // Sorted, so that floating point gives the same result for every order of observations.
  const doubt = [...strongest.values()].sort((a, b) => a - b).reduce((left, w) => left * (1 - w), 1);
  return Math.max(Math.round((1 - doubt) * 10_000) / 10_000, userSet);
}

/** The hits of one maker that count: without what a user set, unless it alone weighs more than all the rest. */
export function counted(own: readonly Hit[]): readonly Hit[] {
  const isUserSet = ({ evidenceClass }: Hit) => evidenceClass === 'user-set';
  const rest = own.filter((hit) => !isUserSet(hit));
  const set = own.filter(isUserSet);
  return confidenceOf(set) > confidenceOf(rest) ? set : rest;
}

/**
 * The part of the confidence that a verdict may rest on: of sourced fingerprints, and none of what a user set. 0 unless the maker's own
 * protocol or the unit's software is among them, or the unit states both the maker and one of that maker's model numbers. A model number
 * counts only with one of these, because makers' model numbers look alike. A name that a unit states is no guess and needs no source.
 */
export function provenBy(own: readonly Hit[]): number {
  const isAgreed = agrees(own);
  const rests = own.filter((hit) =>
    hit.evidenceClass === 'stated'
      ? isAgreed && (hit.rule.sourced || hit.rule.name === true)
      : isSourced(hit),
  );
  const decides = rests.some(({ evidenceClass, weight }) => evidenceClass !== 'third-party' && weight > 0);
  return decides ? confidenceOf(rests) : 0;
}

function isSourced({ rule, evidenceClass }: Hit): boolean {
  return rule.sourced && evidenceClass !== 'user-set';
}

// What the unit states counts where one of the maker's model numbers is in it, and something else of the firmware points to the maker.
// The name of a maker that others make for, too, counts for nothing by itself, and here it does: the model number shows whose unit it is.
function agrees(own: readonly Hit[]): boolean {
  const stated = own.filter(
    ({ evidenceClass, rule }) => evidenceClass === 'stated' && rule.brand?.made !== 'partly',
  );
  // Its weight is in no sum if it has no source; that it is of the maker's form is enough to agree.
  const hasModel = stated.some(({ groups, weight }) => groups.model !== undefined && weight > 0);
  return hasModel && (stated.some(({ namesMaker }) => namesMaker) || own.some(isFirmware));
}

function isFirmware(hit: Hit): boolean {
  const isProgram = hit.evidenceClass === 'protocol' || hit.evidenceClass === 'software';
  return isProgram && isSourced(hit) && hit.weight > 0;
}
