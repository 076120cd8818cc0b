import type { Mark } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { type RequiredTexts, requiredTexts } from './required-text.ts';

/** A rule, the fields that it reads, and its place among all rules. */
interface Entry<Rule> {
  readonly rule: Rule;
  readonly fields: readonly Field[];
  readonly place: number;
  /** What it requires beside the texts of the first list, under which it is; null if it requires nothing, undefined if not worked out yet. */
  further: RequiredTexts | null | undefined;
}

/** Most rules require one list of texts: they share this. */
const nothingMore: RequiredTexts = [];

/**
 * Finds the rules that a value may match without trying the others: of thousands, a value has the words of a few. What a rule
 * requires is worked out at the first value of one of its fields, because a short run sees few fields.
 */
export class RuleIndex<Rule extends Pick<Mark, 'pattern' | 'required'>> {
  /** The rules of a field: all of them until its first value arrives, then those that require no text. */
  readonly #byField: Map<Field, readonly Entry<Rule>[]>;
  readonly #begun = new Set<Field>();
  readonly #byText = new Map<string, Entry<Rule>[]>();
  /** The texts of {@link #byText} by their first two characters. */
  readonly #byStart = new Map<number, string[]>();

  /** `rules` in their order, with the fields that each reads. */
  constructor(rules: Iterable<readonly [rule: Rule, fields: readonly Field[]]>) {
    const byField = new Map<Field, Entry<Rule>[]>();
    let place = 0;
    for (const [rule, fields] of rules) {
      const entry = { rule, fields, place: place++, further: undefined };
      for (const field of fields) putUnder(byField, field, entry);
    }
    this.#byField = byField;
  }

  /** The rules of these fields that the value may match, in their order. */
  worthTrying(fields: readonly Field[], value: string): readonly Rule[] {
    const found = new Set(fields.flatMap((field) => this.#demandingNothing(field)));
    const lower = value.toLowerCase();
    for (const text of this.#textsIn(lower)) this.#addDemanding(text, lower, fields, found);
    return [...found].sort((a, b) => a.place - b.place).map(({ rule }) => rule);
  }

  /** The required texts that stand in a value in lower case, each once however often it is there. */
  #textsIn(lower: string): ReadonlySet<string> {
    const there = new Set<string>();
    for (let at = 0; at + 1 < lower.length; at++)
      for (const text of this.#byStart.get(startOf(lower, at)) ?? [])
        if (lower.startsWith(text, at)) there.add(text);
    return there;
  }

  /** Adds the rules that require the text, if the value also has whatever else they require. */
  #addDemanding(text: string, value: string, fields: readonly Field[], found: Set<Entry<Rule>>): void {
    for (const entry of this.#byText.get(text) ?? []) {
      if (found.has(entry) || !fields.some((field) => entry.fields.includes(field))) continue;
      if (entry.further?.every((texts) => texts.some((one) => value.includes(one)))) found.add(entry);
    }
  }

  #demandingNothing(field: Field): readonly Entry<Rule>[] {
    const entries = this.#byField.get(field) ?? [];
    if (this.#begun.has(field)) return entries;
    this.#begun.add(field);
    const left = entries.filter((entry) => !this.#putUnderTexts(entry));
    this.#byField.set(field, left);
    return left;
  }

  /** Whether the rule is indexed by texts; indexes it unless that was done for another field. */
  #putUnderTexts(entry: Entry<Rule>): boolean {
    if (entry.further === undefined) {
      const [first, ...further] = entry.rule.required ?? textsOf(entry.rule.pattern);
      entry.further = first === undefined ? null : further.length === 0 ? nothingMore : further;
      for (const text of new Set(first)) {
        if (!this.#byText.has(text)) putUnder(this.#byStart, startOf(text, 0), text);
        putUnder(this.#byText, text, entry);
      }
    }
    return entry.further !== null;
  }
}

/** Two characters as one number; a required text has at least two. */
function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
}

/** Results of {@link requiredTexts} so far: a service indexes the same fingerprints for every sweep. */
const textsBySource = new Map<string, RequiredTexts>();

function textsOf({ source }: RegExp): RequiredTexts {
  const known = textsBySource.get(source);
  if (known !== undefined) return known;
  const texts = requiredTexts(source);
  textsBySource.set(source, texts);
  return texts;
}

/** Appends a value to the list under its key. */
export function putUnder<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, [value]);
  else there.push(value);
}
