import type { HostKnowledge, KnownFact } from '../../src/model/scanner.ts';
import { defaultPath, type Place, places } from '../onvif/request.ts';
import { cameraHint } from '../targeting/hint.ts';
import { hasBuiltInServerOnly } from '../targeting/nameless.ts';
import { onvifPorts } from '../targeting/ports.ts';
import { looksLikeRecorder } from '../targeting/recorder.ts';
import { speaksTls } from '../targeting/web-server.ts';

/**
 * The ONVIF calls that carry the credential, in order. The last goes to the media service (a recorder has a video
 * source for each channel); its path is requested without a credential (GetCapabilities).
 */
export const operations = ['GetDeviceInformation', 'GetNetworkInterfaces', 'GetVideoSources'] as const;

/** One of {@link operations}. */
export type Operation = (typeof operations)[number];

const onvif = 'onvif-device';
const withheld = {
  GetDeviceInformation: ['onvif.manufacturer', 'onvif.firmware'],
  GetNetworkInterfaces: ['onvif.mac'],
} as const;
const recorderType = /NetworkVideoStorage/;

/**
 * Where an ONVIF login by a security token is worthwhile: where the device service answered as ONVIF in this sweep, and withheld
 * something from anonymous callers. Two places if two paths of that port are possible; none once a login has answered.
 */
export function loginPlaces(known: HostKnowledge): readonly Place[] {
  const port = servicePort(known);
  return port === null || !isWorthwhile(known) ? [] : placesAt(known, port);
}

/** Where the path of an ONVIF service demanded a Digest (RFC 7616) of anonymous callers. */
export interface DigestPlace extends Place {
  /** Whether the credential may be sent: the service answered as ONVIF, or something shows that the host may be a camera. */
  readonly proven: boolean;
}

/**
 * Where an ONVIF login by HTTP Digest is worthwhile: where the service answered a call with such a challenge. A web server in front
 * of it may demand one for every call.
 */
export function digestPlaces(known: HostKnowledge): readonly DigestPlace[] {
  const challenge = known.facts.find(
    ({ scanner, field, value, port }) =>
      scanner === onvif && field === 'http.auth-scheme' && port !== null && /^digest$/i.test(value),
  );
  const port = challenge?.port ?? null;
  if (port === null || !isWorthwhile(known)) return [];
  const proven = servicePort(known) === port || mayBeCamera(known, port);
  const likely = placesAt(known, port);
  // What suggested this port may have lost its weight since.
  const usual = { port, tls: speaksTls(known, port), path: defaultPath };
  return (likely.length > 0 ? likely : [usual]).map((place) => ({ ...place, proven }));
}

function servicePort({ facts }: HostKnowledge): number | null {
  const isService = ({ scanner, field, port }: KnownFact) =>
    scanner === onvif && field === 'onvif.service' && port !== null;
  return facts.find(isService)?.port ?? null;
}

function placesAt(known: HostKnowledge, port: number): readonly Place[] {
  return places(known).filter((place) => place.port === port);
}

function isWorthwhile(known: HostKnowledge): boolean {
  const done = known.facts.some(({ scanner }) => scanner === 'onvif-session' || scanner === 'digest-session');
  return !done && withheldOperations(known).length > 0;
}

/**
 * Whether a host whose ONVIF path demands a digest may be a camera: discovery, its ports or its words show it; or the path
 * is protected by itself, while the server's own page is not; or nothing but a small built-in web server has answered.
 */
function mayBeCamera(known: HostKnowledge, port: number): boolean {
  if (onvifPorts.includes(port) || cameraHint(known) !== null) return true;
  if (known.facts.some(({ scanner, field }) => scanner === 'ws-discovery' && field.startsWith('onvif.')))
    return true;
  const root = known.facts.find((fact) => fact.field === 'http.status' && fact.port === port);
  return (root !== undefined && root.value !== '401') || hasBuiltInServerOnly(known);
}

/** What the device withheld without a credential: one is sent for nothing else. */
export function withheldOperations(known: HostKnowledge): readonly Operation[] {
  const reported = known.facts.filter(({ scanner }) => scanner === onvif).map(({ field }) => field);
  return operations.filter((operation) =>
    operation === 'GetVideoSources'
      ? mayHaveChannels(known)
      : !withheld[operation].some((field) => reported.includes(field)),
  );
}

function mayHaveChannels({ facts }: HostKnowledge): boolean {
  const hasChannels = facts.some(({ field }) => field === 'maker.channels');
  const typed = facts.some(({ field, value }) => field === 'onvif.types' && recorderType.test(value));
  return !hasChannels && (typed || looksLikeRecorder(facts));
}
