import type { Hit } from '../evidence/hit.ts';
import { isOnlySharedModel } from '../evidence/model-number.ts';
import { isDoubt } from './doubt.ts';
import { answersOwnSearch, type MakerScore, strongFrom } from './maker.ts';
import { specificFrom, sufficientFrom } from './type-weights.ts';

/** The most that a model number weighs which is read from a title or a name (`vendor-fingerprints/tables/model-words.ts`). */
const wordsCeiling = 0.55;

/**
 * The hits that may give the type of a unit of the established maker: without other makers' readings of its model number. An `E12A` that
 * ACTi made is what ACTi's list has, not what a maker of door stations calls so. If the maker is beyond doubt and its own list does not
 * have the model number, other makers' forms that fit it give nothing either: Huawei's routers are named like LILIN's recorders. What
 * answers the maker's own search is no less a camera because it bears the name of a maker of something else.
 */
export function ownReadings(hits: readonly Hit[], leader: MakerScore | null): readonly Hit[] {
  if (leader === null || leader.confidence < strongFrom) return hits;
  const { id } = leader.maker;
  const own = hits.filter(({ unconfirmed, rule }) => unconfirmed && rule.maker === id);
  const isUnlisted = own.length === 0 && leader.confidence >= sufficientFrom;
  const isForeign = (hit: Hit) => hit.unconfirmed && hit.rule.maker !== null && hit.rule.maker !== id;
  const isRefuted = (hit: Hit) =>
    isOnlySharedModel([hit], own) || (isUnlisted && hit.rule.weight <= wordsCeiling);
  const isTrade = answersOwnSearch(leader) ? isOthersTrade(hits, id) : () => false;
  return hits
    .filter((hit) => !(isForeign(hit) && isRefuted(hit)) && !isTrade(hit))
    .map((hit) => (own.includes(hit) ? decisive(hit) : hit));
}

/** What the established maker calls so is what the unit is, however short it is: a C1310-E of Axis's is a loudspeaker. */
function decisive(hit: Hit): Hit {
  if (hit.type === undefined) return hit;
  return { ...hit, type: { ...hit.type, weight: Math.max(hit.type.weight, specificFrom) } };
}

/**
 * Of a unit that answers the `leader`'s own search, what shows only that another maker, whose name it bears, mostly makes something else
 * than video surveillance: the name, a word behind it that may be a model, and whatever else the text with that name says (`Teradek RTSP
 * Server`). A model number from that maker's list is more.
 */
function isOthersTrade(hits: readonly Hit[], leader: string): (hit: Hit) => boolean {
  const textOf = ({ field, value }: Hit) => `${field} ${value}`;
  const named = new Set(hits.filter(({ rule }) => rule.maker !== null && rule.maker !== leader).map(textOf));
  for (const hit of hits) if (hit.rule.maker === leader) named.delete(textOf(hit));
  return (hit) => {
    const isModel = hit.unconfirmed || hit.groups.model !== undefined;
    return isDoubt(hit) && named.has(textOf(hit)) && (!isModel || hit.rule.weight <= wordsCeiling);
  };
}
