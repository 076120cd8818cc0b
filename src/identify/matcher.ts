import { isLocallyAdministered } from '../model/address.ts';
import type { BehaviourMark, Brand, Fingerprints, Maker, Mark, OuiEntry } from '../model/fingerprint.ts';
import type { Field } from '../model/observation.ts';
import { maxValueLength } from '../model/text.ts';
import { fieldsOf } from './placed-mark.ts';
import { putUnder, RuleIndex } from './rule-index.ts';

/** A mark made ready: whose it is, and whether it is a badge that several makers may share. */
export interface Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly type: Mark['type'];
  /** It reads a name or a word among others, which an owner may have written. */
  readonly inWords: boolean;
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
const kept = 4_000;

/** Indexes fingerprints for {@link Matcher.match}. Pure. */
export function compileFingerprints(fingerprints: Fingerprints): Matcher {
  const rules = new RuleIndex(rulesOf(fingerprints));
  const known = new Map<string, readonly Match[]>();
  const match = (field: Field, value: string): readonly Match[] => {
    if (value.length > maxValueLength) return [];
    const key = `${field} ${value}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = matches(rules.worthTrying([field], value), value);
    // Serial numbers and addresses are told once and match nothing, which is soon found again.
    if (found.length === 0) return found;
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

function* rulesOf({ makers, behaviour }: Fingerprints): Generator<readonly [Rule, readonly Field[]]> {
  for (const { id: maker, marks, brands = [] } of makers) {
    for (const mark of marks) yield [{ ...pick(mark), maker, brand: null, says: null }, fieldsOf({ mark })];
    for (const { name, made, marks: own } of brands)
      for (const mark of own)
        yield [{ ...pick(mark), maker, brand: { name, made }, says: null }, fieldsOf({ mark })];
  }
  for (const mark of behaviour)
    yield [
      { ...pick({ ...mark, weight: 0 }), maker: null, brand: null, says: mark.says },
      fieldsOf({ mark }),
    ];
}

function pick({
  id,
  pattern,
  weight,
  type,
  inWords,
}: Mark): Pick<Rule, 'id' | 'pattern' | 'weight' | 'type' | 'inWords'> {
  return { id, pattern, weight, type, inWords: inWords === true };
}

function matches(rules: readonly Rule[], value: string): readonly Match[] {
  const found: Match[] = [];
  for (const rule of rules) {
    const result = rule.pattern.exec(value);
    if (result !== null) found.push({ rule, groups: capturedGroups(result.groups) });
  }
  return found;
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
  for (const entry of oui) putUnder(index, entry.prefix, entry);
  return index;
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
