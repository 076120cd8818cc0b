import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { looksLikeRecorder } from '../asking/recorder.ts';
import { places } from '../onvif/request.ts';

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
 * Where an ONVIF login is worthwhile: where the device service answered as ONVIF in this sweep, and withheld something
 * from anonymous callers. Two places if two paths of that port are possible; none once a login has answered.
 */
export function loginPlaces(known: HostKnowledge): readonly (Ask & { readonly path: string })[] {
  const service = known.facts.find(
    ({ scanner, field, port }) => scanner === onvif && field === 'onvif.service' && port !== null,
  );
  const done = known.facts.some(({ scanner }) => scanner === 'onvif-session' || scanner === 'digest-session');
  if (service === undefined || done || withheldOperations(known).length === 0) return [];
  return places(known).filter(({ port }) => port === service.port);
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
