import type { Address } from './address.ts';
import { formatIpv4, parseIpv4 } from './ipv4.ts';
import { formatIpv6, parseIpv6 } from './ipv6.ts';

/**
 * Both families lie on one line of 128-bit integers: IPv6 by value, IPv4 in the block `::ffff:0:0/96` to which RFC 4291
 * (section 2.5.5.2) maps it. So an IPv4-mapped address is its IPv4 address, and sets need not distinguish families.
 */
const ipv4Start = 0xffff_0000_0000;

/** The first and last place of IPv4 addresses on the line. */
export const ipv4Block = { first: BigInt(ipv4Start), last: BigInt(ipv4Start + 0xffff_ffff) };

/** The place of an address on the line, or null if the text is not an address (zone ids included). */
export function placeOf(text: string): bigint | null {
  if (text.includes(':')) return parseIpv6(text);
  const value = parseIpv4(text);
  return value === null ? null : BigInt(ipv4Start + value);
}

/** The canonical text of the address at a place of 0 to 2^128 − 1. */
export function addressAt(place: bigint): Address {
  return isIpv4(place) ? formatIpv4(Number(place - ipv4Block.first)) : formatIpv6(place);
}

/** Whether the place is that of an IPv4 address. */
export function isIpv4(place: bigint): boolean {
  return place >= ipv4Block.first && place <= ipv4Block.last;
}

/**
 * The canonical form of an address: `::ffff:10.0.0.1` becomes `10.0.0.1`, `FD00::0:1` becomes `fd00::1`. Null if the
 * text is not a single address; zone ids and leading zeros are not accepted.
 */
export function canonicalAddress(text: string): Address | null {
  const place = placeOf(text);
  return place === null ? null : addressAt(place);
}
