import ipaddr from 'ipaddr.js';
import type { Address } from '../model/address.ts';

/** Ranges that stay inside, as far as a webhook may be permitted to go there. */
const insideRanges: readonly string[] = ['private', 'uniqueLocal', 'carrierGradeNat', 'loopback'];

/**
 * Where an address leads: `public`, `inside` (private, loopback, CGNAT, unique local), or `never`: link-local (where clouds keep
 * their secrets), multicast, reserved, and IPv6 that hides an IPv4 address in itself (6to4, Teredo, NAT64).
 */
export function destinationKind(address: Address): 'public' | 'inside' | 'never' {
  if (!ipaddr.isValid(address)) return 'never';
  // `process` unwraps ::ffff:10.0.0.1.
  const range = ipaddr.process(address).range();
  if (range === 'unicast') return 'public';
  return insideRanges.includes(range) ? 'inside' : 'never';
}
