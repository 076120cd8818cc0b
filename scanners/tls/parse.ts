import type { Fact } from '../../src/model/observation.ts';
import type { PeerCertificate } from '../../src/model/scanner.ts';
import { factsOf, type Reported } from '../reading/facts.ts';

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
