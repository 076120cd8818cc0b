import type { FingerprintIndex } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { type Lists, splitLists } from '../../model/required-lists.ts';

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
  /** The rules that require something else besides, and what: as it is stored until it is first needed. */
  readonly #further = new Map<number, string | Lists>();
  /** The rules of a field that require no text. */
  readonly #always = new Map<Field, readonly number[]>();
  readonly #alwaysOfAll: readonly number[];
  /** By a number made of their first characters, the place plus 1 of a text that begins so, and for each text that of the next one. */
  readonly #first = new Uint16Array(startNumbers);
  readonly #next: Uint16Array;
  readonly #listsWith = new Map<Field, Uint8Array>();

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
    if (texts.length >= 0xffff) throw new RangeError(`${texts.length} required texts are more than 65,534`);
    this.#next = new Uint16Array(texts.length);
    for (const [place, text] of texts.entries()) {
      const start = text.length < 3 ? pairNumber(text, 0) : startNumber(text, 0);
      this.#next[place] = this.#first[start] as number;
      this.#first[start] = place + 1;
    }
  }

  /** The places of the rules of a field that the value may match, in their order. */
  worthTrying(field: Field, value: string): readonly number[] {
    const lower = value.toLowerCase();
    const lists = this.#listsOf(field);
    const found = new Set<number>();
    for (const text of this.#textsIn(lower)) this.#addDemanding(text, lower, lists, found);
    return merged(
      this.#demandingNothing(field),
      [...found].sort((a, b) => a - b),
    );
  }

  /** The places of the required texts that stand in a value in lower case, each once however often it is there. */
  #textsIn(lower: string): ReadonlySet<number> {
    const there = new Set<number>();
    for (let at = 0; at + 1 < lower.length; at++) {
      this.#addTextsAt(this.#first[pairNumber(lower, at)] as number, lower, at, there);
      this.#addTextsAt(this.#first[startNumber(lower, at)] as number, lower, at, there);
    }
    return there;
  }

  #addTextsAt(first: number, lower: string, at: number, there: Set<number>): void {
    for (let text = first; text !== 0; text = this.#next[text - 1] as number)
      if (lower.startsWith(this.#texts[text - 1] as string, at)) there.add(text - 1);
  }

  /** Adds the rules in these lists of fields that require the text, if the value also has all else that they require. */
  #addDemanding(text: number, value: string, lists: Uint8Array, found: Set<number>): void {
    const end = this.#begins[text + 1] as number;
    for (let at = this.#begins[text] as number; at < end; at++) {
      const rule = this.#requiring[at] as number;
      const isRead = lists[this.#reads[rule] as number] === 1;
      if (isRead && !found.has(rule) && this.#hasFurther(rule, value)) found.add(rule);
    }
  }

  #hasFurther(rule: number, value: string): boolean {
    const stored = this.#further.get(rule);
    if (stored === undefined) return true;
    const lists = typeof stored === 'string' ? splitLists(stored) : stored;
    this.#further.set(rule, lists);
    return lists.every((texts) => texts.some((one) => value.includes(one)));
  }

  #demandingNothing(field: Field): readonly number[] {
    const known = this.#always.get(field);
    if (known !== undefined) return known;
    const lists = this.#listsOf(field);
    const rules = this.#alwaysOfAll.filter((rule) => lists[this.#reads[rule] as number] === 1);
    this.#always.set(field, rules);
    return rules;
  }

  /** For each list of fields, 1 if the field is in it. */
  #listsOf(field: Field): Uint8Array {
    const known = this.#listsWith.get(field);
    if (known !== undefined) return known;
    const lists = Uint8Array.from(this.#fields, (list) => (list.includes(field) ? 1 : 0));
    this.#listsWith.set(field, lists);
    return lists;
  }
}

/** How many numbers {@link startNumber} and {@link pairNumber} give. */
const startNumbers = 1 << 16;

/** A number made of three characters; of others it may be the same one. Where fewer are left it is 0. */
function startNumber(text: string, at: number): number {
  return (
    (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (startNumbers - 1)
  );
}

/** The same of two characters, for the texts that have no more. */
function pairNumber(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + 7) & (startNumbers - 1);
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
