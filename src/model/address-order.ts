import type { Address } from './address.ts';

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

/** Any text form of RFC 4291, 2.2, with or without a zone. */
function ipv6Key(address: string): string | null {
  const bare = address.replace(/%.*$/, '');
  if (!bare.includes(':')) return null;
  const [head = '', tail, ...more] = plainGroups(bare).split('::');
  const before = groupsOf(head);
  const behind = groupsOf(tail ?? '');
  const left = 8 - before.length - behind.length;
  if (more.length > 0 || (tail === undefined ? left !== 0 : left < 1)) return null;
  const groups = [...before, ...Array.from({ length: left }, () => '0'), ...behind];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return `6${groups.map((group) => group.toLowerCase().padStart(4, '0')).join('')}`;
}

/** With a trailing IPv4 address converted to two groups. */
function plainGroups(address: string): string {
  const at = address.lastIndexOf(':') + 1;
  const digits = ipv4Key(address.slice(at))?.slice(1);
  return digits === undefined ? address : `${address.slice(0, at)}${digits.slice(0, 4)}:${digits.slice(4)}`;
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}
