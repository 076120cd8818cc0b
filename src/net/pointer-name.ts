import type { Address } from '../model/address.ts';
import { addressKey } from '../model/address-order.ts';

/**
 * The name under which DNS keeps the name of an address: its bytes in reverse under `in-addr.arpa` (RFC 1035, section 3.5),
 * its hexadecimal digits in reverse under `ip6.arpa` (RFC 3596, section 2.5). A zone id is left out.
 */
export function pointerName(address: Address): string {
  if (!address.includes(':')) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  return `${[...addressKey(address).slice(1)].reverse().join('.')}.ip6.arpa`;
}
