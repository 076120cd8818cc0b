import { confidenceOf } from '../evidence/confidence.ts';
import type { Hit } from '../evidence/hit.ts';
import { type MakerScore, strongFrom } from './maker.ts';

/** The fingerprint of web servers that computers run. */
const general = 'behaviour/general-web-server';

/**
 * The sentence about streams that a program passes on: the program's name stands next to the maker's, and nothing at another port
 * establishes the maker. Null where that is not so.
 */
export function relayedSentence(
  hits: readonly Hit[],
  { maker, confidence, hits: own }: MakerScore,
): string | null {
  if (confidence < strongFrom) return null;
  const programs = hits.filter(({ rule, field }) => field === 'rtsp.server' && rule.says === 'not-video');
  const [program] = programs;
  if (program === undefined) return null;
  if (isEstablishedApartFrom(programs, own)) return null;
  return `Its streams come from ${nameIn(program.value)}, a program that passes on what other units show, and little else points to ${maker.name}.`;
}

/**
 * The sentence about a maker's pages behind a general web server, for makers whose firmware has a server of its own, if nothing at
 * another port establishes the maker: a proxy passes a unit's pages on, or the maker's software for computers runs there. Null
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
  if (isEstablishedApartFrom(servers, own)) return null;
  return `Its web server is ${nameIn(server.value)}, which ${maker.name}'s units do not have, and little besides its pages points to ${maker.name}: it may pass on what another unit shows.`;
}

/** Whether a maker's hits at other ports than those of `there` establish it. */
function isEstablishedApartFrom(there: readonly Hit[], own: readonly Hit[]): boolean {
  const ports = new Set(there.map(({ port }) => port));
  return confidenceOf(own.filter(({ port }) => port === null || !ports.has(port))) >= strongFrom;
}

function nameIn(server: string): string {
  return /^[\w-]{1,20}/.exec(server)?.[0] ?? 'a general one';
}
