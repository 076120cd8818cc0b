import { inTexts } from '../../src/identify/matching/model-words.ts';
import { placedFingerprints } from '../../src/identify/matching/placed-fingerprint.ts';
import type { Fingerprint } from '../../src/model/fingerprint.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

/** A pattern that the program tries, with texts that a fingerprint with it knows. */
export type Tried = Pick<Fingerprint, 'id' | 'pattern' | 'examples' | 'unlike'>;

const names = new Map(fingerprints.makers.map(({ id, name }) => [id, name]));

/** Every pattern that the program tries: each fingerprint's own, and those that read its model number among other words. */
export const everyPattern: readonly Tried[] = placedFingerprints(fingerprints).flatMap(
  ({ fingerprint, maker }) => [
    fingerprint,
    ...inTexts(fingerprint as Fingerprint, names.get(maker ?? '') ?? '').map(({ id, pattern }) => ({
      id,
      pattern: new RegExp(pattern, fingerprint.pattern.flags),
      examples: fingerprint.examples,
      unlike: fingerprint.unlike,
    })),
  ],
);
