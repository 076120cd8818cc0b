import { canonicalMac } from '../model/address.ts';
import type { Field, Observation } from '../model/observation.ts';
import { isBadgeField, isNameField } from './field-class.ts';
import type { Match, Matcher, Rule } from './matcher.ts';
import { isPlaceholderMac } from './placeholder.ts';

/** Something said about a device, with the witness that said it. */
export interface Hit extends Match {
  readonly field: Field;
  readonly value: string;
  readonly port: number | null;
  /** Scanner and port: two marks read from one port by one scanner are one witness. */
  readonly witness: string;
  /** How strongly it speaks for the maker; 0 where it is a badge that several makers may share. */
  readonly speaks: number;
  /** It comes from the registry of MAC prefixes and not from the device. */
  readonly prefix: boolean;
}

/** The most that a MAC prefix can say: module makers' prefixes sit in other people's cameras. */
export const prefixCeiling = 0.4;
const defaultPrefixWeight = 0.3;

const macFields: readonly Field[] = ['mac.address', 'onvif.mac', 'onvif.scope-mac'];

/** Everything the fingerprints recognise in the observations, each once, in an order of its own. */
export function hitsOf(observations: readonly Observation[], matcher: Matcher): readonly Hit[] {
  const hits = new Map<string, Hit>();
  for (const seen of observations)
    for (const match of matcher.match(seen.field, seen.value)) {
      const hit = markHit(seen, match, matcher);
      hits.set([hit.witness, hit.field, hit.value, match.rule.id].join('\u0000'), hit);
    }
  for (const seen of observations)
    for (const hit of prefixHits(seen, matcher)) hits.set([hit.value, hit.rule.id].join('\u0000'), hit);
  return [...hits.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hit]) => hit);
}

/** `1 − Π(1 − w)` over witnesses; a witness counts with its strongest mark. Rounded to four decimals. */
export function confidenceOf(
  hits: readonly Hit[],
  weight: (hit: Hit) => number = (hit) => hit.speaks,
): number {
  const strongest = new Map<string, number>();
  for (const hit of hits) strongest.set(hit.witness, Math.max(strongest.get(hit.witness) ?? 0, weight(hit)));
  // Sorted, so that floating point gives the same for every order of observations.
  const doubt = [...strongest.values()].sort((a, b) => a - b).reduce((left, w) => left * (1 - w), 1);
  return Math.round((1 - doubt) * 10_000) / 10_000;
}

function markHit(seen: Observation, match: Match, matcher: Matcher): Hit {
  return {
    ...match,
    field: seen.field,
    value: seen.value,
    port: seen.port,
    witness: `${seen.scanner}|${seen.port ?? ''}`,
    speaks: speaks(match.rule, seen, matcher),
    prefix: false,
  };
}

function speaks(rule: Rule, seen: Observation, matcher: Matcher): number {
  if (rule.maker === null || rule.brand?.made === 'partly') return 0;
  const name = matcher.makers.get(rule.maker)?.name.toLowerCase();
  // A maker that also sells what others make: its name on the badge does not say whose unit this is.
  const sharedName =
    name !== undefined &&
    rule.brand === null &&
    isNameField(seen.field) &&
    matcher.sharedBadges.has(name) &&
    seen.value.toLowerCase().includes(name);
  return sharedName ? 0 : rule.weight;
}

function prefixHits(seen: Observation, matcher: Matcher): readonly Hit[] {
  if (!macFields.includes(seen.field)) return [];
  const mac = canonicalMac(seen.value);
  if (mac === null || isPlaceholderMac(mac)) return [];
  return matcher.prefixes(mac).map((entry) => {
    const maker = matcher.makers.get(entry.maker);
    const brand = maker?.brands?.find(({ name }) => name === entry.brand);
    const weight = Math.min(maker?.prefixWeight ?? defaultPrefixWeight, prefixCeiling);
    return {
      rule: {
        id: `${entry.maker}/mac-prefix`,
        pattern: /^$/,
        weight,
        type: undefined,
        maker: entry.maker,
        brand: brand === undefined ? null : { name: brand.name, made: brand.made },
        says: null,
      },
      groups: {},
      field: seen.field,
      value: mac,
      port: seen.port,
      // All MAC addresses of a unit together are one witness, whoever reported them.
      witness: 'mac-prefix',
      speaks: brand?.made === 'partly' ? 0 : weight,
      prefix: true,
    };
  });
}

/** True where the hit shows a badge: a brand's mark, or a maker's own name or model designation. */
export function showsBadge(hit: Hit): boolean {
  return hit.rule.brand !== null || isBadgeField(hit.field);
}
