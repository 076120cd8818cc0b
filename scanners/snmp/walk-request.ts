import { element, integer, oid, tag } from './ber.ts';
import { version2c } from './request.ts';

/** Rows requested at once: as many as fit into one packet, and fewer than are read from a sequence. */
export const rowsAtOnce = 40;

/** One GetBulkRequest of SNMP v2c (RFC 3416, 4.2.3) for the rows after an OID. */
export function walkRequest(community: string, after: string, id: number): Uint8Array {
  const binding = element(tag.sequence, oid(after), element(tag.nothing));
  return element(
    tag.sequence,
    integer(version2c),
    element(tag.octetString, Buffer.from(community, 'utf8')),
    element(tag.getBulk, integer(id), integer(0), integer(rowsAtOnce), element(tag.sequence, binding)),
  );
}
