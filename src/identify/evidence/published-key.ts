import type { Fact, Field } from '../../model/observation.ts';
import { publishedKeyFingerprint } from '../../model/published-key.ts';
import type { Matcher } from '../matching/matcher.ts';

const keyFields: ReadonlySet<Field> = new Set<Field>(['tls.fingerprint', 'tls.key', 'ssh.host-key']);

/** True for a certificate or key whose private half ships in public firmware. */
export function isPublishedKey({ field, value }: Fact, matcher: Matcher): boolean {
  if (!keyFields.has(field)) return false;
  return matcher.match(field, value).some(({ rule }) => rule.id === publishedKeyFingerprint);
}
