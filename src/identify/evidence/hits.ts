import { type EvidenceClass, mostOfClass } from '../../model/evidence-class.ts';
import type { OuiEntry } from '../../model/fingerprint.ts';
import { type Observation, recorderScanner } from '../../model/observation.ts';
import type { Match } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';
import { isAboutMakers } from './about-makers.ts';
import { classOf, namesMaker } from './evidence-class.ts';
import type { Hit } from './hit.ts';
import { isUnconfirmedModel, mostOfModel } from './model-number.ts';
import { relayedAccessories } from './relayed-accessory.ts';
import { reportedMacs } from './reported-mac.ts';
import { readsSharedName } from './shared-name.ts';
import { withoutPartNames } from './whole-name.ts';

const defaultPrefixWeight = 0.3;
const none: readonly Hit[] = [];

/** Everything the fingerprints recognise in the observations, each once, in a stable order. */
export function hitsOf(observations: readonly Observation[], matcher: Matcher): readonly Hit[] {
  const hits = new Map<string, Hit>();
  const isRelayed = relayedAccessories(observations);
  for (const seen of observations) {
    if (isRelayed(seen)) continue;
    for (const hit of fingerprintHits(seen, matcher))
      hits.set(
        `${hit.source}\u0000${hit.field}\u0000${hit.value}\u0000${hit.rule.id}\u0000${hit.port ?? ''}`,
        hit,
      );
  }
  for (const seen of observations)
    for (const hit of prefixHits(seen, matcher)) {
      // One address is one prefix, however many protocols reported it; which observation is shown must not depend on their order.
      const key = [hit.value, hit.rule.id].join('\u0000');
      const before = hits.get(key);
      if (before === undefined || sortKey(hit) < sortKey(before)) hits.set(key, hit);
    }
  const sorted = [...hits.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hit]) => hit);
  const prefixed = new Set(sorted.filter(({ prefix }) => prefix).map(({ rule }) => rule.maker));
  return sorted.filter(({ rule }) => !rule.needsPrefix || prefixed.has(rule.maker));
}

function sortKey({ field, port, source }: Hit): string {
  return [field, String(port), source].join('\u0000');
}

function fingerprintHits(seen: Observation, matcher: Matcher): readonly Hit[] {
  const found = matcher.match(seen.field, seen.value);
  if (found.length === 0) return none;
  const matches = withoutPartNames(found);
  const isAbout = isAboutMakers(seen, matches, matcher);
  return matches.map((match) => {
    const hit = fingerprintHit(seen, match, matches, matcher);
    const isAboutOnly = isAbout && match.rule.inWords && match.rule.maker !== null;
    return isAboutOnly ? { ...hit, type: undefined } : hit;
  });
}

function fingerprintHit(seen: Observation, match: Match, among: readonly Match[], matcher: Matcher): Hit {
  const evidenceClass = classOf(seen, match, matcher);
  const unconfirmed = isUnconfirmedModel(seen, match, matcher);
  // By name: a spread took a tenth of the whole time that identification takes.
  return {
    rule: match.rule,
    groups: match.groups,
    field: seen.field,
    value: seen.value,
    port: seen.port,
    evidenceClass,
    source: sourceOf(evidenceClass, seen.port, unconfirmed),
    weight: Math.min(
      makerWeight(match, seen, matcher),
      mostOfClass[evidenceClass],
      mostOfModel(match, among, matcher),
    ),
    namesMaker: namesMaker(seen, match, matcher),
    prefix: false,
    unconfirmed,
    type: match.rule.type,
  };
}

/**
 * Programs differ from port to port; what firmware states, what a user set and what others report is one for the whole unit. A unit has one
 * model number, wherever its programs write it.
 */
function sourceOf(evidenceClass: EvidenceClass, port: number | null, unconfirmed: boolean): string {
  const isOfPort = evidenceClass === 'protocol' || evidenceClass === 'software';
  if (!isOfPort) return evidenceClass;
  return unconfirmed ? 'stated' : `${evidenceClass}|${port ?? ''}`;
}

/** What a fingerprint counts for its maker by itself; 0 if it shows no more than a brand or a name that others may share. */
function makerWeight(match: Match, seen: Observation, matcher: Matcher): number {
  const { rule } = match;
  if (rule.maker === null || rule.brand?.made === 'partly') return 0;
  return readsSharedName(match, seen, matcher) ? 0 : rule.weight;
}

function prefixHits(seen: Observation, matcher: Matcher): readonly Hit[] {
  return reportedMacs(seen).flatMap((mac) =>
    matcher.prefixes(mac).map((entry) => prefixHit(seen, mac, entry, matcher)),
  );
}

function prefixHit(seen: Observation, mac: string, entry: OuiEntry, matcher: Matcher): Hit {
  const maker = matcher.makers.get(entry.maker);
  const sells = maker?.buys === 'all' ? ({ name: maker.name, made: 'partly' } as const) : undefined;
  const brand = sells ?? maker?.brands?.find(({ name }) => name === entry.brand);
  const weight = Math.min(maker?.prefixWeight ?? defaultPrefixWeight, mostOfClass['third-party']);
  return {
    rule: {
      id: `${entry.maker}/mac-prefix`,
      pattern: /^$/,
      weight,
      type: undefined,
      inWords: false,
      form: 'part',
      sourced: true,
      needsPrefix: false,
      maker: entry.maker,
      brand: brand === undefined ? null : { name: brand.name, made: brand.made },
      says: null,
    },
    groups: {},
    field: seen.field,
    value: mac,
    port: seen.port,
    evidenceClass: 'third-party',
    source: 'third-party',
    weight: brand?.made === 'partly' ? 0 : weight,
    namesMaker: false,
    prefix: seen.scanner !== recorderScanner,
    unconfirmed: false,
    type: undefined,
  };
}

/**
 * True if the hit shows a brand: a maker's own name or model number, or a fingerprint of a brand. What is wholly one maker's, and is
 * written by firmware where it states no name, is that maker's software.
 */
export function showsBrand(hit: Hit): boolean {
  const isName = hit.evidenceClass === 'stated' || hit.evidenceClass === 'user-set';
  return isName || (hit.rule.brand !== null && hit.rule.brand.made !== 'whole');
}
