import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { certificateFacts } from './parse.ts';
import { asks } from './request.ts';

/** Certificates of TLS ports whose web page did not answer. */
export const tls: Probe = {
  id: 'tls',
  kind: 'probe',
  sends: 'One TLS handshake to port 443 or 8443 where no web page came back, to read the certificate.',
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
