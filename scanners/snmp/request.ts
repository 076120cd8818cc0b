import { randomInt } from 'node:crypto';
import { element, integer, oid, tag } from './ber.ts';

/** The system group (RFC 3418), and its equivalents in the MIBs of three makers. */
export const objects = {
  sysDescr: '1.3.6.1.2.1.1.1.0',
  sysObjectId: '1.3.6.1.2.1.1.2.0',
  sysName: '1.3.6.1.2.1.1.5.0',
  hikvisionModel: '1.3.6.1.4.1.39165.1.1.0',
  hikvisionFirmware: '1.3.6.1.4.1.39165.1.3.0',
  hikvisionMac: '1.3.6.1.4.1.39165.1.4.0',
  hikvisionVendor: '1.3.6.1.4.1.39165.1.6.0',
  dahuaSerial: '1.3.6.1.4.1.1004849.2.1.2.4.0',
  dahuaModel: '1.3.6.1.4.1.1004849.2.1.2.6.0',
  dahuaFirmware: '1.3.6.1.4.1.1004849.2.1.1.1.0',
  boschVendor: '1.3.6.1.4.1.3967.1.1.1.7.0',
} as const;

/** The version number of v2c (RFC 1901, 3). */
export const version2c = 1;

/** What the request with an id of each kind requests: all values, or one part of them, the most specific first. */
const requestedNames: readonly (readonly string[])[] = [
  Object.values(objects),
  [objects.sysDescr],
  [objects.sysObjectId, objects.sysName],
  Object.values(objects).filter((name) => name.startsWith('1.3.6.1.4.1.')),
];

/** How many parts there are. */
export const parts = requestedNames.length - 1;

/** The id of a request for everything; the next ones are those of its parts. */
function freshId(): number {
  return requestedNames.length * randomInt(1, Math.floor(0x7fff_ffff / requestedNames.length));
}

/** The id of the request for the next part after a request; null if that was for the last one. */
export function nextPart(id: number): number | null {
  return id >= 0 && id < 0x7fff_ffff && id % requestedNames.length < parts ? id + 1 : null;
}

/** Whether a request was for everything. */
export function isWhole(id: number): boolean {
  return id % requestedNames.length === 0;
}

/**
 * One GetRequest of SNMP v2c (RFC 3416, 4.2.1) for eleven values, or the part of them that the id selects, with the
 * operator's community. Version 2c answers each value separately: one unknown to the agent costs the others nothing.
 */
export function request(community: string, id: number = freshId()): Uint8Array {
  const bindings = (requestedNames[id % requestedNames.length] ?? []).map((name) =>
    element(tag.sequence, oid(name), element(tag.nothing)),
  );
  return element(
    tag.sequence,
    integer(version2c),
    element(tag.octetString, Buffer.from(community, 'utf8')),
    element(tag.get, integer(id), integer(0), integer(0), element(tag.sequence, ...bindings)),
  );
}
