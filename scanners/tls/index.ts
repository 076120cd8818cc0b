import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { certificateFacts } from './parse.ts';
import { asks } from './request.ts';

/** Certificates of TLS ports that showed none to the request for a page: old stacks may fail at what is new in its greeting. */
export const tls: Probe = {
  id: 'tls',
  kind: 'probe',
  sends:
    'One TLS handshake, of version 1.2 at most, to port 443 or 8443 where the one for the web page showed no certificate.',
  neverSends: 'Never any data inside the TLS session, and never a client certificate.',
  cost: { connections: 2, datagrams: 0, bytes: 2 * 16_384 },
  asks,
  run,
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  const answer = await dial.certificate(ask.port);
  if (answer.end !== 'answered') return answer;
  return { end: 'answered', facts: certificateFacts(answer.certificate) };
}
