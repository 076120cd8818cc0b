import { inTexts } from '../../src/identify/matching/model-words.ts';
import { placedMarks } from '../../src/identify/matching/placed-mark.ts';
import type { Mark } from '../../src/model/fingerprint.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

/** A pattern that the program tries, with texts that a mark with it knows. */
export type Tried = Pick<Mark, 'id' | 'pattern' | 'examples' | 'unlike'>;

const names = new Map(fingerprints.makers.map(({ id, name }) => [id, name]));

/** Every pattern that the program tries: each mark's own, and those that read its model number among other words. */
export const everyPattern: readonly Tried[] = placedMarks(fingerprints).flatMap(({ mark, maker }) => [
  mark,
  ...inTexts(mark as Mark, names.get(maker ?? '') ?? '').map(({ id, pattern }) => ({
    id,
    pattern: new RegExp(pattern, mark.pattern.flags),
    examples: mark.examples,
    unlike: mark.unlike,
  })),
]);
