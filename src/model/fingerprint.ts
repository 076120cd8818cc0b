import type { DeviceType } from './identification.ts';
import type { Field } from './observation.ts';

/** In place of a source: general knowledge, not checked against any document. Such a fingerprint decides nothing. */
export const unverified = 'general knowledge, not verified';

/** A name that a fingerprint's pattern may capture. */
export type CapturedName = 'model' | 'firmware' | 'serial' | 'mac' | 'name';

/** What a device once sent, and what the fingerprint must read from it. */
export interface Example {
  readonly seen: string;
  /** Exactly the groups that the pattern captures here; leave out for none. */
  readonly gives?: Readonly<Partial<Record<CapturedName, string>>>;
}

/** A place for a model number besides the fields for it: among other `word`s, in a `host`'s name, or after its maker's name (`named`). */
export type ModelPlace = 'word' | 'host' | 'named';

/**
 * One thing to recognise. The self-test checks that every example matches and yields exactly its groups, that no near miss matches,
 * that no other maker claims the example, and that the pattern is quick on hostile text.
 */
export interface Fingerprint {
  /** `maker/what`, unique: `hikvision/http-realm`. */
  readonly id: string;
  /** One field, or several that say the same thing (a model name). */
  readonly field: Field | readonly Field[];
  /** Anchored with ^ and $ unless a field is free text; named groups out of {@link CapturedName}. No g or y flag. */
  readonly pattern: RegExp;
  /**
   * The texts that `src/identify/matching/required-text.ts` found the pattern to require, if the build has worked that out: lists of texts
   * in lower case; a value must contain at least one of each. Never written by hand.
   */
  readonly required?: readonly (readonly string[])[];
  /** Whether {@link source} says that there is none, if the build has worked that out. Never written by hand. */
  readonly unsourced?: boolean;
  /** 0–1: how strongly this alone shows that the maker made it. 0 for a fingerprint that concerns only type or brand. */
  readonly weight: number;
  /** What it says about the kind of device, and how strongly (0–1). */
  readonly type?: { readonly is: DeviceType; readonly weight: number };
  /**
   * It reads a name or word anywhere in a text. In fields with a machine's name an owner may have typed it, and it then appears in every
   * protocol: there all such fingerprints of a unit are counted once.
   */
  readonly inWords?: true;
  /** It is read only from the fields named, and not from others with the same information, because what it reads is so ordinary. */
  readonly onlyThere?: true;
  /** Where else its model number is looked for; worked out by `vendor-fingerprints/tables/model-words.ts`, never written by hand. */
  readonly elsewhere?: readonly ModelPlace[];
  /** It counts only for a unit with a MAC prefix of the same maker, because what it reads is common to many makers. */
  readonly needsPrefix?: true;
  /** At least one. */
  readonly examples: readonly [Example, ...Example[]];
  /** At least one text that comes close and must not match. */
  readonly unlike: readonly [string, ...string[]];
  /** Where this was seen: a URL, a repository path, a document. */
  readonly source: string;
}

/**
 * A brand that is not the maker's own name. `whole`: all of it is made by this maker, so the brand counts for the maker.
 * `partly`: some of it is, or several makers share it: the brand alone never establishes the maker.
 */
export interface Brand {
  readonly name: string;
  readonly relation: 'subsidiary' | 'sub-brand' | 'relabel';
  readonly made: 'whole' | 'partly';
  /** Others also make it, and no document that was read names it: see {@link Maker.buys}. Only if `made` is `partly`. */
  readonly others?: true;
  /** A sentence: how to recognise such a unit. */
  readonly howToTell: string;
  /** At least one; the documents that state the relation. */
  readonly sources: readonly [string, ...string[]];
  /** Fingerprints that show this brand. */
  readonly fingerprints: readonly Fingerprint[];
  /** Exact registrant names in the IEEE registry whose prefixes carry this brand. */
  readonly registrants?: readonly string[];
}

/** One maker of devices: everything the product knows about it, in one file. */
export interface Maker {
  /** Equals the file's name: `hikvision`. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 of the headquarters of the ultimate owner; null if not established. */
  readonly headquarters: string | null;
  /** Id of the group it belongs to, if that is another maker here. */
  readonly group?: string;
  /**
   * It sells units made by others, and no document that was read names all of them: `all` if it sells only such units, `some` if it also
   * makes its own. The name establishes no maker and contradicts none; for `all`, the same holds for all its other fingerprints.
   */
  readonly buys?: 'all' | 'some';
  /** The documents that state headquarters and ownership. */
  readonly sources: readonly [string, ...string[]];
  /** Fingerprints of its own stack and its own name. */
  readonly fingerprints: readonly Fingerprint[];
  readonly brands?: readonly Brand[];
  /** Exact registrant names in the IEEE registry. Never substrings: a maker of scales is called Dahua. */
  readonly registrants?: readonly string[];
  /** How camera-specific its MAC prefixes are: 0–0.4. Default 0.3. */
  readonly prefixWeight?: number;
  /** Its firmware has a web server of its own: a computer's web server instead means a proxy, or the maker's software for computers. */
  readonly ownWebServer?: true;
}

