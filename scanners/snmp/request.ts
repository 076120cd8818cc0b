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

/**
 * One GetRequest of SNMP v2c (RFC 3416, 4.2.1) for eleven values, with the operator's community. Version 2c answers
 * each value separately: one unknown to the agent costs the others nothing.
 */
export function request(community: string, id: number = randomInt(1, 0x7fff_ffff)): Uint8Array {
  const bindings = Object.values(objects).map((name) =>
    element(tag.sequence, oid(name), element(tag.nothing)),
  );
  return element(
    tag.sequence,
    integer(version2c),
    element(tag.octetString, Buffer.from(community, 'utf8')),
    element(tag.get, integer(id), integer(0), integer(0), element(tag.sequence, ...bindings)),
  );
}
