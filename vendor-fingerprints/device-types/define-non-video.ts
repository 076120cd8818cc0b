import type { BehaviourFingerprint, Example } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';

export type Texts = readonly [string, ...string[]];

/** What a fingerprint of something that is no video surveillance consists of. */
export interface NonVideo {
  /** What the fingerprint is called behind `behaviour/`. */
  readonly id: string;
  /** Where such a device reports it. */
  readonly field: Field | readonly Field[];
  readonly pattern: RegExp;
  /** Examples: the pattern matches each. */
  readonly seen: Texts;
  /** Near misses: the pattern matches none. */
  readonly unlike: Texts;
  /** Where it was read, or `general knowledge, not verified`. */
  readonly source: string;
  /** Weight of the type; 0.7 if left out. */
  readonly weight?: number;
}

/** A fingerprint of something that is no video surveillance. */
export function nonVideo({
  id,
  field,
  pattern,
  seen,
  unlike,
  source,
  weight = 0.7,
}: NonVideo): BehaviourFingerprint {
  const [first, ...rest] = seen;
  const examples: readonly [Example, ...Example[]] = [
    { seen: first },
    ...rest.map((text) => ({ seen: text })),
  ];
  const type = { is: 'other', weight } as const;
  return { id: `behaviour/${id}`, says: 'not-video', field, pattern, type, examples, unlike, source };
}
