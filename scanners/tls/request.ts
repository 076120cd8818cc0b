import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { tlsPorts } from '../asking/ports.ts';

/** Only the handshake itself; skipped if a page's connection has already shown the certificate. */
export function asks(known: HostKnowledge): readonly Ask[] {
  const seen = new Set(
    known.facts.filter((fact) => fact.field === 'tls.fingerprint').map((fact) => fact.port),
  );
  return known.openPorts
    .filter((port) => tlsPorts.includes(port) && !seen.has(port))
    .map((port) => ({ port, tls: true }));
}
