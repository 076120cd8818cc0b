import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { hikvisionHint } from '../asking/family.ts';
import { readOwnUrl } from '../asking/own-address.ts';
import { isAnnouncedPort } from '../asking/ports.ts';

// UPnP servers proper: only an announced description is ever fetched there.
const descriptionPorts = [49152, 49153];

const hikvisionPath = '/upnpdevicedesc.xml';
const modelFields = /^(?:upnp\.|onvif\.model$|onvif\.scope-hardware$|maker\.model$)/;

/**
 * The first description that the host announced and that may be fetched: plain http, the host's own address, a short
 * path, none that crashes recorders. If it announced none and its model is not known, the one that Hikvision's firmware
 * has at a fixed place of its web server. No other is ever guessed.
 */
export function asks(known: HostKnowledge): readonly Ask[] {
  for (const fact of known.facts) {
    if (fact.field !== 'ssdp.location') continue;
    const url = readOwnUrl(fact.value, known.address);
    if (url === null || url.tls || !isAnnouncedPort(url.port, descriptionPorts)) continue;
    return [{ port: url.port, tls: false, path: url.path, why: 'SSDP announced it' }];
  }
  return guessed(known);
}

function guessed(known: HostKnowledge): readonly Ask[] {
  const announced = known.facts.some(({ field }) => field === 'ssdp.location' || modelFields.test(field));
  const hint = announced ? null : hikvisionHint(known);
  return hint === null || hint.tls ? [] : [{ ...hint, path: hikvisionPath }];
}

/** Fetches the description; nothing else is sent. */
export function getDescription(path: string): HttpRequest {
  return { method: 'GET', path };
}
