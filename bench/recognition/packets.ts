import { element, integer, oid, tag } from '../../scanners/snmp/ber.ts';
import type { Evidence } from './record.ts';

/** The Response as an agent would have sent it; the record has only the values. */
export function snmpPacket({ sysDescr, sysObjectID, oids }: Evidence): Uint8Array {
  const text = (name: string, value: string) =>
    element(tag.sequence, oid(name), element(tag.octetString, Buffer.from(value)));
  const object = '1.3.6.1.2.1.1.2.0';
  const bindings = [
    ...(sysDescr === undefined ? [] : [text('1.3.6.1.2.1.1.1.0', sysDescr)]),
    ...(sysObjectID === undefined
      ? []
      : [element(tag.sequence, oid(object), oid(sysObjectID.replace(/^\./, '')))]),
    ...Object.entries(oids ?? {}).map(([name, value]) => text(name, value)),
  ];
  const pdu = element(tag.response, integer(1), integer(0), integer(0), element(tag.sequence, ...bindings));
  return element(tag.sequence, integer(1), element(tag.octetString, Buffer.from('x')), pdu);
}

/** DHIP: a header of 32 bytes, JSON, line feed and NUL. */
export function dhipPacket(json: unknown): Uint8Array {
  const text = Buffer.from(`${JSON.stringify(json)}\n\0`);
  const header = Buffer.alloc(32);
  header.writeUInt8(32, 0);
  header.write('DHIP', 4, 'latin1');
  header.writeUInt32LE(text.length, 16);
  header.writeUInt32LE(text.length, 24);
  return Buffer.concat([header, text]);
}

/** DVRIP: message 1531. */
export function dvripPacket(json: unknown): Uint8Array {
  const header = Buffer.from('ff00000000000000000000000000fb0500000000', 'hex');
  return Buffer.concat([header, Buffer.from(`${JSON.stringify(json)}\n\0`)]);
}

/** TDP: a header of 16 bytes and JSON. */
export function tdpPacket(json: unknown): Uint8Array {
  const header = Buffer.from('02000001000011000000000000000000', 'hex');
  return Buffer.concat([header, Buffer.from(JSON.stringify(json))]);
}
