import ipaddr from 'ipaddr.js';
import type { Address } from '../../src/model/address.ts';

/** The canonical form of what a person typed, or null if it is not a complete address. */
export function typedAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).toString();
  if (text.includes(':') && ipaddr.IPv6.isValid(text)) return ipaddr.IPv6.parse(text).toRFC5952String();
  return null;
}
