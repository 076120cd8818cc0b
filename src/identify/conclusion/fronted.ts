import { makerConfidence } from '../evidence/testimony.ts';
import type { Hit } from '../evidence/witness.ts';
import { type MakerScore, strongFrom } from './maker.ts';

/** The mark of web servers that computers run. */
const general = 'behaviour/general-web-server';

/**
 * The sentence about pages of a maker's that a computer's web server gave out, where the maker's firmware has a server of its own and
 * nothing beside that port establishes it: somebody's proxy passes them on, or the maker's software for computers runs there. Null
 * where that is not so.
 */
export function frontedSentence(
  hits: readonly Hit[],
  { maker, confidence, hits: own }: MakerScore,
): string | null {
  if (maker.ownWebServer !== true || confidence < strongFrom) return null;
  const servers = hits.filter(({ rule }) => rule.id === general);
  const [server] = servers;
  if (server === undefined) return null;
  const apart = own.filter(({ port }) => port === null || !servers.some((one) => one.port === port));
  if (makerConfidence(apart) >= strongFrom) return null;
  const name = /^[\w-]{1,20}/.exec(server.value)?.[0] ?? 'a general one';
  return `Its web server is ${name}, which ${maker.name}'s units do not have, and little beside its pages speaks for ${maker.name}: it may pass on what another unit shows.`;
}
