import type { Address } from './address.ts';

/**
 * The network that an address is assumed to share with its neighbours: the /24 of an IPv4 address, the /64 of an IPv6 address (RFC 4291,
 * 2.5.4). The real plan is not known; most sites are built from these.
 */
export function networkOf(address: Address): string {
  if (!address.includes(':')) return `${address.slice(0, address.lastIndexOf('.'))}.0/24`;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  // What `::` left out goes between the two.
  const gap = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
  const whole = [...groups, ...Array.from({ length: gap }, () => '0'), ...behind];
  return `${whole
    .slice(0, 4)
    .join(':')
    .replace(/(?:(?:^|:)0)+$/, '')}::/64`;
}

/** Every address of an IPv4 /24 as written by {@link networkOf}; none for any other network. */
export function* addressesOf(network: string): Generator<Address> {
  if (!network.endsWith('.0/24')) return;
  const start = network.slice(0, -'0/24'.length);
  for (let last = 0; last < 256; last++) yield `${start}${last}`;
}
