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
import { formOf, type PatternForm } from './pattern-form.ts';
import { fieldsOf } from './placed-mark.ts';
import { RuleIndex } from './rule-index.ts';

/** A mark ready for use: whose it is, and whether it is a badge that several makers may share. */
export interface Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly type: Mark['type'];
  /** It reads a name or word within a text, which an owner may have typed. */
  readonly inWords: boolean;
  readonly besidePrefix: boolean;
  /** How much of a text its pattern spells out: in the rest there may be what a user added. */
  readonly form: PatternForm;
  /** It has a source: somebody saw it. What has none decides nothing. */
  readonly sourced: boolean;
  /** The maker whose file it is in; null for a mark of behaviour. */
  readonly maker: string | null;
  /** The badge it shows, if that is not the maker's own name. */
  readonly brand: { readonly name: string; readonly made: Brand['made'] } | null;
  readonly says: BehaviourMark['says'] | null;
}

/** Marks with the same owner, and the place of the first among all. */
interface Owned {
  readonly from: number;
  readonly marks: readonly (Mark | BehaviourMark)[];
  readonly maker: Rule['maker'];
  readonly brand: Rule['brand'];
}

/** All marks as rules. A mark becomes one when the first value arrives that it may match: of thousands, a sweep meets hundreds. */
export class Rules {
  readonly #owned: readonly Owned[];
  readonly #index: RuleIndex;
  readonly #made = new Map<number, Rule>();

  constructor(fingerprints: Fingerprints) {
    this.#owned = ownedMarks(fingerprints);
    this.#index = new RuleIndex(storedIndex(fingerprints) ?? indexOfMarks(fingerprints));
  }

  /** The rules of a field that the value may match, in their order. */
  worthTrying(field: Field, value: string): readonly Rule[] {
    return this.#index.worthTrying([field], value).map((place) => this.#at(place));
  }

  #at(place: number): Rule {
    const known = this.#made.get(place);
    if (known !== undefined) return known;
    const owned = this.#owned.findLast(({ from }) => from <= place) as Owned;
    const rule = ruleOf(owned.marks[place - owned.from] as Mark | BehaviourMark, owned);
    this.#made.set(place, rule);
    return rule;
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
  for (const { marks } of owned) for (const mark of marks) yield [mark, fieldsOf({ mark })];
}

function ownedMarks({ makers, behaviour }: Fingerprints): readonly Owned[] {
  const all: Owned[] = [];
  let from = 0;
  const add = (marks: Owned['marks'], maker: Owned['maker'], brand: Owned['brand']) => {
    all.push({ from, marks, maker, brand });
    from += marks.length;
  };
  for (const { id, name: called, buys, marks, brands = [] } of makers) {
    add(marks, id, buys === 'all' ? { name: called, made: 'partly' } : null);
    for (const { name, made, marks: own } of brands) add(own, id, { name, made });
  }
  add(behaviour, null, null);
  return all;
}

function ruleOf(mark: Partial<Mark & BehaviourMark> & Owned['marks'][number], { maker, brand }: Owned): Rule {
  const { id, pattern, type, weight = 0, inWords, besidePrefix, says = null, source } = mark;
  return {
    id,
    pattern,
    type,
    weight,
    inWords: inWords === true,
    besidePrefix: besidePrefix === true,
    form: formOf(pattern),
    sourced: source !== unverified,
    maker,
    brand,
    says,
  };
}
