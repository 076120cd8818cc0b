import ipaddr from 'ipaddr.js';
import type { Address } from '../src/model/address.ts';

/** A text whose order is the numeric order of addresses, IPv4 before IPv6; text that is no address comes last. */
export function addressKey(address: Address): string {
  return plainKey(address) ?? anyKey(address);
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byte = new Map(hex.map((digits, value) => [String(value), digits]));

// Nearly every address is one of IPv4, and a list of the past needs the key of each.
function plainKey(address: Address): string | null {
  const [a, b, c, d, ...more] = address.split('.').map((part) => byte.get(part));
  if (a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0)
    return null;
  return `4${a}${b}${c}${d}`;
}

function anyKey(address: Address): string {
  const bare = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return `x${address}`;
  const parsed = ipaddr.parse(bare);
  const digits = parsed.toByteArray().map((value) => hex[value]);
  return `${parsed.kind() === 'ipv4' ? '4' : '6'}${digits.join('')}`;
}

/** Addresses in numeric order. */
export function inAddressOrder(addresses: readonly Address[]): Address[] {
  return addresses
    .map((address) => ({ address, key: addressKey(address) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ address }) => address);
}

/** The canonical form of what a person typed, or null where it is no whole address. */
export function typedAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).toString();
  if (text.includes(':') && ipaddr.IPv6.isValid(text)) return ipaddr.IPv6.parse(text).toRFC5952String();
  return null;
}
