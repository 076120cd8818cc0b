import { headerValue, headerValues } from '../../src/model/head.ts';
import type { Fact } from '../../src/model/observation.ts';
import type { HttpReply } from '../../src/model/scanner.ts';
import { readChallenges } from '../parsing/challenge.ts';
import { headerText } from '../parsing/charset.ts';
import { factsOf, type Reported } from '../parsing/facts.ts';
import { keptUrl } from '../parsing/kept-url.ts';
import { readPage } from './page.ts';
import { written } from './page-mark.ts';

const webHeaders =
  /^(?:server|date|content-type|content-length|www-authenticate|location|connection|set-cookie|cache-control|last-modified)$/i;
const wantsTls =
  /plain http request was sent to https|speaking plain http to an ssl|http request to an https server/i;

/** How a page without a status line begins (HTTP/0.9): maybe after a byte order mark, a declaration and comments. */
const barePage =
  /^(?:\xef\xbb\xbf)?\s{0,40}(?:<\?xml[^>]{0,200}>\s{0,40})?(?:<!--[^>]{0,400}-->\s{0,40}){0,2}<(?:!doctype html|html|head|body|title|meta|link|script|frame(?:set)?|base|style|center|h[1-6]|font|table|form|div|p|img|a|b)(?=[\s/>])/i;

/**
 * Facts of one reply to `GET` (RFC 9112), as parsed by a tolerant reader: status, server, title, challenges, redirect,
 * order of headers, identifying words of the page. Of a reply in RTSP (RFC 2326) only the status: it has to be requested in RTSP.
 * Null if there is no sign of a web server. Total.
 */
export function parseReply(reply: HttpReply): readonly Fact[] | null {
  const streams = /^RTSP\/\d\.\d[ \t]+(\d{3})\b/.exec(reply.startLine ?? '')?.[1];
  if (streams !== undefined) return factsOf([['rtsp.status', streams]]);
  if (!isWeb(reply)) return null;
  const challenges = readChallenges(headerValues(reply, 'www-authenticate'));
  const reported: Reported[] = [
    ['http.status', reply.status === null ? null : String(reply.status)],
    ['http.server', text(headerValue(reply, 'server'))],
    ...challenges.flatMap(({ scheme, realm }): Reported[] => [
      ['http.auth-scheme', scheme],
      ['http.auth-realm', realm],
    ]),
    ['http.redirect', text(redirectOf(reply))],
    ['http.header-order', reply.headers.map(([name]) => name).join(',')],
    ['http.stream', reply.stream],
    ...pageFacts(reply),
  ];
  return factsOf(reported);
}

/** Whether the server of a plain reply expects TLS: an alert record (RFC 8446, 6), or a sentence that requires it. */
export function demandsTls(reply: HttpReply): boolean {
  if (reply.startLine?.startsWith('\x15\x03') === true) return true;
  if (reply.body[0] === 0x15 && reply.body[1] === 0x03) return true;
  if (reply.status !== 400 && reply.status !== 497) return false;
  return wantsTls.test(Buffer.from(reply.body.subarray(0, 4096)).toString('latin1'));
}

function isWeb(reply: HttpReply): boolean {
  const first = reply.startLine ?? '';
  // 'UNKNOWN 400 …' is a status line sent by real cameras.
  if (/^(?:HTTP\/|UNKNOWN )/i.test(first)) return true;
  if (/^(?:RTSP|SIP|SSH|ICY)[/ -]/i.test(first)) return false;
  if (reply.headers.some(([name]) => webHeaders.test(name))) return true;
  return barePage.test(Buffer.from(reply.body.subarray(0, 1024)).toString('latin1'));
}

function redirectOf(reply: HttpReply): string | null {
  const moved = reply.status !== null && reply.status >= 300 && reply.status < 400;
  const target = moved ? headerValue(reply, 'location') : null;
  return target === null ? null : keptUrl(target);
}

/** Where a Refresh header leads: browsers follow it as they do a page's own. */
function refreshOf(reply: HttpReply): string | null {
  const target = /;\s{0,4}url\s{0,4}=\s{0,4}['"]?([^'"\s]{1,300})/i.exec(
    headerValue(reply, 'refresh') ?? '',
  )?.[1];
  return target === undefined ? null : keptUrl(target);
}

function pageFacts(reply: HttpReply): Reported[] {
  const type = headerValue(reply, 'content-type') ?? '';
  if (/^(?:image|audio|video)\//i.test(type)) return [];
  const charset = /charset\s{0,4}=\s{0,4}["']?([\w-]{1,20})/i.exec(type)?.[1] ?? null;
  const isError = reply.status !== null && reply.status >= 400;
  const page = readPage(reply.body, { charset, isError });
  const onward = page.onward ?? (page.title === null ? refreshOf(reply) : null);
  return [
    ['http.redirect', redirectOf(reply) === null ? onward : null],
    ['http.title', page.title],
    ['http.model', page.model],
    ...page.facts,
    ...page.marks.map((mark): Reported => ['http.page-mark', mark]),
    ...cookieMarks(reply),
  ];
}

/** Names of cookies that the server sets, except those of sessions on embedded servers, too, and those that contain a number. */
function cookieMarks(reply: HttpReply): Reported[] {
  const names = headerValues(reply, 'set-cookie').map((value) => /^([A-Za-z_][\w-]{3,40})=/.exec(value)?.[1]);
  return names
    .filter(
      (name): name is string =>
        name !== undefined && !/\d{3}|^(?:session(?:_?id)?|phpsessid|asp)/i.test(name),
    )
    .slice(0, 2)
    .map((name): Reported => ['http.page-mark', written({ kind: 'cookie', value: name })]);
}

function text(value: string | null): string | null {
  return value === null ? null : headerText(value);
}