/**
 * A fingerprint that shows what a device is, and nothing about its maker. `video`: it behaves like a camera or recorder. `not-video`: a
 * printer, a router, a phone. `neither`: it only captures (a model, a serial), or tells what kind of video a unit is that
 * something else shows to be video.
 */
export interface BehaviourFingerprint extends Omit<Fingerprint, 'weight'> {
  readonly says: 'video' | 'not-video' | 'neither';
}

/** A name of a maker or brand, as units write it: a row of `vendor-fingerprints/names.tsv`. */
export interface Name {
  /** As it is written. A space or hyphen may be missing, or be the other or an underscore; case does not matter. */
  readonly text: string;
  /** The maker's id. */
  readonly maker: string;
  /** The brand's name, if it is a brand's. */
  readonly brand: string | null;
  /** The `maker`'s or `brand`'s name; `also`, another one; a `line` of products; a name in its own `script`; the host of a `site`. */
  readonly kind: 'maker' | 'brand' | 'also' | 'line' | 'script' | 'site';
  /**
   * What it means where it stands among other words: nothing but `cameras`; a maker that sells much `more`; the same, if it is a word or
   * another company's name, too (`ambiguous`); or, being an ordinary `word`, nothing.
   */
  readonly means: 'cameras' | 'more' | 'ambiguous' | 'word';
  /** What bears the name; `camera+` if switches and terminals bear it too, with model numbers of the same form. */
  readonly carries: DeviceType | 'camera+' | null;
  /** It sells units made by others: see {@link Maker.buys}. */
  readonly reseller: NonNullable<Maker['buys']> | null;
  /** Of a maker that has no file: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Words, as the source of a pattern, with which the name is another company's. */
  readonly not: string | null;
  /** Where the name was read. */
  readonly source: string;
}

/** A prefix of the IEEE registry (24, 28 or 36 bits as 6, 7 or 9 upper-case hex digits) and whose it is. */
export interface OuiEntry {
  readonly prefix: string;
  readonly maker: string;
  /** The brand, if the registrant is a brand and not the maker. */
  readonly brand: string | null;
  readonly registrant: string;
}

/** All fingerprints, as exported by `vendor-fingerprints/index.ts`. */
export interface Fingerprints {
  readonly makers: readonly Maker[];
  readonly behaviour: readonly BehaviourFingerprint[];
  readonly oui: readonly OuiEntry[];
  /** Names of the makers and their brands. */
  readonly names?: readonly Name[];
  /** Changes with every change of the data; kept with every verdict. */
  readonly version: string;
  /** The index of these fingerprints, if the build has worked it out. */
  readonly index?: StoredIndex;
}

/** An index of fingerprints, and which fingerprints it is of: those of other lists need another one. */
export interface StoredIndex extends Pick<Fingerprints, 'makers' | 'behaviour'> {
  readonly read: () => FingerprintIndex;
}

/**
 * Which fingerprints a value may match, by their places: makers in their order, each with its own fingerprints and then those of its brands; behaviour
 * last. Plain numbers and texts, so that it takes no time to read, and little memory.
 */
export interface FingerprintIndex {
  /** The lists of fields that fingerprints are read from. */
  readonly fields: readonly (readonly Field[])[];
  /** For each fingerprint, the place of its list in {@link fields}. */
  readonly reads: readonly number[];
  /** The fingerprints that require no text. */
  readonly always: readonly number[];
  /** The texts that fingerprints require (of {@link Fingerprint.required}, those of the first list), sorted by their first two characters. */
  readonly texts: readonly string[];
  /** For each text, how many fingerprints require it. */
  readonly counts: readonly number[];
  /** The fingerprints that require the first text, then those that require the second, and so on. */
  readonly requiring: readonly number[];
  /** The fingerprints that require something else besides. */
  readonly furtherOf: readonly number[];
  /** And what, as `required-lists.ts` joins it. */
  readonly further: readonly string[];
}
