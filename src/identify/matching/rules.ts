import {
  type BehaviourMark,
  type Brand,
  type Fingerprints,
  type Mark,
  type MarkIndex,
  unverified,
} from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { type Indexed, indexOf } from './mark-index.ts';
import { type InText, inTexts } from './model-words.ts';
import { formOf, type PatternForm } from './pattern-form.ts';
import { fieldsOf } from './placed-mark.ts';
import { RuleIndex } from './rule-index.ts';

/** A mark ready for use: whose it is, and whether it is a brand that several makers may share. */
export interface Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly type: Mark['type'];
  /** It reads a name or word within a text, which an owner may have typed. */
  readonly inWords: boolean;
  /** What it reads is the bare name of a maker or brand, which anybody may write. */
  readonly name?: true;
  readonly besidePrefix: boolean;
  /** How much of a text its pattern spells out: in the rest there may be what a user added. */
  readonly form: PatternForm;
  /** It has a source. What has none decides nothing. */
  readonly sourced: boolean;
  /** The maker whose file it is in; null for a mark of behaviour. */
  readonly maker: string | null;
  /** The brand it shows, if that is not the maker's own name. */
  readonly brand: { readonly name: string; readonly made: Brand['made'] } | null;
  readonly says: BehaviourMark['says'] | null;
}

/** Marks with the same owner, and the place of the first among all. */
interface Owned {
  readonly from: number;
  readonly marks: readonly (Mark | BehaviourMark)[];
  /** The maker's or brand's name. */
  readonly name: string;
  readonly maker: Rule['maker'];
  readonly brand: Rule['brand'];
}

/** A mark in some of the fields that it is read from. */
interface Reading {
  readonly fields: readonly Field[];
  /** A text in lower case that a value must contain, besides what the index knows; '' if there is none. */
  readonly needs: string;
  readonly rule: Rule;
}

/** All marks as rules. A mark becomes one when the first value arrives that it may match: of thousands, a sweep meets hundreds. */
export class Rules {
  readonly #owned: readonly Owned[];
  readonly #index: RuleIndex;
  readonly #made = new Map<number, readonly Reading[]>();

  constructor(fingerprints: Fingerprints) {
    this.#owned = ownedMarks(fingerprints);
    this.#index = new RuleIndex(storedIndex(fingerprints) ?? indexOfMarks(fingerprints));
  }

  /** The rules of a field that the value may match, in their order. */
  worthTrying(field: Field, value: string): readonly Rule[] {
    const lower = value.toLowerCase();
    const found: Rule[] = [];
    for (const place of this.#index.worthTrying([field], value))
      for (const { fields, needs, rule } of this.#at(place))
        if (fields.includes(field) && (needs === '' || lower.includes(needs))) found.push(rule);
    return found;
  }

  #at(place: number): readonly Reading[] {
    const known = this.#made.get(place);
    if (known !== undefined) return known;
    const owned = this.#owned.findLast(({ from }) => from <= place) as Owned;
    const readings = readingsOf(owned.marks[place - owned.from] as Mark | BehaviourMark, owned);
    this.#made.set(place, readings);
    return readings;
  }
}

/** The index that the build worked out, if it is of these marks: whoever adds some has other lists. */
function storedIndex({ makers, behaviour, index }: Fingerprints): MarkIndex | null {
  return index?.makers === makers && index.behaviour === behaviour ? index.read() : null;
}

/** Works out the index of all marks. */
export function indexOfMarks(fingerprints: Fingerprints): MarkIndex {
  return indexOf(indexed(ownedMarks(fingerprints)));
}

function* indexed(owned: readonly Owned[]): Generator<Indexed> {
  for (const { marks, name } of owned)
    for (const mark of marks) {
      const texts = (mark as Partial<Mark>).elsewhere ? inTexts(mark as Mark, name) : [];
      yield [mark, texts.length === 0 ? fieldsOf({ mark }) : withTexts(fieldsOf({ mark }), texts)];
    }
}

function withTexts(own: readonly Field[], texts: readonly InText[]): readonly Field[] {
  return [...new Set([...own, ...texts.flatMap(({ field }) => field)])];
}

function ownedMarks({ makers, behaviour }: Fingerprints): readonly Owned[] {
  const all: Owned[] = [];
  let from = 0;
  const add = (marks: Owned['marks'], name: string, maker: Owned['maker'], brand: Owned['brand']) => {
    all.push({ from, marks, name, maker, brand });
    from += marks.length;
  };
  for (const { id, name: called, buys, marks, brands = [] } of makers) {
    add(marks, called, id, buys === 'all' ? { name: called, made: 'partly' } : null);
    for (const { name, made, marks: own } of brands) add(own, name, id, { name, made });
  }
  add(behaviour, '', null, null);
  return all;
}

/** Whether no source shows the mark. The build has worked that out: reading the source of one mark reads those of all. */
export function isUnsourced({ unsourced, source }: Pick<Mark, 'unsourced' | 'source'>): boolean {
  return unsourced ?? source === unverified;
}

function readingsOf(mark: Mark | BehaviourMark, owned: Owned): readonly Reading[] {
  const own = { id: mark.id, weight: (mark as Partial<Mark>).weight ?? 0, type: mark.type };
  return [
    { fields: fieldsOf({ mark }), needs: '', rule: ruleOf(mark, owned, own, () => mark.pattern) },
    ...inTexts(mark as Mark, owned.name).map((text) => ({
      fields: text.field,
      needs: text.needs,
      rule: ruleOf(mark, owned, text, () => new RegExp(text.pattern, mark.pattern.flags)),
    })),
  ];
}

/** A rule whose pattern is compiled when it is first tried: that takes longer than all else about it. */
function ruleOf(
  mark: Partial<Mark & BehaviourMark> & Owned['marks'][number],
  { maker, brand }: Owned,
  { id, weight, type }: Pick<Rule, 'id' | 'weight' | 'type'>,
  compile: () => RegExp,
): Rule {
  const { inWords, besidePrefix, says = null } = mark;
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
    besidePrefix: besidePrefix === true,
    get form() {
      form ??= formOf(compile());
      return form;
    },
    sourced: !isUnsourced(mark),
    maker,
    brand,
    says,
  };
}
