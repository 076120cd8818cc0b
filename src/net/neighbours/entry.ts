import { isIP } from 'node:net';
import type { Address } from '../../model/address.ts';
import { canonicalMac } from '../../model/address.ts';

/** One entry of a neighbour table. */
export interface Neighbour {
  readonly address: Address;
  /** Canonical: lower case with colons; null while nothing has answered for the address (only Linux's readers have such). */
  readonly mac: string | null;
}

/** An entry from a system's output; null if address or MAC is invalid, or the MAC is not a host's. */
export function neighbour(address: string, mac: string): Neighbour | null {
  const plain = plainAddress(address);
  const canonical = canonicalMac(padded(mac));
  return plain === null || canonical === null || isGroup(canonical)
    ? null
    : { address: plain, mac: canonical };
}

/** An entry that was requested and has no link-layer address; null if the address is invalid. */
export function unresolved(address: string): Neighbour | null {
  const plain = plainAddress(address);
  return plain === null ? null : { address: plain, mac: null };
}

function plainAddress(address: string): Address | null {
  if (address.length > 100) return null;
  const plain = address.replace(/%.*$/, '').toLowerCase();
  return isIP(plain) === 0 ? null : plain;
}

/** Drops what could not be parsed. */
export function valid(entries: readonly (Neighbour | null)[]): readonly Neighbour[] {
  return entries.filter((entry) => entry !== null);
}

/** macOS drops leading zeros: `0:1:2:aa:b:c`. */
function padded(mac: string): string {
  return mac
    .split(/[:-]/)
    .map((byte) => byte.padStart(2, '0'))
    .join(':');
}

/** Multicast and broadcast entries (bit 0x01 of the first byte) are not neighbours. */
function isGroup(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 0x01) !== 0;
}
