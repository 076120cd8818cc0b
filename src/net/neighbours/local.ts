import { BlockList, isIPv6 } from 'node:net';
import type { Address } from '../../model/address.ts';
import type { Interfaces } from '../interfaces.ts';

/** Tells the addresses that lie in a network of one of this machine's interfaces, loopback apart: ARP finds those. */
export function neighbourhood(interfaces: Interfaces): (address: Address) => boolean {
  const networks = new BlockList();
  for (const { address, cidr, internal, family } of Object.values(interfaces).flatMap((of = []) => of)) {
    const prefixLength = Number(cidr?.split('/')[1] ?? Number.NaN);
    if (!internal && Number.isInteger(prefixLength))
      networks.addSubnet(address.replace(/%.*$/, ''), prefixLength, family === 'IPv6' ? 'ipv6' : 'ipv4');
  }
  if (networks.rules.length === 0) return () => false;
  return (address) => networks.check(address.replace(/%.*$/, ''), isIPv6(address) ? 'ipv6' : 'ipv4');
}
