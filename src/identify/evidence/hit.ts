import type { EvidenceClass } from '../../model/evidence-class.ts';
import type { Field } from '../../model/observation.ts';
import type { Match } from '../matching/match.ts';
import type { Rule } from '../matching/rules.ts';

/** What a fingerprint recognised in one value that was seen. */
export interface Hit extends Match {
  readonly field: Field;
  readonly value: string;
  readonly port: number | null;
  /** Who wrote it. */
  readonly evidenceClass: EvidenceClass;
  /** Class and port, `software|80`; the class alone where it counts once for the whole unit. Of one source the strongest counts. */
  readonly source: string;
  /** How strongly it speaks for the maker; 0 if it is a brand that several makers may share. */
  readonly weight: number;
  /** The text contains the maker's name, or that of one of its brands. */
  readonly namesMaker: boolean;
  /** It comes from the MAC prefix registry, not from the device. */
  readonly prefix: boolean;
  /** A model number that no other word confirms. */
  readonly unconfirmed: boolean;
  /** The type of unit it points to; undefined if the text is about cameras but not from one. */
  readonly type: Rule['type'];
}
