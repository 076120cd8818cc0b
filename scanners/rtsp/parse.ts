import type { Address } from '../../src/model/address.ts';
import { headerValue, headerValues, type MessageHead, readHead } from '../../src/model/head.ts';
import type { Fact } from '../../src/model/observation.ts';
import { readChallenges } from '../parsing/challenge.ts';
import { decodeText, headerText } from '../parsing/charset.ts';
import { factsOf, type Reported } from '../parsing/facts.ts';
import { readOwnUrl, rootUrl } from '../targeting/own-address.ts';
import { bareReply } from './bare-reply.ts';
import { sdpFacts } from './sdp.ts';

/**
 * Facts of one reply to OPTIONS or DESCRIBE (RFC 2326). Null if the bytes are not an RTSP reply. A stream description
 * with status 200 came without a password, because none was sent: `rtsp.open`. Total.
 *
 * Some web servers repeat the request's protocol in their page. A server that answers with a page, without the CSeq
 * that RTSP demands and without requiring a password, does not speak RTSP.
 */
export function parse(bytes: Uint8Array): readonly Fact[] | null {
  const reply = bareReply(bytes);
  const head = readHead(reply);
  const status = statusIn(head);
  if (status === null) return null;
  const sdp = decodeText(reply.subarray(head.bodyOffset));
  const described = isDescription(head, sdp);
  const server = headerValue(head, 'server');
  const challenges = readChallenges(headerValues(head, 'www-authenticate'));
  if (challenges.length === 0 && isWebPage(head)) return null;
  return factsOf([
    ['rtsp.status', String(status)],
    ['rtsp.server', server === null ? null : headerText(server)],
    ['rtsp.public', headerValue(head, 'public') ?? headerValue(head, 'allow')],
    ...challenges.flatMap(({ scheme, realm }): Reported[] => [
      ['rtsp.auth-scheme', scheme],
      ['rtsp.auth-realm', realm],
    ]),
    ['rtsp.open', described && status === 200 ? 'yes' : null],
    ...(described ? sdpFacts(sdp, headerValue(head, 'content-base')) : []),
  ]);
}

// Some firmware leaves out the header of the description and begins with the stream.
function isDescription(head: MessageHead, sdp: string): boolean {
  const declared = /^application\/sdp\b/i.test(headerValue(head, 'content-type') ?? '');
  return /^v=0\s/.test(sdp.trimStart()) || (declared && /^m=(?:video|audio) /.test(sdp.trimStart()));
}

function isWebPage(head: MessageHead): boolean {
  const page = /^(?:text\/html|application\/(?:problem\+)?json)\b/i.test(
    headerValue(head, 'content-type') ?? '',
  );
  return page && headerValue(head, 'cseq') === null && headerValue(head, 'public') === null;
}

/** The status code of an RTSP reply, or null if there is none. */
export function statusOf(reply: Uint8Array): number | null {
  return statusIn(readHead(bareReply(reply)));
}

/** The path to which a reply redirects (RFC 2326, 11.3); null if it does not, or to another device. Total. */
export function redirectedTo(reply: Uint8Array, address: Address, port: number): string | null {
  const head = readHead(bareReply(reply));
  const status = statusIn(head) ?? 0;
  const location = headerValue(head, 'location');
  if (location === null || status < 300 || status > 399) return null;
  const url = readOwnUrl(location.replace(/^rtsp:/i, 'http:'), address, rootUrl(address, port, false));
  return url === null || url.path === '/' ? null : url.path;
}

function statusIn(head: MessageHead): number | null {
  const digits = /^RTSP\/\d\.\d[ \t]+(\d{3})\b/.exec(head.startLine ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
