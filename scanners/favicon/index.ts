import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { asks, getIcon } from './request.ts';

/** The icon of a web page, as two hashes: a weak sign of the maker, never the only one. */
export const favicon: Probe = {
  id: 'favicon',
  kind: 'probe',
  sends:
    'One GET of /favicon.ico, or of the icon that the page links at the same port, to hosts that look like a camera and have not named their maker.',
  neverSends:
    'Never credentials, never a request to another address or port, and the icon itself is not kept.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  asks,
  run,
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  const answer = await dial.http({ port: ask.port, tls: ask.tls }, getIcon(ask.path));
  if (answer.end !== 'answered') return answer;
  const { status, body, cut } = answer.reply;
  // A part of an icon has another hash.
  const facts = status === 200 && cut === undefined ? parse(body) : null;
  return facts === null ? { end: 'not-mine' } : { end: 'answered', facts };
}
