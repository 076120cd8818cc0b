import type { BehaviourMark, Mark } from '../src/model/fingerprint.ts';

/** What shows that a mark is right. Identification never needs it, and it is the larger part of a mark. */
export type Proof = Pick<Mark, 'examples' | 'unlike' | 'source'>;
/** A mark of either kind: a maker's has a weight, one of behaviour says what a device is. */
export type Either = Mark & BehaviourMark;
/**
 * A mark as a line of a file, without its proof: its fields and its type by their places in a list, its pattern as two texts, and the
 * texts that the pattern requires as one.
 */
export type PackedMark = Omit<Either, 'field' | 'type' | 'pattern' | 'required' | keyof Proof> & {
  readonly field: number;
  readonly type?: number;
  readonly pattern: readonly [source: string, flags: string];
  readonly required: string;
};
/** The first line: what marks share, and how many are in each list (one list for each maker, each brand and behaviour). */
export interface SharedByMarks {
  readonly fields: readonly Mark['field'][];
  readonly types: readonly Mark['type'][];
  readonly lists: readonly number[];
}
