import type { Fingerprint, FingerprintIndex } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { joined } from '../../model/required-lists.ts';
import { type RequiredTexts, requiredTexts } from './required-text.ts';

/** A rule to be indexed, with the fields that it reads. */
export type Indexed = readonly [rule: Pick<Fingerprint, 'pattern' | 'required'>, fields: readonly Field[]];

/** Works out the index of rules, in their order. */
export function indexOf(rules: Iterable<Indexed>): FingerprintIndex {
  const fields = new Map<string, number>();
  const lists: (readonly Field[])[] = [];
  const reads: number[] = [];
  const always: number[] = [];
  const furtherOf: number[] = [];
  const further: string[] = [];
  const byText = new Map<string, number[]>();
  for (const [rule, read] of rules) {
    const place = reads.length;
    const named = read.join(' ');
    const list = fields.get(named) ?? lists.push(read) - 1;
    fields.set(named, list);
    reads.push(list);
    const [first, ...more] = rule.required ?? textsOf(rule.pattern);
    if (first === undefined) always.push(place);
    if (more.length > 0) {
      furtherOf.push(place);
      further.push(joined(more));
    }
    for (const text of new Set(first)) putUnder(byText, text, place);
  }
  const sorted = [...byText].sort(([one], [other]) => startOf(one, 0) - startOf(other, 0));
  return {
    fields: lists,
    reads,
    always,
    texts: sorted.map(([text]) => text),
    counts: sorted.map(([, places]) => places.length),
    requiring: sorted.flatMap(([, places]) => places),
    furtherOf,
    further,
  };
}

/** Two characters as one number; a required text has at least two. */
export function startOf(text: string, at: number): number {
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
