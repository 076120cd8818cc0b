import type { Field } from '../../src/model/observation.ts';
import type { HostKnowledge } from '../../src/model/scanner.ts';

const maxNames = 8;
const announcedFields: readonly Field[] = ['onvif.endpoint', 'onvif.scope-mac', 'maker.mac', 'maker.serial'];

/**
 * The names under which an attempt is remembered: the address, and the endpoint, MAC and serial number that the device
 * reports without a login. Any of them identifies it: a device that moved is not tried again because of that.
 */
export function namesOf(known: HostKnowledge): readonly string[] {
  const announced = known.facts
    .filter(({ field, scanner }) => announcedFields.includes(field) && !scanner.endsWith('-session'))
    .map(({ field, value }) => `${field} ${value.toLowerCase()}`);
  return [`address ${known.address}`, ...new Set(announced)].slice(0, maxNames);
}
