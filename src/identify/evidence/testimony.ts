import { isMakerField } from './field-class.ts';
import type { Hit } from './hit.ts';
import { confidenceOf } from './witness.ts';

const isDesignation = ({ designation }: Hit) => designation;
/** True for a name or word that an owner may have typed, in this field or any other. */
const isInWords = ({ inWords }: Hit) => inWords;
const isMakerName = ({ field }: Hit) => isMakerField(field);

/**
 * The hits of one maker that count. Three things count once, however many protocols repeat them, each where it adds most: the model
 * designation (one firmware states it everywhere, so it is doubtful everywhere or nowhere), a name in words (a machine has one name),
 * and the manufacturer that the unit names (whoever put the badge on typed it once). What somebody other than the factory wrote adds to
 * nothing: it counts by itself, and only where the unit says less.
 */
export function counted(own: readonly Hit[]): readonly Hit[] {
  const said = own.filter(({ typed }) => !typed);
  const counting = once(said, [isDesignation, isInWords, isMakerName], (hit) => hit.speaks);
  const [typed] = own.filter((hit) => hit.typed).sort((a, b) => b.speaks - a.speaks);
  return typed !== undefined && typed.speaks > confidenceOf(counting) ? [typed] : counting;
}

/** The hits that count towards what a unit is: a name in words counts once. */
export function countedOfKind(hits: readonly Hit[], weight: (hit: Hit) => number): readonly Hit[] {
  return once(hits, [isInWords], weight);
}

/** {@link confidenceOf} for the hits of one maker that count. */
export function makerConfidence(own: readonly Hit[]): number {
  return confidenceOf(counted(own));
}

// All ways to choose one witness for each thing that counts once; among equal ones the first, in the order of the hits.
function once(
  hits: readonly Hit[],
  said: readonly ((hit: Hit) => boolean)[],
  weight: (hit: Hit) => number,
): readonly Hit[] {
  // Most makers have one witness, and nothing to choose from.
  if (hits.every(({ witness }) => witness === hits[0]?.witness)) return hits;
  const choices = said.reduce<readonly (readonly Hit[])[]>(
    (before, isOne) => before.flatMap((some) => atOneWitness(some, isOne)),
    [hits],
  );
  return choices.reduce((best, some) =>
    confidenceOf(some, weight) > confidenceOf(best, weight) ? some : best,
  );
}

function atOneWitness(hits: readonly Hit[], isOne: (hit: Hit) => boolean): readonly (readonly Hit[])[] {
  const witnesses = new Set(hits.filter(isOne).map(({ witness }) => witness));
  if (witnesses.size < 2) return [hits];
  return [...witnesses].map((place) => hits.filter((hit) => !isOne(hit) || hit.witness === place));
}
