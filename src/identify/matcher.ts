import { isLocallyAdministered } from '../model/address.ts';
import type { BehaviourMark, Brand, Fingerprints, Maker, Mark, OuiEntry } from '../model/fingerprint.ts';
import type { Field } from '../model/observation.ts';
import { maxValueLength } from '../model/text.ts';
import { fieldsOf } from './placed-mark.ts';
import { requiredTexts } from './required-text.ts';

/** A mark made ready: whose it is, and whether it is a badge that several makers may share. */
export interface Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly type: Mark['type'];
  /** The maker whose file it stands in; null for a mark of behaviour. */
  readonly maker: string | null;
  /** The badge it shows, where that is not the maker's own name. */
  readonly brand: { readonly name: string; readonly made: Brand['made'] } | null;
  readonly says: BehaviourMark['says'] | null;
}

/** A rule that recognised a value, and what it read out of it. */
export interface Match {
  readonly rule: Rule;
  readonly groups: Readonly<Record<string, string>>;
}

/** Fingerprints made ready for use: marks by field, prefixes by length. Immutable; share it freely. */
export interface Matcher {
  readonly version: string;
  readonly makers: ReadonlyMap<string, Maker>;
  /** Lower-case names of badges that say nothing certain of the maker. */
  readonly sharedBadges: ReadonlySet<string>;
  /** Every rule that recognises the value; none for values over 1,024 characters. */
  match(field: Field, value: string): readonly Match[];
  /** The entries of the longest registered prefix of a canonical MAC; none for locally administered ones. */
  prefixes(mac: string): readonly OuiEntry[];
}

/** How many answers a matcher keeps; a network's devices say the same things again and again. */
const kept = 10_000;

/** Indexes fingerprints for {@link Matcher.match}. Pure. */
export function compileFingerprints(fingerprints: Fingerprints): Matcher {
  const rules = rulesByField(fingerprints);
  const known = new Map<string, readonly Match[]>();
  const match = (field: Field, value: string): readonly Match[] => {
    if (value.length > maxValueLength) return [];
    const key = `${field} ${value}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = matches(rules.get(field) ?? [], value);
    if (known.size >= kept) known.clear();
    known.set(key, found);
    return found;
  };
  const entries = entriesByPrefix(fingerprints.oui);
  return {
    version: fingerprints.version,
    makers: new Map(fingerprints.makers.map((maker) => [maker.id, maker])),
    sharedBadges: sharedBadges(fingerprints.makers),
    match,
    prefixes: (mac) => longestPrefix(entries, mac),
  };
}

function rulesByField(fingerprints: Fingerprints): ReadonlyMap<Field, readonly Tried[]> {
  const index = new Map<Field, Tried[]>();
  const add = (mark: Omit<Mark, 'weight'>, rule: Rule): void => {
    for (const field of fieldsOf({ mark })) file(index, field, { rule, texts: undefined });
  };
  for (const maker of fingerprints.makers) {
    for (const mark of maker.marks) add(mark, { ...pick(mark), maker: maker.id, brand: null, says: null });
    for (const brand of maker.brands ?? [])
      for (const mark of brand.marks)
        add(mark, {
          ...pick(mark),
          maker: maker.id,
          brand: { name: brand.name, made: brand.made },
          says: null,
        });
  }
  for (const mark of fingerprints.behaviour)
    add(mark, { ...pick({ ...mark, weight: 0 }), maker: null, brand: null, says: mark.says });
  return index;
}

function pick(mark: Mark): Pick<Rule, 'id' | 'pattern' | 'weight' | 'type'> {
  return { id: mark.id, pattern: mark.pattern, weight: mark.weight, type: mark.type };
}

/** What {@link requiredTexts} says of the patterns that were tried so far: reading them all takes longer than a short sweep needs. */
const textsBySource = new Map<string, readonly string[] | null>();

function textsOf({ source }: RegExp): readonly string[] | null {
  const known = textsBySource.get(source);
  if (known !== undefined) return known;
  const texts = requiredTexts(source);
  textsBySource.set(source, texts);
  return texts;
}

/** A rule as it is tried: what a value must hold for it is worked out when the first value comes. */
interface Tried {
  readonly rule: Rule;
  texts: readonly string[] | null | undefined;
}

function matches(tried: readonly Tried[], value: string): readonly Match[] {
  const found: Match[] = [];
  const lower = value.toLowerCase();
  for (const one of tried) {
    if (one.texts === undefined) one.texts = textsOf(one.rule.pattern);
    if (one.texts !== null && !holdsOne(lower, one.texts)) continue;
    const result = one.rule.pattern.exec(value);
    if (result !== null) found.push({ rule: one.rule, groups: capturedGroups(result.groups) });
  }
  return found;
}

function holdsOne(value: string, texts: readonly string[]): boolean {
  for (const text of texts) if (value.includes(text)) return true;
  return false;
}

/** The named groups that took part in a match, without those that did not. */
export function capturedGroups(
  groups: Record<string, string | undefined> | undefined,
): Record<string, string> {
  const captured: Record<string, string> = {};
  for (const [name, text] of Object.entries(groups ?? {})) if (text !== undefined) captured[name] = text;
  return captured;
}

function entriesByPrefix(oui: readonly OuiEntry[]): ReadonlyMap<string, readonly OuiEntry[]> {
  const index = new Map<string, OuiEntry[]>();
  for (const entry of oui) file(index, entry.prefix, entry);
  return index;
}

/** Puts one behind the others under its key. */
function file<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, [value]);
  else there.push(value);
}

function longestPrefix(index: ReadonlyMap<string, readonly OuiEntry[]>, mac: string): readonly OuiEntry[] {
  if (isLocallyAdministered(mac)) return [];
  const hex = mac.replaceAll(':', '').toUpperCase();
  for (const length of [9, 7, 6]) {
    const entries = index.get(hex.slice(0, length));
    if (entries !== undefined) return entries;
  }
  return [];
}

function sharedBadges(makers: readonly Maker[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const maker of makers)
    for (const brand of maker.brands ?? []) if (brand.made === 'partly') names.add(brand.name.toLowerCase());
  return names;
}
