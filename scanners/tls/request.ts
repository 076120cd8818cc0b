import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { tlsPorts } from '../asking/ports.ts';
import { speaksTls } from '../asking/web-server.ts';

/** Only the handshake itself; skipped if the page's connection has shown the certificate, or the page came in plain text. */
export function asks(known: HostKnowledge): readonly Ask[] {
  const seen = new Set(
    known.facts.filter((fact) => fact.field === 'tls.fingerprint').map((fact) => fact.port),
  );
  return known.openPorts
    .filter((port) => tlsPorts.includes(port) && !seen.has(port) && speaksTls(known, port))
    .map((port) => ({ port, tls: true }));
}
