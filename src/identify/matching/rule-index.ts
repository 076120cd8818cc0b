import type { FingerprintIndex } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { splitLists } from '../../model/required-lists.ts';
import { startOf } from './fingerprint-index.ts';

/**
 * Finds the rules that a value may match without trying the others: of thousands, a value has the words of a few. Rules are known by
 * their places here. A sweep holds it for hours: numbers in typed arrays take a tenth of the memory that lists of objects take.
 */
export class RuleIndex {
  readonly #fields: FingerprintIndex['fields'];
  readonly #reads: Uint16Array;
  readonly #texts: readonly string[];
  /** For each text, where the rules that require it begin in {@link #requiring}. */
  readonly #begins: Uint32Array;
  readonly #requiring: Uint32Array;
  /** The rules that require something else besides, and what. */
  readonly #further = new Map<number, string>();
  /** The rules of a field that require no text. */
  readonly #always = new Map<Field, readonly number[]>();
  readonly #alwaysOfAll: readonly number[];
  /** The texts with the same first two characters, by these: where they begin and end in {@link #texts}. */
  readonly #byStart = new Map<number, [from: number, to: number]>();

  constructor({ fields, reads, always, texts, counts, requiring, furtherOf, further }: FingerprintIndex) {
    this.#fields = fields;
    this.#reads = Uint16Array.from(reads);
    this.#alwaysOfAll = always;
    this.#texts = texts;
    this.#begins = new Uint32Array(texts.length + 1);
    let begins = 0;
    for (const [place, count] of counts.entries()) {
      begins += count;
      this.#begins[place + 1] = begins;
    }
    this.#requiring = Uint32Array.from(requiring);
    for (const [at, rule] of furtherOf.entries()) this.#further.set(rule, further[at] as string);
    for (const [place, text] of texts.entries()) {
      const start = startOf(text, 0);
      const range = this.#byStart.get(start);
      if (range === undefined) this.#byStart.set(start, [place, place + 1]);
      else range[1] = place + 1;
    }
  }

  /** The places of the rules of these fields that the value may match, in their order. */
  worthTrying(fields: readonly Field[], value: string): readonly number[] {
    const lower = value.toLowerCase();
    const found = new Set<number>();
    for (const text of this.#textsIn(lower)) this.#addDemanding(text, lower, fields, found);
    const demanding = [...found].sort((a, b) => a - b);
    const [first] = fields;
    if (first !== undefined && fields.length === 1) return merged(this.#demandingNothing(first), demanding);
    const always = new Set(fields.flatMap((field) => this.#demandingNothing(field)));
    return [...always, ...demanding].sort((a, b) => a - b);
  }

  /** The places of the required texts that stand in a value in lower case, each once however often it is there. */
  #textsIn(lower: string): ReadonlySet<number> {
    const there = new Set<number>();
    for (let at = 0; at + 1 < lower.length; at++) {
      const range = this.#byStart.get(startOf(lower, at));
      if (range === undefined) continue;
      for (let place = range[0]; place < range[1]; place++)
        if (lower.startsWith(this.#texts[place] as string, at)) there.add(place);
    }
    return there;
  }

  /** Adds the rules that require the text, if the value also has all else that they require. */
  #addDemanding(text: number, value: string, fields: readonly Field[], found: Set<number>): void {
    for (const rule of this.#requiring.subarray(this.#begins[text], this.#begins[text + 1])) {
      if (found.has(rule) || !fields.some((field) => this.#isReadFrom(rule, field))) continue;
      if (this.#hasFurther(rule, value)) found.add(rule);
    }
  }

  #hasFurther(rule: number, value: string): boolean {
    const lists = this.#further.get(rule);
    return (
      lists === undefined || splitLists(lists).every((texts) => texts.some((one) => value.includes(one)))
    );
  }

  #demandingNothing(field: Field): readonly number[] {
    const known = this.#always.get(field);
    if (known !== undefined) return known;
    const rules = this.#alwaysOfAll.filter((rule) => this.#isReadFrom(rule, field));
    this.#always.set(field, rules);
    return rules;
  }

  #isReadFrom(rule: number, field: Field): boolean {
    return this.#fields[this.#reads[rule] as number]?.includes(field) === true;
  }
}

/** Two ascending lists without a common number as one: sorting hundreds anew for each value takes longer than finding them. */
function merged(one: readonly number[], other: readonly number[]): readonly number[] {
  if (other.length === 0) return one;
  const all: number[] = [];
  let at = 0;
  for (const place of other) {
    while (at < one.length && (one[at] as number) < place) all.push(one[at++] as number);
    all.push(place);
  }
  while (at < one.length) all.push(one[at++] as number);
  return all;
}
