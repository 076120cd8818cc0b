import ipaddr from 'ipaddr.js';
import type { Address } from '../model/address.ts';

/** Internal ranges, to which a webhook may be permitted to go. */
const insideRanges: readonly string[] = ['private', 'uniqueLocal', 'carrierGradeNat', 'loopback'];

/**
 * Where an address leads: `public`, `inside` (private, loopback, CGNAT, unique local), or `never`: link-local (clouds
 * serve their secrets there), multicast, reserved, and IPv6 with an embedded IPv4 address (6to4, Teredo, NAT64).
 */
export function destinationKind(address: Address): 'public' | 'inside' | 'never' {
  if (!ipaddr.isValid(address)) return 'never';
  // `process` unwraps ::ffff:10.0.0.1.
  const range = ipaddr.process(address).range();
  if (range === 'unicast') return 'public';
  return insideRanges.includes(range) ? 'inside' : 'never';
}
