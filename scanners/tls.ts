import type { Fact } from '../src/model/observation.ts';
import type {
  Dialer,
  HostKnowledge,
  PeerCertificate,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../src/model/scanner.ts';
import { factsOf, type Reported } from './parsing/facts.ts';
import { tlsPorts } from './targeting/ports.ts';
import { speaksTls } from './targeting/web-server.ts';

/** Certificates of TLS ports that showed none to the request for a page: old stacks may fail at what is new in its greeting. */
export const tls: Probe = {
  id: 'tls',
  kind: 'probe',
  order: 140,
  sends:
    'One TLS handshake, of version 1.2 at most, to port 443 or 8443 where the one for the web page showed no certificate.',
  neverSends: 'Never any data inside the TLS session, and never a client certificate.',
  cost: { connections: 2, datagrams: 0, bytes: 2 * 16_384 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  const answer = await dial.certificate(target.port);
  if (answer.end !== 'answered') return answer;
  return { end: 'answered', facts: certificateFacts(answer.certificate) };
}

/** Only the handshake itself; skipped if the page's connection has shown the certificate, or the page came in plain text. */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const seen = new Set(
    known.facts.filter((fact) => fact.field === 'tls.fingerprint').map((fact) => fact.port),
  );
  return known.openPorts
    .filter((port) => tlsPorts.includes(port) && !seen.has(port) && speaksTls(known, port))
    .map((port) => ({ port, tls: true }));
}

/** Facts of a certificate from a handshake; none without one. Total. */
export function certificateFacts(certificate: PeerCertificate | null): readonly Fact[] {
  if (certificate === null) return [];
  return factsOf([
    ['tls.subject', certificate.subject],
    ['tls.issuer', certificate.issuer],
    ['tls.fingerprint', certificate.fingerprint],
    ['tls.protocol', certificate.protocol],
    ['tls.key', certificate.key],
    ...certificate.altNames.map((name): Reported => ['tls.alt-name', name]),
  ]);
}
