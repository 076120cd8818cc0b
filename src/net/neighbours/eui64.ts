import { isIPv6 } from 'node:net';
import { canonicalMac } from '../../model/address.ts';

/** Longer than any with its zone. */
const longestAddress = 100;

/**
 * The MAC address out of an IPv6 address whose last half is a modified EUI-64 (RFC 4291, appendix A): `ff:fe` in the
 * middle, bit 0x02 of the first byte turned. Null where it is none.
 */
export function macOfEui64(address: string): string | null {
  if (address.length > longestAddress) return null;
  const plain = address.replace(/%.*$/, '');
  if (!isIPv6(plain) || plain.includes('.')) return null;
  const half = lastHalf(plain);
  if (half.slice(6, 10) !== 'fffe') return null;
  const first = (Number.parseInt(half.slice(0, 2), 16) ^ 0x02).toString(16).padStart(2, '0');
  return canonicalMac(first + half.slice(2, 6) + half.slice(10));
}

/** The last 64 bits as 16 hex digits. */
function lastHalf(address: string): string {
  const [left = '', right] = address.toLowerCase().split('::');
  const words = (part: string) => (part === '' ? [] : part.split(':'));
  const after = words(right ?? '');
  const gap = right === undefined ? 0 : 8 - words(left).length - after.length;
  const all = [...words(left), ...Array.from({ length: gap }, () => '0'), ...after];
  return all
    .slice(4)
    .map((word) => word.padStart(4, '0'))
    .join('');
}
