/**
 * Who-Is without limits (ASHRAE 135, 16.10), from one to one: BVLC Original-Unicast-NPDU (Annex J.2.11), so that no
 * BBMD hands it on as it does a broadcast, and an NPDU without a destination network, so that no router carries it to the
 * slow lines behind a controller.
 */
const whoIs = Uint8Array.of(0x81, 0x0a, 0, 8, 1, 0, 0x10, 8);

/** The one question; none for IPv6, where BACnet has another form (Annex U). */
export function requests(target: string | null): readonly Uint8Array[] {
  return target?.includes(':') === true ? [] : [whoIs];
}
