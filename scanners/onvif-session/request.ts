import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { places } from '../onvif/request.ts';
import { type Operation, operations } from './messages.ts';

const onvif = 'onvif-device';
const keptBack = {
  GetDeviceInformation: ['onvif.manufacturer', 'onvif.firmware'],
  GetNetworkInterfaces: ['onvif.mac'],
} as const;

/**
 * Where a session is worth holding: where the device service answered as ONVIF in this sweep, and kept something back
 * from strangers. Two places where two paths of that port come into question; nowhere once a session has answered.
 */
export function asks(known: HostKnowledge): readonly (Ask & { readonly path: string })[] {
  const service = known.facts.find(
    ({ scanner, field, port }) => scanner === onvif && field === 'onvif.service' && port !== null,
  );
  const done = known.facts.some(({ scanner }) => scanner === 'onvif-session');
  if (service === undefined || done || wanted(known).length === 0) return [];
  return places(known).filter(({ port }) => port === service.port);
}

/** What the device did not tell without a credential: for nothing else is one sent. */
export function wanted(known: HostKnowledge): readonly Operation[] {
  const told = known.facts.filter(({ scanner }) => scanner === onvif).map(({ field }) => field);
  return operations.filter((operation) => !keptBack[operation].some((field) => told.includes(field)));
}

const maxNames = 8;

/**
 * The names under which an attempt is remembered: the address, and the endpoint and MAC that the device announced. Any
 * of them is enough to recognise it: a device that moved is not tried again because of it.
 */
export function namesOf(known: HostKnowledge): readonly string[] {
  const announced = known.facts
    .filter(({ field }) => field === 'onvif.endpoint' || field === 'onvif.scope-mac')
    .map(({ field, value }) => `${field} ${value.toLowerCase()}`);
  return [`address ${known.address}`, ...new Set(announced)].slice(0, maxNames);
}
