import { headerValue, headerValues, readHead } from '../../src/model/head.ts';
import type { Fact } from '../../src/model/observation.ts';
import { readChallenges } from '../challenge.ts';
import { decodeText, headerText } from '../charset.ts';
import { factsOf, type Reported } from '../facts.ts';
import { sdpFacts } from './sdp.ts';

/**
 * Facts of one reply to OPTIONS or DESCRIBE (RFC 2326). Null where the bytes are no RTSP reply. A stream description
 * with status 200 came without a password, because none was sent: `rtsp.open`. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const head = readHead(reply);
  const status = statusOf(reply);
  if (status === null) return null;
  const sdp = decodeText(reply.subarray(head.bodyOffset));
  const described = /^v=0\r?\n/.test(sdp.trimStart());
  const server = headerValue(head, 'server');
  const challenges = readChallenges(headerValues(head, 'www-authenticate'));
  return factsOf([
    ['rtsp.status', String(status)],
    ['rtsp.server', server === null ? null : headerText(server)],
    ['rtsp.public', headerValue(head, 'public')],
    ...challenges.flatMap(({ scheme, realm }): Reported[] => [
      ['rtsp.auth-scheme', scheme],
      ['rtsp.auth-realm', realm],
    ]),
    ['rtsp.open', described && status === 200 ? 'yes' : null],
    ...(described ? sdpFacts(sdp) : []),
  ]);
}

/** The status code of an RTSP reply, or null where there is none. */
export function statusOf(reply: Uint8Array): number | null {
  const digits = /^RTSP\/\d\.\d[ \t]+(\d{3})\b/.exec(readHead(reply).startLine ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
