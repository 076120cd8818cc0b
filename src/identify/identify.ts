import type { Evidence, Identification } from '../model/identification.ts';
import type { Field, Observation } from '../model/observation.ts';
import { brandOf, candidatesOf } from './conclusion/brand.ts';
import { capture } from './conclusion/capture.ts';
import { channelCount } from './conclusion/channel-count.ts';
import { contradictionsOf } from './conclusion/contradiction.ts';
import { leaderOf, scoreMakers } from './conclusion/maker.ts';
import { selfNamed, statedName, statedNameSentences, unlistedName } from './conclusion/self-named.ts';
import { isUnsourcedDoubt, sourcedKind } from './conclusion/sourced-kind.ts';
import { counted } from './evidence/confidence.ts';
import type { Hit } from './evidence/hit.ts';
import { hitsOf } from './evidence/hits.ts';
import { isListedName } from './evidence/listed-name.ts';
import { withoutOrdinaryModels } from './evidence/model-number.ts';
import { seenField, unswapped } from './evidence/swapped-scopes.ts';
import type { Matcher } from './matching/matcher.ts';

/**
 * Works out who made a device and what it is from everything seen of it. Pure and total: the order of observations
 * does not matter, none at all gives an identification that knows nothing. The arithmetic is in docs/identification.md.
 */
export function identify(seen: readonly Observation[], matcher: Matcher): Identification {
  const observations = unswapped(seen, matcher);
  const hits = hitsOf(observations, matcher);
  const standing = scoreMakers(hits, matcher);
  const leader = leaderOf(standing);
  // Names that a unit gives itself and that no fingerprint of a maker explains: against the leader, and next to it.
  const stated = statedName(observations, hits, standing, leader);
  const unlisted = unlistedName(observations, hits, leader === null ? standing : [leader]);
  const ownName = selfNamed(observations);
  const isNamed = leader !== null || ownName !== null || hits.some(({ rule }) => rule.brand !== null);
  const telling = stated === null && unlisted === null ? hits : withoutOrdinaryModels(hits);
  const { unsettled, ...kind } = sourcedKind(telling, leader, isNamed);
  const shown = stated?.name ?? brandOf(hits, leader, standing, matcher);
  const unlistedBrand = leader === null ? (kind.video ? ownName : null) : unlisted;
  // A name that is in no list stands on the unit all the same, of any maker.
  const brand = shown === null || shown === leader?.maker.name ? (unlistedBrand ?? shown) : shown;
  const counting = new Set(standing.flatMap((one) => counted(one.hits)));
  const names = [brand, leader?.maker.name].filter((name) => name !== null && name !== undefined);
  return {
    maker: leader?.maker.id ?? null,
    manufacturer: leader?.maker.name ?? null,
    brand,
    confidence: leader?.confidence ?? 0,
    ...kind,
    ...capture(observations, hits, { own: names, isMaker: (text) => isListedName(text, matcher) }),
    channelCount: channelCount(observations, kind.type),
    candidates: candidatesOf(standing, brand, leader, matcher),
    contradictions: [
      ...contradictionsOf(hits, standing, leader, matcher),
      ...statedNameSentences(stated, leader),
    ],
    ...unread(observations),
    evidence: hits
      .map((hit) => ({
        ...evidenceOf(hit, seenField(hit, seen), hit.weight <= 0 || counting.has(hit)),
        ...(unsettled && isUnsourcedDoubt(hit) ? { suggestsType: true as const } : {}),
      }))
      .sort(byWeight),
  };
}

/** The open ports of which nothing else was seen. */
function unread(observations: readonly Observation[]): Pick<Identification, 'unreadPorts'> {
  const open = new Set<number>();
  for (const { field, port } of observations) if (field === 'port.open' && port !== null) open.add(port);
  if (open.size === 0) return {};
  for (const { field, port } of observations) if (field !== 'port.open' && port !== null) open.delete(port);
  const unreadPorts = [...open].sort((a, b) => a - b);
  return unreadPorts.length === 0 ? {} : { unreadPorts };
}

function evidenceOf(hit: Hit, field: Field, counts: boolean): Evidence {
  return {
    field,
    value: hit.value,
    port: hit.port,
    fingerprint: hit.rule.id,
    weight: hit.weight > 0 ? hit.weight : (hit.type?.weight ?? 0),
    maker: hit.weight > 0 ? hit.rule.maker : null,
    evidenceClass: hit.evidenceClass,
    evidenceSource: hit.source,
    ...(counts ? {} : { counted: false }),
  };
}

function byWeight(a: Evidence, b: Evidence): number {
  return (
    b.weight - a.weight ||
    compare(a.fingerprint, b.fingerprint) ||
    compare(a.field, b.field) ||
    compare(a.value, b.value) ||
    compare(String(a.port ?? ''), String(b.port ?? ''))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
