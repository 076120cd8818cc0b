import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { places } from '../onvif/request.ts';
import { looksLikeRecorder } from '../recorder.ts';

/**
 * The ONVIF calls that show the credential, in the order put. The last goes to the media service (a recorder has a
 * video source for each channel); where that is, is asked without a credential (GetCapabilities).
 */
export const operations = ['GetDeviceInformation', 'GetNetworkInterfaces', 'GetVideoSources'] as const;

/** A call out of {@link operations}. */
export type Operation = (typeof operations)[number];

const onvif = 'onvif-device';
const keptBack = {
  GetDeviceInformation: ['onvif.manufacturer', 'onvif.firmware'],
  GetNetworkInterfaces: ['onvif.mac'],
} as const;
const recorderType = /NetworkVideoStorage/;

/**
 * Where logging in by ONVIF is worth it: where the device service answered as ONVIF in this sweep, and kept something back
 * from strangers. Two places where two paths of that port come into question; nowhere once a login has answered.
 */
export function keptBackAt(known: HostKnowledge): readonly (Ask & { readonly path: string })[] {
  const service = known.facts.find(
    ({ scanner, field, port }) => scanner === onvif && field === 'onvif.service' && port !== null,
  );
  const done = known.facts.some(({ scanner }) => scanner === 'onvif-session' || scanner === 'digest-session');
  if (service === undefined || done || wanted(known).length === 0) return [];
  return places(known).filter(({ port }) => port === service.port);
}

/** What the device did not tell without a credential: for nothing else is one sent. */
export function wanted(known: HostKnowledge): readonly Operation[] {
  const told = known.facts.filter(({ scanner }) => scanner === onvif).map(({ field }) => field);
  return operations.filter((operation) =>
    operation === 'GetVideoSources'
      ? mayHaveChannels(known)
      : !keptBack[operation].some((field) => told.includes(field)),
  );
}

function mayHaveChannels({ facts }: HostKnowledge): boolean {
  const told = facts.some(({ field }) => field === 'maker.channels');
  const typed = facts.some(({ field, value }) => field === 'onvif.types' && recorderType.test(value));
  return !told && (typed || looksLikeRecorder(facts));
}
