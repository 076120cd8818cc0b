import type { Address } from '../model/address.ts';

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

const dot = 0x2e;
const zero = 0x30;

/**
 * The number of an IPv4 address. Read by character: it runs for every address of a scope, and split parts would be
 * objects.
 */
export function ipv4Number(address: Address): number {
  let [value, part] = [0, 0];
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at);
    if (letter === dot) [value, part] = [value * 256 + part, 0];
    else part = part * 10 + letter - zero;
  }
  return value * 256 + part;
}
