import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { cameraHint } from '../asking/hint.ts';
import { namelessHint } from '../asking/nameless.ts';
import { readUrl, type UrlParts } from '../asking/own-address.ts';
import { isAnnouncedPort, onvifPorts } from '../asking/ports.ts';
import { pagePorts, speaksTls } from '../asking/web-server.ts';

export const defaultPath = '/onvif/device_service';

/**
 * The queries, in order. All read-only; the first needs no credentials by the standard, the others often none. The first refusal ends
 * them, so what identifies a device best comes first: some withhold their scopes, which WS-Discovery has anyway, and report the rest.
 */
export const operations = [
  'GetSystemDateAndTime',
  'GetDeviceInformation',
  'GetNetworkInterfaces',
  'GetScopes',
] as const;

/** One SOAP 1.2 call without a header, so without credentials (ONVIF Core, 8). */
export function call(operation: (typeof operations)[number], path: string): HttpRequest {
  return {
    method: 'POST',
    path,
    contentType: 'application/soap+xml; charset=utf-8',
    body:
      '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope">' +
      `<s:Body><${operation} xmlns="http://www.onvif.org/ver10/device/wsdl"/></s:Body></s:Envelope>`,
  };
}

/** A possible place of a device service. */
export type Place = Ask & { readonly path: string };

/**
 * Where the device service may be, most likely first: at the port and path that the device announced (some announce
 * wrong ones), on ports used for it, and on one or two web ports of a host that looks like a camera, or whose page does not
 * say what it is. Nowhere once it has answered or refused.
 */
export function asks(known: HostKnowledge): readonly Ask[] {
  return known.facts.some((fact) => fact.scanner === 'onvif-device') ? [] : places(known);
}

/** The same places, whether or not the service has answered. */
export function places(known: HostKnowledge): readonly Place[] {
  const announced = announcedAsk(known);
  const usual = known.openPorts
    .filter((port) => onvifPorts.includes(port))
    .map((port) => ({ port, tls: false, path: defaultPath, why: `port ${port} is open, an ONVIF port` }));
  const why = cameraHint(known) ?? namelessHint(known)?.why ?? null;
  const guessed =
    why === null
      ? []
      : guessedPorts(known).map((port) => ({ port, tls: speaksTls(known, port), path: defaultPath, why }));
  const all = [...(announced === null ? [] : [announced]), ...usual, ...guessed];
  return all.filter((ask, at) => all.findIndex((other) => isSame(ask, other)) === at);
}

/** Web ports on which some makers run the service beside a page on port 80. */
const oftenBeside = [8080, 8081, 8088, 10_080, 888];

/** The lowest port whose page answered, and the first of those on which the service is common. */
function guessedPorts(known: HostKnowledge): readonly number[] {
  const ports = pagePorts(known);
  return [ports[0], ports.find((port) => oftenBeside.includes(port))].filter((port) => port !== undefined);
}

function isSame(one: Place, other: Place): boolean {
  return one.port === other.port && one.tls === other.tls && one.path === other.path;
}

// Reolink serves ONVIF on 8000, Hikvision its control port: only the device itself can tell which.
const announcedExceptions = [8000];

function announcedAsk(known: HostKnowledge): Place | null {
  const urls: UrlParts[] = known.facts
    .filter((fact) => fact.field === 'onvif.xaddr')
    .map((fact) => readUrl(fact.value))
    .filter((url) => url !== null)
    .filter((url) => isAnnouncedPort(url.port, announcedExceptions));
  const best = urls.toSorted((a, b) => rank(b, known) - rank(a, known))[0];
  if (best === undefined) return null;
  const { port, tls, path } = best;
  return { port, tls, path, why: 'WS-Discovery announced it' };
}

/** Its own address before another (which may be a factory default), open ports before closed ones, plain before TLS. */
function rank(url: UrlParts, known: HostKnowledge): number {
  const own = url.host === known.address ? 4 : 0;
  const open = known.openPorts.includes(url.port) ? 2 : 0;
  return own + open + (url.tls ? 0 : 1);
}
