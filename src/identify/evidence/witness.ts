import type { OuiEntry } from '../../model/fingerprint.ts';
import { type Field, type Observation, recorderScanner } from '../../model/observation.ts';
import type { Match, Matcher } from '../matching/matcher.ts';
import { isAboutMakers } from './about-makers.ts';
import { designationCeiling, isDesignation } from './designation.ts';
import { isOnBadge } from './field-class.ts';
import type { Hit } from './hit.ts';
import { mayNameMachine, ownersTextCeiling } from './owners-text.ts';
import { relayedAccessories } from './relayed-accessory.ts';
import { reportedMacs } from './reported-mac.ts';
import { readsSharedName } from './shared-name.ts';
import { withoutPartNames } from './whole-name.ts';

/** The most that a MAC prefix can weigh: module makers' prefixes are in other makers' cameras. */
export const prefixCeiling = 0.4;
const defaultPrefixWeight = 0.3;

/**
 * The most that a recorder's word can weigh for the maker of a camera behind it, however much it reports: it is hearsay, and
 * one witness, MAC prefix included. Below the confidence at which policies flag, above that at which they ask for review.
 */
export const recorderCeiling = 0.6;

/** The most that a DNS record can weigh: whoever keeps the zone wrote it, perhaps for the unit that was at the address before. */
const recordCeiling = 0.45;

/** Everything the fingerprints recognise in the observations, each once, in a stable order. */
export function hitsOf(observations: readonly Observation[], matcher: Matcher): readonly Hit[] {
  const hits = new Map<string, Hit>();
  const isRelayed = relayedAccessories(observations);
  for (const seen of observations) {
    if (isRelayed(seen)) continue;
    for (const hit of markHits(seen, matcher))
      hits.set([hit.witness, hit.field, hit.value, hit.rule.id].join('\u0000'), hit);
  }
  for (const seen of observations)
    for (const hit of prefixHits(seen, matcher)) {
      // One address is one prefix, whoever reported it; which observation is shown must not depend on their order.
      const key = [hit.value, hit.rule.id].join('\u0000');
      const before = hits.get(key);
      if (before === undefined || sortKey(hit) < sortKey(before)) hits.set(key, hit);
    }
  const sorted = [...hits.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hit]) => hit);
  const prefixed = new Set(sorted.filter(({ prefix }) => prefix).map(({ rule }) => rule.maker));
  return sorted.filter(({ rule }) => !rule.besidePrefix || prefixed.has(rule.maker));
}

function sortKey({ field, port, witness }: Hit): string {
  return [field, String(port), witness].join('\u0000');
}

/** `1 − Π(1 − w)` over witnesses; each counts with its strongest mark. Rounded to four decimals. */
export function confidenceOf(
  hits: readonly Hit[],
  weight: (hit: Hit) => number = (hit) => hit.speaks,
): number {
  const strongest = new Map<string, number>();
  for (const hit of hits) strongest.set(hit.witness, Math.max(strongest.get(hit.witness) ?? 0, weight(hit)));
  // Sorted, so that floating point gives the same result for every order of observations.
  const doubt = [...strongest.values()].sort((a, b) => a - b).reduce((left, w) => left * (1 - w), 1);
  return Math.round((1 - doubt) * 10_000) / 10_000;
}

function markHits(seen: Observation, matcher: Matcher): readonly Hit[] {
  const matches = withoutPartNames(matcher.match(seen.field, seen.value));
  const isAbout = isAboutMakers(seen, matches, matcher);
  return matches.map((match) => {
    const hit = markHit(seen, match, matches, matcher);
    const isAboutOnly = isAbout && match.rule.inWords && match.rule.maker !== null;
    return isAboutOnly ? { ...hit, type: undefined } : hit;
  });
}

function markHit(seen: Observation, match: Match, among: readonly Match[], matcher: Matcher): Hit {
  const owners = ownersTextCeiling(seen.field, seen.value, match, matcher);
  // By name: a spread took a tenth of the whole time that identification takes.
  return {
    rule: match.rule,
    groups: match.groups,
    field: seen.field,
    value: seen.value,
    port: seen.port,
    witness: `${speaker(seen)}|${seen.port ?? ''}`,
    speaks: Math.min(
      makerWeight(match, seen, matcher),
      hearsayCeiling(seen),
      designationCeiling(match, among, matcher),
      owners,
    ),
    prefix: false,
    typed: owners < 1 || isGivenName(seen.field, match),
    inWords: owners < 1 || (match.rule.inWords && mayNameMachine(seen.field)),
    designation: isDesignation(seen, match, matcher),
    type: match.rule.type,
  };
}

/** Scanners that ask the same service in two ways: what it says after a login is not a second testimony. */
const servicesAsked: ReadonlyMap<string, string> = new Map([
  ['digest-session', 'interface'],
  ['isapi', 'interface'],
  ['magicbox', 'interface'],
  ['onvif-session', 'onvif-device'],
  ['snmp-engine', 'snmp'],
]);

/** Where a machine says what it is called; a name there without a number behind it may be anybody's choice. */
const hostNames: ReadonlySet<Field> = new Set<Field>(['dhcp.host-name', 'mdns.host', 'snmp.sys-name']);

function isGivenName(field: Field, { rule, groups }: Match): boolean {
  return field === 'dns.name' || (hostNames.has(field) && rule.inWords && Object.keys(groups).length === 0);
}

// A web server tells every scanner the same: its realm on two pages is one testimony.
function speaker({ field, scanner }: Observation): string {
  if (field.startsWith('http.')) return 'http';
  if (scanner === 'digest-session' && field.startsWith('onvif.')) return 'onvif-device';
  return servicesAsked.get(scanner) ?? scanner;
}

/** The most that somebody else's word about the device counts. */
function hearsayCeiling({ scanner, field }: Observation): number {
  if (field === 'dns.name') return recordCeiling;
  return scanner === recorderScanner ? recorderCeiling : 1;
}

/** What a mark counts for its maker by itself; 0 if it shows no more than a badge or a name that others may share. */
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
  const weight = Math.min(maker?.prefixWeight ?? defaultPrefixWeight, prefixCeiling);
  return {
    rule: {
      id: `${entry.maker}/mac-prefix`,
      pattern: /^$/,
      weight,
      type: undefined,
      inWords: false,
      besidePrefix: false,
      maker: entry.maker,
      brand: brand === undefined ? null : { name: brand.name, made: brand.made },
      says: null,
    },
    groups: {},
    field: seen.field,
    value: mac,
    port: seen.port,
    // All MAC addresses of a unit are one witness together, whoever reported them.
    witness: seen.scanner === recorderScanner ? `${recorderScanner}|` : 'mac-prefix',
    speaks: brand?.made === 'partly' ? 0 : weight,
    prefix: true,
    inWords: false,
    typed: false,
    designation: false,
    type: undefined,
  };
}

/**
 * True if the hit shows a badge: a maker's own name or model designation, or a brand's mark. What is wholly one maker's, and is
 * said by firmware where it states no name, is that maker's software.
 */
export function showsBadge(hit: Hit): boolean {
  return isOnBadge(hit) || (hit.rule.brand !== null && hit.rule.brand.made !== 'whole');
}
