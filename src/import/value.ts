import type { Address } from '../model/address.ts';
import { canonicalMac } from '../model/address.ts';
import { canonicalAddress } from '../model/address-line.ts';

/** Longest text that may be an address: IPv6 with a zone and a prefix length. */
const longest = 100;

/** An address as another system wrote it, with its zone or prefix length cut off; null if it is none. */
export function addressIn(text: string): Address | null {
  if (text.length > longest) return null;
  return canonicalAddress(text.trim().replace(/[%/].*$/, ''));
}

/** A MAC address as another system wrote it; null if it is none, or a group's. */
export function macIn(text: string): string | null {
  if (text.length > longest) return null;
  const mac = canonicalMac(padded(text.trim()));
  return mac === null || isGroup(mac) ? null : mac;
}

/**
 * The MAC address within a DHCP unique identifier in hexadecimal: those made of a link-layer address, with or without a
 * time (RFC 8415, 11.2 and 11.4), of Ethernet. Null for others.
 */
export function macInDuid(text: string): string | null {
  const hex = text.replace(/[:-]/g, '').toLowerCase();
  const mac = /^(?:00010001[0-9a-f]{8}|00030001)([0-9a-f]{12})$/.exec(hex)?.[1];
  return mac === undefined ? null : macIn(mac);
}

/** Some systems drop leading zeros: `0:1:2:aa:b:c`. */
function padded(text: string): string {
  const bytes = text.split(/[:-]/);
  return bytes.length === 6 ? bytes.map((byte) => byte.padStart(2, '0')).join(':') : text;
}

function isGroup(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 0x01) !== 0;
}
