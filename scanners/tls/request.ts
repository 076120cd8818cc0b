import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { tlsPorts } from '../ports.ts';

/** Nothing is sent but the handshake itself; asked only where no page brought the certificate home already. */
export function asks(known: HostKnowledge): readonly Ask[] {
  const seen = new Set(
    known.facts.filter((fact) => fact.field === 'tls.fingerprint').map((fact) => fact.port),
  );
  return known.openPorts
    .filter((port) => tlsPorts.includes(port) && !seen.has(port))
    .map((port) => ({ port, tls: true }));
}
