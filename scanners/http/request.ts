import type { HostKnowledge, HttpRequest, ProbeTarget } from '../../src/model/scanner.ts';
import { readOwnUrl, rootUrl } from '../targeting/own-address.ts';
import { defaultPorts, isWebPort, tlsPorts } from '../targeting/ports.ts';
import { speaksTls } from '../targeting/web-server.ts';

/** Most pages requested because of a root page; a device that leads further is looping. */
export const maxRedirects = 3;

/** The only request: a page, with nothing else sent. */
export function getPage(path = '/'): HttpRequest {
  return { method: 'GET', path };
}

/**
 * The root page of every open web port, and the page that a root page's redirect named: only on the same address, on a
 * port that is known to be open or that no sweep tries by default, and only one step (the second page's own redirect is
 * not reported).
 */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const ports = known.openPorts.filter(isWebPort);
  const roots: ProbeTarget[] = ports.map((port) => ({ port, tls: tlsPorts.includes(port) }));
  return [...roots, ...redirected(known, roots)];
}

function redirected(known: HostKnowledge, roots: readonly ProbeTarget[]): readonly ProbeTarget[] {
  const found = new Map<string, ProbeTarget>();
  for (const fact of known.facts) {
    if (fact.field !== 'http.redirect' || fact.scanner !== 'http' || fact.port === null) continue;
    const base = rootUrl(known.address, fact.port, speaksTls(known, fact.port));
    const target = readOwnUrl(fact.value, known.address, base);
    if (target === null || !mayBeProbed(known, target.port)) continue;
    const { port, tls, path } = target;
    const isRoot = path === '/' && roots.some((root) => root.port === port && root.tls === tls);
    if (!isRoot && found.size < maxRedirects) {
      const why = `the page of port ${fact.port} redirects there`;
      found.set(`${port} ${tls} ${path}`, { port, tls, path, why });
    }
  }
  return [...found.values()];
}

/**
 * An open port, or one never tried: a device with HTTPS on 4443 reports it on port 80, and shows its page nowhere else.
 */
function mayBeProbed({ openPorts, closedPorts = [] }: HostKnowledge, port: number): boolean {
  const untried = !defaultPorts.includes(port) && !closedPorts.includes(port);
  return isWebPort(port) && (openPorts.includes(port) || untried);
}
