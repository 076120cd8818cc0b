import { type Address, withoutZone } from './address.ts';
import { isIpv4 } from './address-line.ts';
import { ipv6Digits } from './ipv6.ts';

/**
 * The network that an address is assumed to share with its neighbours: the /24 of an IPv4 address, the /64 of an IPv6 address (RFC 4291,
 * 2.5.4). The real plan is not known; most sites are built from these.
 */
export function networkOf(address: Address): string {
  if (!address.includes(':')) return `${address.slice(0, address.lastIndexOf('.'))}.0/24`;
  const groups = ipv6Digits(withoutZone(address))?.slice(0, 16).match(/.{4}/g) ?? [];
  const written = groups.map((group) => group.replace(/^0{1,3}/, '')).join(':');
  return `${written.replace(/(?:(?:^|:)0)+$/, '')}::/64`;
}

/** The first and last place, on the line of `address-line.ts`, of the network that {@link networkOf} names. */
export function networkAround(place: bigint): { readonly first: bigint; readonly last: bigint } {
  const hostBits = isIpv4(place) ? 8n : 64n;
  const first = (place >> hostBits) << hostBits;
  return { first, last: first + (1n << hostBits) - 1n };
}

/** Every address of an IPv4 /24 as written by {@link networkOf}; none for any other network. */
export function* addressesOf(network: string): Generator<Address> {
  if (!network.endsWith('.0/24')) return;
  const start = network.slice(0, -'0/24'.length);
  for (let last = 0; last < 256; last++) yield `${start}${last}`;
}
