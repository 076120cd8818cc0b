import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { beginsWith, numberAt } from './parsing/packet.ts';

/** BACnet/IP: whether a host is a building controller, probed first so that nothing else is sent to one. */
export const bacnet: DatagramScanner = {
  id: 'bacnet',
  kind: 'datagram',
  order: 10,
  sends:
    'One Who-Is of 8 bytes, once, to UDP 47808 of hosts that showed life, before any other probe; on local segments it only listens.',
  neverSends:
    'Never a broadcast, never a request that routers or BBMDs forward, never a read or a write, and nothing more to a host that replies.',
  cost: { connections: 0, datagrams: 1, bytes: 65_507 },
  port: 47_808,
  group: { v4: null, v6: null },
  audience: 'alive',
  industrial: 'BACnet',
  listenMs: 500,
  repeats: 1,
  gapMs: 0,
  requests,
  parse,
};

/**
 * Who-Is without limits (ASHRAE 135, 16.10), unicast: BVLC Original-Unicast-NPDU (Annex J.2.11), so that no BBMD
 * forwards it as it does a broadcast, and an NPDU without a destination network, so that no router forwards it to the
 * slow buses behind a controller.
 */
const query = Uint8Array.of(0x81, 0x0a, 0, 8, 1, 0, 0x10, 8);

/** The one query; none for IPv6, where BACnet has another form (Annex U). */
export function requests(target: string | null): readonly Uint8Array[] {
  return target?.includes(':') === true ? [] : [query];
}

/** BVLC functions (ASHRAE 135, Annex J.2) of datagrams from devices, and how many bytes precede the NPDU. */
const functions: Readonly<Record<number, number>> = { 4: 10, 10: 4, 11: 4 };
const result = 0x00;
const [hasDestination, hasSource, ofTheNetworkLayer] = [0x20, 0x08, 0x80];
const unconfirmed = 0x10;
const [iAm, whoIs] = [0, 8];
/** Application tags: an object identifier of four bytes, an unsigned number of one to four, an enumeration of one. */
const [objectId, unsigned, enumeration] = [0xc4, 0x20, 0x91];
const device = 8;

/** Where the APDU begins, and whether a router forwarded it for another device. */
interface Carried {
  readonly apdu: Uint8Array;
  readonly forAnother: boolean;
}

/**
 * What a BACnet/IP datagram reports about its sender: instance and vendor number of an I-Am (ASHRAE 135, 16.10); no facts
 * for any other BACnet. Null for anything but BACnet, and for a unicast Who-Is, which may be our own looped back.
 * Total.
 */
export function parse(bytes: Uint8Array): readonly Fact[] | null {
  const [, kind = -1] = bytes;
  if (bytes[0] !== 0x81 || numberAt(bytes, 2, 2, 'big') !== bytes.length) return null;
  if (kind === result) return bytes.length === 6 ? [] : null;
  const start = functions[kind];
  if (start === undefined) return null;
  const carried = npdu(bytes.subarray(start));
  if (carried === null) return null;
  const { apdu, forAnother } = carried;
  if (beginsWith(apdu, [unconfirmed, whoIs]) && kind === 0x0a) return null;
  return beginsWith(apdu, [unconfirmed, iAm]) && !forAnother ? announced(apdu.subarray(2)) : [];
}

/** Removes the network layer's header (clause 6.2); null if there is none. */
function npdu(bytes: Uint8Array): Carried | null {
  const [version, control = 0] = bytes;
  if (version !== 1 || bytes.length < 3) return null;
  let at = 2;
  for (const has of [hasDestination, hasSource]) {
    if ((control & has) === 0) continue;
    const length = bytes[at + 2];
    if (length === undefined) return null;
    at += 3 + length;
  }
  // The hop count belongs to a destination, and comes after the source.
  if ((control & hasDestination) !== 0) at += 1;
  if (at >= bytes.length) return null;
  const apdu = (control & ofTheNetworkLayer) === 0 ? bytes.subarray(at) : new Uint8Array();
  return { apdu, forAnother: (control & hasSource) !== 0 };
}

/** Device object, longest APDU, segmentation, vendor number. */
function announced(bytes: Uint8Array): readonly Fact[] {
  const id = bytes[0] === objectId ? numberAt(bytes, 1, 4, 'big') : null;
  if (id === null || id >>> 22 !== device) return [];
  const longest = unsignedAt(bytes, 5);
  const vendor =
    longest !== null && bytes[longest.end] === enumeration ? unsignedAt(bytes, longest.end + 2) : null;
  return factsOf([
    ['bacnet.instance', String(id & 0x3f_ffff)],
    ['bacnet.vendor', vendor === null ? null : String(vendor.value)],
  ]);
}

function unsignedAt(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } | null {
  const size = (bytes[at] ?? 0) ^ unsigned;
  if (size !== 1 && size !== 2 && size !== 4) return null;
  const value = numberAt(bytes, at + 1, size, 'big');
  return value === null ? null : { value, end: at + 1 + size };
}
