import type { HostKnowledge } from '../../src/model/scanner.ts';
import { isWebPort, onvifPorts, tlsPorts } from './ports.ts';

/** The TLS version reported for a port that speaks no TLS although its number suggests it. */
export const noTls = 'none';

/**
 * Whether a port is known to speak TLS: because a handshake succeeded there, or by its number, unless its page came in
 * plain text.
 */
export function speaksTls(known: HostKnowledge, port: number): boolean {
  const protocol = known.facts.find((fact) => fact.field === 'tls.protocol' && fact.port === port)?.value;
  return protocol === undefined ? tlsPorts.includes(port) : protocol !== noTls;
}

/**
 * The web ports whose page answered and did not only redirect to HTTPS, ascending: stable as more becomes known. A port
 * named only by a redirect is one of them.
 */
export function pagePorts(known: HostKnowledge): readonly number[] {
  const answered = new Set(ofPage(known, 'http.status').map((fact) => fact.port));
  const toHttps = new Set(
    ofPage(known, 'http.redirect')
      .filter((fact) => fact.value.startsWith('https:') && fact.port !== null && !speaksTls(known, fact.port))
      .map((fact) => fact.port),
  );
  return [...answered]
    .filter((port) => port !== null)
    .filter((port) => isWebPort(port) && !onvifPorts.includes(port) && !toHttps.has(port))
    .sort((a, b) => a - b);
}

/** Those of {@link pagePorts} that did not refuse the page: after a 403 or 503 no maker's interface is requested there. */
export function welcomingPorts(known: HostKnowledge): readonly number[] {
  const refusing = new Set(
    ofPage(known, 'http.status')
      .filter((fact) => fact.value === '403' || fact.value === '503')
      .map((fact) => fact.port),
  );
  return pagePorts(known).filter((port) => !refusing.has(port));
}

function ofPage(known: HostKnowledge, field: 'http.status' | 'http.redirect') {
  return known.facts.filter((fact) => fact.field === field && fact.scanner === 'http');
}
