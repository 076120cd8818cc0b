import type { BehaviourFingerprint, Fingerprint } from '../src/model/fingerprint.ts';

/** What shows that a fingerprint is right. Identification never needs it, and it is the larger part of a fingerprint. */
export type Proof = Pick<Fingerprint, 'examples' | 'unlike' | 'source'>;
/** A fingerprint of either kind: a maker's has a weight, one of behaviour shows what a device is. */
export type Either = Fingerprint & BehaviourFingerprint;
/**
 * A fingerprint as a line of a file, without its proof: its fields and its type by their places in a list, its pattern as two texts, and the
 * texts that the pattern requires as one.
 */
export type PackedFingerprint = Omit<Either, 'field' | 'type' | 'pattern' | 'required' | keyof Proof> & {
  readonly field: number;
  readonly type?: number;
  readonly pattern: readonly [source: string, flags: string];
  readonly required: string;
};
/** The first line: what fingerprints share, and how many are in each list (one list for each maker, each brand and behaviour). */
export interface SharedByFingerprints {
  readonly fields: readonly Fingerprint['field'][];
  readonly types: readonly Fingerprint['type'][];
  readonly lists: readonly number[];
}
