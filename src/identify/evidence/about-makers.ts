import type { Maker } from '../../model/fingerprint.ts';
import type { Fact } from '../../model/observation.ts';
import { areRelated } from '../conclusion/relation.ts';
import type { Match } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';

/** A page description of at least this many words is a sentence about something, not a firmware's name. */
const sentenceFrom = 7;

/**
 * Whether a text is about makers rather than from one: it names two unrelated ones (`Hikvision and Dahua cameras`), or it is a
 * sentence that describes a page.
 */
export function isAboutMakers({ field, value }: Fact, matches: readonly Match[], matcher: Matcher): boolean {
  if (field !== 'http.page-mark' && field !== 'http.title') return false;
  if (value.startsWith('description=') && value.split(/\s+/).length >= sentenceFrom) return true;
  const named = namedIn(value.toLowerCase(), matches, matcher);
  return named.some((one) => named.some((other) => !isOneName(one, other) && !areRelated(one, other)));
}

function namedIn(text: string, matches: readonly Match[], matcher: Matcher): readonly Maker[] {
  const ids = new Set(matches.flatMap(({ rule }) => (rule.inWords ? (rule.maker ?? []) : [])));
  return [...ids].flatMap((id) => {
    const maker = matcher.makers.get(id);
    return maker === undefined || !text.includes(maker.name.toLowerCase()) ? [] : [maker];
  });
}

// `Safire` and `Safire Smart` are one name.
function isOneName({ name: one }: Maker, { name: other }: Maker): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return longer.toLowerCase().includes(shorter.toLowerCase());
}
