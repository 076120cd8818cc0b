import type { Address } from '../model/address.ts';
import { formatIpv4 } from '../model/ipv4.ts';
import type { Interfaces } from './interfaces.ts';
import { ipv4Network } from './ipv4-network.ts';

/**
 * The first and last addresses of this machine's own IPv4 networks: no host has them (RFC 919, RFC 922), and the kernel
 * refuses to send there (EACCES, ENETUNREACH). A block that was scanned in full must not count as scanned in part because
 * of them. Networks of one and two addresses have none (RFC 3021).
 */
export function networkAndBroadcastAddresses(interfaces: Interfaces): ReadonlySet<Address> {
  const own = Object.values(interfaces).flatMap((addresses = []) => addresses);
  return new Set(
    own.flatMap(({ family, cidr }) => {
      const prefixLength = Number(cidr?.split('/')[1] ?? Number.NaN);
      if (family !== 'IPv4' || cidr === null || !(prefixLength <= 30)) return [];
      const { first, last } = ipv4Network(cidr);
      return [formatIpv4(first), formatIpv4(last)];
    }),
  );
}
