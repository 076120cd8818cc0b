import type {
  BehaviourFingerprint,
  Brand,
  Fingerprint,
  FingerprintIndex,
  Fingerprints,
} from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { sourceClass } from '../../model/source.ts';
import { type Indexed, indexOf } from './fingerprint-index.ts';
import { type InText, inTexts } from './model-words.ts';
import { formOf, type PatternForm } from './pattern-form.ts';
import { fieldsOf } from './placed-fingerprint.ts';
import { RuleIndex } from './rule-index.ts';

/** A fingerprint ready for use: whose it is, and whether it is a brand that several makers may share. */
export interface Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly type: Fingerprint['type'];
  /** It reads a name or word within a text, which a user may have set. */
  readonly inWords: boolean;
  /** What it reads is the bare name of a maker or brand, which anybody may write. */
  readonly name?: true;
  readonly needsPrefix: boolean;
  /** How much of a text its pattern spells out: in the rest there may be what a user added. */
  readonly form: PatternForm;
  /** It has a source. What has none decides nothing. */
  readonly sourced: boolean;
  /** The maker whose file it is in; null for a fingerprint of behaviour. */
  readonly maker: string | null;
  /** The brand it shows, if that is not the maker's own name. */
  readonly brand: { readonly name: string; readonly made: Brand['made'] } | null;
  readonly says: BehaviourFingerprint['says'] | null;
}

/** Fingerprints with the same owner, and the place of the first among all. */
interface Owned {
  readonly from: number;
  readonly fingerprints: readonly (Fingerprint | BehaviourFingerprint)[];
  /** The maker's or brand's name. */
  readonly name: string;
  readonly maker: Rule['maker'];
  readonly brand: Rule['brand'];
}

/** A fingerprint in some of the fields that it is read from. */
interface Reading {
  readonly fields: readonly Field[];
  /** A text in lower case that a value must contain, besides what the index knows; '' if there is none. */
  readonly needs: string;
  readonly rule: Rule;
}

/** All fingerprints as rules. A fingerprint becomes one when the first value arrives that it may match: of thousands, a sweep meets hundreds. */
export class Rules {
  readonly #owned: readonly Owned[];
  readonly #index: RuleIndex;
  readonly #made = new Map<number, readonly Reading[]>();

  constructor(fingerprints: Fingerprints) {
    this.#owned = ownedFingerprints(fingerprints);
    this.#index = new RuleIndex(storedIndex(fingerprints) ?? indexOfFingerprints(fingerprints));
  }

  /** The rules of a field that the value may match, in their order. */
  worthTrying(field: Field, value: string): readonly Rule[] {
    const lower = value.toLowerCase();
    const found: Rule[] = [];
    for (const place of this.#index.worthTrying(field, lower))
      for (const { fields, needs, rule } of this.#at(place))
        if (fields.includes(field) && (needs === '' || lower.includes(needs))) found.push(rule);
    return found;
  }

  #at(place: number): readonly Reading[] {
    const known = this.#made.get(place);
    if (known !== undefined) return known;
    const owned = ownerOf(place, this.#owned);
    const readings = readingsOf(
      owned.fingerprints[place - owned.from] as Fingerprint | BehaviourFingerprint,
      owned,
    );
    this.#made.set(place, readings);
    return readings;
  }
}

/** The last that begins at the place or before it. */
function ownerOf(place: number, all: readonly Owned[]): Owned {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle] as Owned).from <= place) low = middle;
    else high = middle - 1;
  }
  return all[low] as Owned;
}

/** The index that the build worked out, if it is of these fingerprints: added ones make other lists. */
function storedIndex({ makers, behaviour, index }: Fingerprints): FingerprintIndex | null {
  return index?.makers === makers && index.behaviour === behaviour ? index.read() : null;
}

/** Works out the index of all fingerprints. */
export function indexOfFingerprints(fingerprints: Fingerprints): FingerprintIndex {
  return indexOf(indexed(ownedFingerprints(fingerprints)));
}

function* indexed(owned: readonly Owned[]): Generator<Indexed> {
  for (const { fingerprints, name } of owned)
    for (const fingerprint of fingerprints) {
      const texts = (fingerprint as Partial<Fingerprint>).elsewhere
        ? inTexts(fingerprint as Fingerprint, name)
        : [];
      yield [
        fingerprint,
        texts.length === 0 ? fieldsOf({ fingerprint }) : withTexts(fieldsOf({ fingerprint }), texts),
      ];
    }
}

function withTexts(own: readonly Field[], texts: readonly InText[]): readonly Field[] {
  return [...new Set([...own, ...texts.flatMap(({ field }) => field)])];
}

function ownedFingerprints({ makers, behaviour }: Fingerprints): readonly Owned[] {
  const all: Owned[] = [];
  let from = 0;
  const add = (
    fingerprints: Owned['fingerprints'],
    name: string,
    maker: Owned['maker'],
    brand: Owned['brand'],
  ) => {
    all.push({ from, fingerprints, name, maker, brand });
    from += fingerprints.length;
  };
  for (const { id, name: called, buys, fingerprints, brands = [] } of makers) {
    add(fingerprints, called, id, buys === 'all' ? { name: called, made: 'partly' } : null);
    for (const { name, made, fingerprints: own } of brands) add(own, name, id, { name, made });
  }
  add(behaviour, '', null, null);
  return all;
}

/** Whether no source shows the fingerprint. The build has worked that out: reading the source of one fingerprint reads those of all. */
export function isUnsourced({ unsourced, source }: Pick<Fingerprint, 'unsourced' | 'source'>): boolean {
  return unsourced ?? sourceClass(source) === 'unsourced';
}

function readingsOf(fingerprint: Fingerprint | BehaviourFingerprint, owned: Owned): readonly Reading[] {
  const own = {
    id: fingerprint.id,
    weight: (fingerprint as Partial<Fingerprint>).weight ?? 0,
    type: fingerprint.type,
  };
  return [
    {
      fields: fieldsOf({ fingerprint }),
      needs: '',
      rule: ruleOf(fingerprint, owned, own, () => fingerprint.pattern),
    },
    ...inTexts(fingerprint as Fingerprint, owned.name).map((text) => ({
      fields: text.field,
      needs: text.needs,
      rule: ruleOf(fingerprint, owned, text, () => new RegExp(text.pattern, fingerprint.pattern.flags)),
    })),
  ];
}

/** A rule whose pattern is compiled when it is first tried: that takes longer than all else about it. */
function ruleOf(
  fingerprint: Partial<Fingerprint & BehaviourFingerprint> & Owned['fingerprints'][number],
  { maker, brand }: Owned,
  { id, weight, type }: Pick<Rule, 'id' | 'weight' | 'type'>,
  compile: () => RegExp,
): Rule {
  const { inWords, needsPrefix, says = null } = fingerprint;
  let compiled: RegExp | null = null;
  let form: PatternForm | null = null;
  return {
    id,
    get pattern() {
      compiled ??= compile();
      return compiled;
    },
    type,
    weight,
    inWords: inWords === true,
    needsPrefix: needsPrefix === true,
    get form() {
      form ??= formOf(compile());
      return form;
    },
    sourced: !isUnsourced(fingerprint),
    maker,
    brand,
    says,
  };
}
