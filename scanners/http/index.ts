import type {
  Dialer,
  HttpAnswer,
  NoReply,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../../src/model/scanner.ts';
import { noTls } from '../targeting/web-server.ts';
import { certificateFacts } from '../tls.ts';
import { demandsTls, parseReply } from './parse.ts';
import { getPage, targets } from './request.ts';

type Answered = Extract<HttpAnswer, { readonly end: 'answered' }>;

/** Web pages: one GET per open web port. The certificate is read on the same connection. */
export const http: Probe = {
  id: 'http',
  kind: 'probe',
  order: 130,
  sends:
    'One GET of the root page to each open web port, a second one inside TLS if the reply demands it or there is none (or in plain text if TLS failed), and one GET of the page on the same address to which a redirect, or a page that only forwards, sends every browser, at an open port or an untried one.',
  neverSends:
    'Never credentials, cookies or any method but GET, never a request to RTSP, printer or makers’ control ports, and never one to another address than the device’s own.',
  // Nine web ports in the default set: nine plain or TLS requests, nine repeated with or without TLS, three redirects.
  cost: { connections: 21, datagrams: 0, bytes: 21 * 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  const request = getPage(target.path);
  const first = await dial.http({ port: target.port, tls: target.tls }, request);
  if (target.tls && mayBePlain(first, target)) {
    const plain = await dial.http({ port: target.port, tls: false }, request);
    return plain.end === 'answered' ? withoutTls(plain, target) : reading(first, target);
  }
  if (target.tls || !mayWantTls(first, target)) return reading(first, target);
  const secured = await dial.http({ port: target.port, tls: true }, request);
  if (secured.end === 'answered') return reading(secured, target);
  return withCertificate(reading(first, target), secured);
}

/** Plain text on a TLS port, or TLS of a version that is out of use: requested with the first page, if at all. */
function mayBePlain(first: HttpAnswer, target: ProbeTarget): boolean {
  const { end } = first;
  if (target.path !== undefined || first.certificate !== undefined) return false;
  return end === 'closed' || end === 'not-mine' || end === 'silent';
}

/** A page that only requires TLS is not the device's: of it the server's name is kept. */
function withoutTls(plain: Answered, target: ProbeTarget): ProbeResult {
  const result = reading(plain, target);
  if (result.end !== 'answered') return result;
  if (demandsTls(plain.reply))
    return { end: 'answered', facts: result.facts.filter(({ field }) => field === 'http.server') };
  return { end: 'answered', facts: [...result.facts, { field: 'tls.protocol', value: noTls }] };
}

/** OpenSSL, and with it most small servers, closes silently on plain text: at the first page, if at all. */
function mayWantTls(plain: HttpAnswer, target: ProbeTarget): boolean {
  if (plain.end === 'answered') return demandsTls(plain.reply);
  return plain.end === 'closed' && target.path === undefined;
}

function reading(answer: HttpAnswer, target: ProbeTarget): ProbeResult {
  if (answer.end !== 'answered') return withCertificate({ end: answer.end }, answer);
  const page = parseReply(answer.reply);
  const facts = [...(page ?? []), ...certificateFacts(answer.certificate)];
  if (page === null && answer.certificate === null) return { end: 'not-mine' };
  // A page reached by a redirect is not followed further.
  const step = target.path === undefined ? facts : facts.filter((fact) => fact.field !== 'http.redirect');
  return { end: 'answered', facts: step };
}

/** A server that shows its certificate and then no page has replied, too. */
function withCertificate(result: ProbeResult, { certificate }: NoReply): ProbeResult {
  if (certificate === undefined) return result;
  const facts = result.end === 'answered' ? result.facts : [];
  return { end: 'answered', facts: [...facts, ...certificateFacts(certificate)] };
}
