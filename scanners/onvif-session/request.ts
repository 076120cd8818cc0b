import type { Field } from '../../src/model/observation.ts';
import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { places } from '../onvif/request.ts';
import { looksLikeRecorder } from '../recorder.ts';
import { type Operation, operations } from './messages.ts';

const onvif = 'onvif-device';
const keptBack = {
  GetDeviceInformation: ['onvif.manufacturer', 'onvif.firmware'],
  GetNetworkInterfaces: ['onvif.mac'],
} as const;
const recorderType = /NetworkVideoStorage/;

/**
 * Where a session is worth holding: where the device service answered as ONVIF in this sweep, and kept something back
 * from strangers. Two places where two paths of that port come into question; nowhere once a session has answered.
 */
export function asks(known: HostKnowledge): readonly (Ask & { readonly path: string })[] {
  const service = known.facts.find(
    ({ scanner, field, port }) => scanner === onvif && field === 'onvif.service' && port !== null,
  );
  const done = known.facts.some(({ scanner }) => scanner === 'onvif-session' || scanner === 'digest-session');
  if (service === undefined || done || wanted(known).length === 0) return [];
  const why = 'there are credentials, and it keeps something back from strangers';
  return places(known)
    .filter(({ port }) => port === service.port)
    .map((place) => ({ ...place, why }));
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

const maxNames = 8;
const announcedFields: readonly Field[] = ['onvif.endpoint', 'onvif.scope-mac', 'maker.mac', 'maker.serial'];

/**
 * The names under which an attempt is remembered: the address, and the endpoint, MAC and serial number that the device
 * announced to strangers. Any of them is enough to recognise it: a device that moved is not tried again because of it.
 */
export function namesOf(known: HostKnowledge): readonly string[] {
  const announced = known.facts
    .filter(({ field, scanner }) => announcedFields.includes(field) && !scanner.endsWith('-session'))
    .map(({ field, value }) => `${field} ${value.toLowerCase()}`);
  return [`address ${known.address}`, ...new Set(announced)].slice(0, maxNames);
}
