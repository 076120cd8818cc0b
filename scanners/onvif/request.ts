import type { Field } from '../../src/model/observation.ts';
import type { HostKnowledge, HttpRequest, ProbeTarget } from '../../src/model/scanner.ts';
import { showsDahua, showsFamily } from '../targeting/family.ts';
import { cameraHint } from '../targeting/hint.ts';
import { emptyServerHint, namelessHint } from '../targeting/nameless.ts';
import { readUrl, type UrlParts } from '../targeting/own-address.ts';
import { isAnnouncedPort, onvifPorts, rtspPorts } from '../targeting/ports.ts';
import { pagePorts, speaksTls } from '../targeting/web-server.ts';

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

/** How long the reply at a shared port is waited for, in milliseconds: some devices cannot bear an idle connection for five seconds. */
const sharedWaitMs = 3_000;

/** One SOAP 1.2 call without a header, so without credentials (ONVIF Core, 8), at a port of the device. */
export function callAt(port: number, operation: (typeof operations)[number], path: string): HttpRequest {
  const request = call(operation, path);
  return shared.includes(port) ? { ...request, waitMs: sharedWaitMs } : request;
}

/** The same, wherever the service is. */
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
export type Place = ProbeTarget & { readonly path: string };

/**
 * Where the device service may be, most likely first: at the port and path that the device announced (some announce
 * wrong ones), on ports used for it, on the web ports of a host that looks like a camera, or whose pages do not show what it
 * is, and on ports that makers share between it and protocols of their own. Nowhere once it has answered or refused.
 */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  return known.facts.some((fact) => fact.scanner === 'onvif-device') ? [] : places(known);
}

/** The same places, whether or not the service has answered. */
export function places(known: HostKnowledge): readonly Place[] {
  const announced = announcedPlace(known);
  const usual = known.openPorts
    .filter((port) => onvifPorts.includes(port))
    .map((port) => ({ port, tls: false, path: defaultPath, why: `port ${port} is open, an ONVIF port` }));
  const guessed = [...guessedPorts(known), ...sharedPorts(known)].map(({ port, why }) => ({
    port,
    tls: speaksTls(known, port),
    path: defaultPath,
    why,
  }));
  const all = [...(announced === null ? [] : [announced]), ...usual, ...guessed];
  const places = all.filter((target, at) => all.findIndex((other) => isSame(target, other)) === at);
  // Port 5000 takes two connections: it is listened to first.
  const spent = (upTo: number) =>
    places.slice(0, upTo + 1).reduce((sum, { port }) => sum + (port === 5000 ? 2 : 1), 0);
  return places.filter((_, at) => spent(at) <= mostConnections);
}

interface Guess {
  readonly port: number;
  readonly why: string;
}

/** Web ports on which some makers run the service next to a page on port 80. */
const oftenBeside = [8080, 8081, 8088, 10_080, 888];
/** Most connections for finding the service; its other calls come on top. */
const mostConnections = 5;

/**
 * The web ports at which something suggests the service: the lowest whose page answered first, then those on which the service
 * is common, then the others. Where nothing suggests it but pages that demand a digest, the ports of these.
 */
function guessedPorts(known: HostKnowledge): readonly Guess[] {
  const why = cameraHint(known) ?? namelessHint(known)?.why ?? null;
  if (why === null) return reservedPorts(known);
  const [lowest, ...others] = pagePorts(known);
  const common = others.filter((port) => oftenBeside.includes(port));
  const ports = new Set([...(lowest === undefined ? [] : [lowest]), ...common, ...others]);
  return [...ports].map((port) => ({ port, why }));
}

/**
 * Web ports whose page demands a digest, as a server in front of the service does; else the lowest port of a host that shows
 * nothing but a web server without a page: what is behind it may demand the digest for the service alone.
 */
function reservedPorts(known: HostKnowledge): readonly Guess[] {
  const demanding = known.facts.filter(
    ({ scanner, field, value }) =>
      scanner === 'http' && field === 'http.auth-scheme' && /^digest$/i.test(value),
  );
  const reserved = pagePorts(known)
    .filter((port) => demanding.some((fact) => fact.port === port))
    .map((port) => ({ port, why: `the page at port ${port} demands a digest` }));
  const empty = emptyServerHint(known);
  return reserved.length > 0 || empty === null ? reserved : [empty];
}

/** What every host shows. */
function isBare(field: Field): boolean {
  return field === 'port.open' || field === 'mac.address';
}

/** Reolink and others have the service at 8000, Hikvision its control port; others at 5000, TVT its. */
const shared = [8000, 5000];

/**
 * Those of the shared ports that are open, on a host without a page that looks like a camera or shows nothing at all. Not where it
 * shows Hikvision's or another large maker's firmware, or has an RTSP port that did not answer: that might be one, too.
 */
function sharedPorts(known: HostKnowledge): readonly Guess[] {
  if (pagePorts(known).length > 0 || showsFamily(known) || showsDahua(known)) return [];
  const isMute = known.facts.every(({ field }) => isBare(field));
  if (cameraHint(known) === null && !isMute) return [];
  const rtspIsMute =
    known.openPorts.some((port) => rtspPorts.includes(port)) &&
    !known.facts.some(({ field }) => field.startsWith('rtsp.'));
  if (rtspIsMute || known.facts.some(({ field }) => field === 'banner.control')) return [];
  return shared
    .filter((port) => known.openPorts.includes(port))
    .map((port) => ({ port, why: `port ${port} is open, where some makers have ONVIF` }));
}

function isSame(one: Place, other: Place): boolean {
  return one.port === other.port && one.tls === other.tls && one.path === other.path;
}

function announcedPlace(known: HostKnowledge): Place | null {
  const urls: UrlParts[] = known.facts
    .filter((fact) => fact.field === 'onvif.xaddr')
    .map((fact) => readUrl(fact.value))
    .filter((url) => url !== null)
    .filter((url) => isAnnouncedPort(url.port, shared));
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
