import { randomInt } from 'node:crypto';
import { element, integer, tag } from '../snmp/ber.ts';

const version3 = 3;
const userSecurityModel = 3;
/** Requests a Report; neither authentication nor privacy (RFC 3412, 6.4). */
const reportable = 0x04;
/** The largest answer that is accepted, in bytes. */
const maxSize = 65_507;

/**
 * The first request of every SNMPv3 manager (RFC 3414, 4): a GetRequest without user and values, with an empty engine
 * ID. The engine answers with a Report that contains its engine ID, and nothing else.
 */
export function requests(
  _target: string | null = null,
  id: number = randomInt(1, 0x7fff_ffff),
): readonly Uint8Array[] {
  const empty = element(tag.octetString);
  const security = element(tag.sequence, empty, integer(0), integer(0), empty, empty, empty);
  const message = element(
    tag.sequence,
    integer(version3),
    element(
      tag.sequence,
      integer(id),
      integer(maxSize),
      element(tag.octetString, Uint8Array.of(reportable)),
      integer(userSecurityModel),
    ),
    element(tag.octetString, security),
    element(
      tag.sequence,
      empty,
      empty,
      element(tag.get, integer(id), integer(0), integer(0), element(tag.sequence)),
    ),
  );
  return [message];
}
