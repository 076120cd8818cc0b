import type { Fact } from '../../model/observation.ts';
import { publishedKeyFingerprint } from '../../model/published-key.ts';
import type { Matcher } from '../matching/matcher.ts';

/** True for a certificate or key whose private half ships in public firmware. */
export function isPublishedKey({ field, value }: Fact, matcher: Matcher): boolean {
  if (field !== 'tls.fingerprint' && field !== 'tls.key') return false;
  return matcher.match(field, value).some(({ rule }) => rule.id === publishedKeyFingerprint);
}
