import type { Address } from '../model/address.ts';
import { parseIpv4 } from '../model/ipv4.ts';

/** The first and last address of an IPv4 network, as numbers. */
export interface Ipv4Network {
  readonly first: number;
  readonly last: number;
}

/** The network of an interface's address in CIDR form (`10.1.2.3/23`). */
export function ipv4Network(cidr: string): Ipv4Network {
  const [address = '', prefixLength] = cidr.split('/');
  const size = 2 ** (32 - Number(prefixLength));
  const first = Math.floor(ipv4Number(address) / size) * size;
  return { first, last: first + size - 1 };
}

/** The number of an IPv4 address; -1, which is in no network, for anything else. */
export function ipv4Number(address: Address): number {
  return parseIpv4(address) ?? -1;
}
