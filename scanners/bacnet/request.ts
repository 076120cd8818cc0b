/**
 * Who-Is without limits (ASHRAE 135, 16.10), unicast: BVLC Original-Unicast-NPDU (Annex J.2.11), so that no BBMD
 * forwards it as it does a broadcast, and an NPDU without a destination network, so that no router forwards it to the
 * slow buses behind a controller.
 */
const whoIs = Uint8Array.of(0x81, 0x0a, 0, 8, 1, 0, 0x10, 8);

/** The one query; none for IPv6, where BACnet has another form (Annex U). */
export function requests(target: string | null): readonly Uint8Array[] {
  return target?.includes(':') === true ? [] : [whoIs];
}
