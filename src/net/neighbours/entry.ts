import { isIP } from 'node:net';
import type { Address } from '../../model/address.ts';
import { canonicalMac } from '../../model/address.ts';

/** One complete entry of a neighbour table. */
export interface Neighbour {
  readonly address: Address;
  /** Canonical: lower case with colons. */
  readonly mac: string;
}

/** An entry from a system's output; null if address or MAC is invalid, or the MAC is not a host's. */
export function neighbour(address: string, mac: string): Neighbour | null {
  if (address.length > 100) return null;
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const canonical = canonicalMac(padded(mac));
  if (isIP(plain) === 0 || canonical === null || isGroup(canonical)) return null;
  return { address: plain, mac: canonical };
}

/** Drops what {@link neighbour} could not parse. */
export function complete(entries: readonly (Neighbour | null)[]): readonly Neighbour[] {
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
