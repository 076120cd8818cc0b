import { isLocallyAdministered } from '../../model/address.ts';
import type { Fingerprints, Maker, OuiEntry } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { maxValueLength } from '../../model/text.ts';
import { putUnder } from './fingerprint-index.ts';
import type { Match } from './match.ts';
import { Names } from './names.ts';
import { type Rule, Rules } from './rules.ts';
import { stripLoginText } from './strip-login-text.ts';

/** Fingerprints ready for use: fingerprints by field, prefixes by length. Immutable; share it freely. */
export interface Matcher {
  readonly version: string;
  readonly makers: ReadonlyMap<string, Maker>;
  /** Lower-case names of brands that do not identify the maker with certainty. */
  readonly sharedBrands: ReadonlySet<string>;
  /** Every rule that recognises the value, or what a title has next to `Login`; none for values over 1,024 characters. */
  match(field: Field, value: string): readonly Match[];
  /** The entries of the longest registered prefix of a canonical MAC; none for locally administered ones. */
  prefixes(mac: string): readonly OuiEntry[];
}

/** How many results a matcher caches; devices on a network report the same values again and again. */
const mostCached = 4_000;
/** The longest value of which a matcher remembers that nothing recognises it. */
const longestUnknown = 200;

/** Makes fingerprints ready for {@link Matcher.match}. Pure. */
export function compileFingerprints(fingerprints: Fingerprints): Matcher {
  let rules: Rules | null = null;
  let names: Names | null = null;
  const makers = new Map(fingerprints.makers.map((maker) => [maker.id, maker]));
  const cached = new Map<string, readonly Match[]>();
  // Serial numbers occur once: they must not drive out what does match.
  const unknown = new Map<string, readonly Match[]>();
  const read = (field: Field, value: string): readonly Match[] => {
    // Made on first use: a sweep of an empty network, or a list of what was found, needs no fingerprint.
    rules ??= new Rules(fingerprints);
    names ??= new Names(fingerprints.names ?? [], makers);
    const whole = [...matches(rules.worthTrying(field, value), value), ...names.match(field, value)];
    return field === 'http.title' ? [...whole, ...withoutLogin(rules, whole, value)] : whole;
  };
  const match = (field: Field, value: string): readonly Match[] => {
    if (value.length > maxValueLength) return [];
    const key = `${field} ${value}`;
    const before = cached.get(key) ?? unknown.get(key);
    if (before !== undefined) return before;
    const found = read(field, value);
    const cache = found.length > 0 ? cached : unknown;
    if (cache.size >= mostCached) cache.clear();
    if (found.length > 0 || value.length <= longestUnknown) cache.set(key, found);
    return found;
  };
  const entries = entriesByPrefix(fingerprints.oui);
  return {
    version: fingerprints.version,
    makers,
    sharedBrands: sharedBrands(fingerprints.makers),
    match,
    prefixes: (mac) => longestPrefix(entries, mac),
  };
}

/**
 * The fingerprints of behaviour that recognise a title once `Login` is taken from it, unless one shows already by the whole title whether the unit
 * is video. Makers are recognised by whole titles only.
 */
function withoutLogin(rules: Rules, whole: readonly Match[], title: string): readonly Match[] {
  const bare = whole.some(({ rule }) => decidesVideo(rule)) ? null : stripLoginText(title);
  if (bare === null) return [];
  return matches(rules.worthTrying('http.title', bare).filter(decidesVideo), bare);
}

function decidesVideo({ says }: Rule): boolean {
  return says === 'video' || says === 'not-video';
}

function matches(rules: readonly Rule[], value: string): readonly Match[] {
  const found: Match[] = [];
  for (const rule of rules) {
    const result = rule.pattern.exec(value);
    if (result !== null) found.push({ rule, groups: capturedGroups(result.groups) });
  }
  return found;
}

/** The named groups that took part in a match. */
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

function sharedBrands(makers: readonly Maker[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, buys, brands = [] } of makers) {
    if (buys !== undefined) names.add(name.toLowerCase());
    for (const brand of brands) if (brand.made === 'partly') names.add(brand.name.toLowerCase());
  }
  return names;
}
