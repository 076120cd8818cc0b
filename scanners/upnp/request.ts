import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { readOwnUrl } from '../own-address.ts';
import { isAnnouncedPort } from '../ports.ts';

// UPnP servers proper: nothing but an announced description is ever fetched there.
const descriptionPorts = [49152, 49153];

/**
 * The first description that the host announced and that may be fetched: plain http, the host's own address, a
 * short path, none that crashes recorders.
 */
export function asks(known: HostKnowledge): readonly Ask[] {
  for (const fact of known.facts) {
    if (fact.field !== 'ssdp.location') continue;
    const url = readOwnUrl(fact.value, known.address);
    if (url === null || url.tls || !isAnnouncedPort(url.port, descriptionPorts)) continue;
    return [{ port: url.port, tls: false, path: url.path }];
  }
  return [];
}

/** Fetches the description; nothing is sent along. */
export function getDescription(path: string): HttpRequest {
  return { method: 'GET', path };
}
