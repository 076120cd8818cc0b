import { type Address, withoutZone } from './address.ts';
import { ipv6Digits } from './ipv6.ts';

/** A text whose order is the numeric order of addresses, IPv4 before IPv6; text that is not an address comes last. */
export function addressKey(address: Address): string {
  return ipv4Key(address) ?? ipv6Key(address) ?? `x${address}`;
}

/** Addresses in numeric order. */
export function inAddressOrder(addresses: readonly Address[]): Address[] {
  return addresses
    .map((address) => ({ address, key: addressKey(address) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ address }) => address);
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byte = new Map(hex.map((digits, value) => [String(value), digits]));

// A list of the past needs the key of each of thousands of addresses.
function ipv4Key(address: string): string | null {
  const [a, b, c, d, ...more] = address.split('.').map((part) => byte.get(part));
  if (a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0)
    return null;
  return `4${a}${b}${c}${d}`;
}

/** With or without a zone. */
function ipv6Key(address: string): string | null {
  const digits = ipv6Digits(withoutZone(address));
  return digits === null ? null : `6${digits}`;
}
