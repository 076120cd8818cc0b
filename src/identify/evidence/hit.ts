import type { Field } from '../../model/observation.ts';
import type { Match } from '../matching/matcher.ts';
import type { Rule } from '../matching/rules.ts';

/** Something said about a device, with the witness that said it. */
export interface Hit extends Match {
  readonly field: Field;
  readonly value: string;
  readonly port: number | null;
  /**
   * Scanner and port: two marks read from one port by one scanner are one witness. What a web server says about itself is one
   * witness per port, whichever scanner asked.
   */
  readonly witness: string;
  /** How strongly it speaks for the maker; 0 if it is a badge that several makers may share. */
  readonly speaks: number;
  /** It comes from the MAC prefix registry, not from the device. */
  readonly prefix: boolean;
  /** A name or word that an owner may have typed, here and in every other field with the machine's name. */
  readonly inWords: boolean;
  /** Somebody other than the factory wrote it: the owner, or whoever keeps the zone. */
  readonly typed: boolean;
  /** A model designation that no other word confirms. */
  readonly designation: boolean;
  /** The type of unit it points to; undefined if the text is about cameras but not from one. */
  readonly type: Rule['type'];
}
