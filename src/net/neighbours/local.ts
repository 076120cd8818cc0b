import { BlockList, isIPv6 } from 'node:net';
import { type Address, withoutZone } from '../../model/address.ts';
import type { Interfaces } from '../interfaces.ts';
import { type Ipv4Network, ipv4Network, ipv4Number } from '../ipv4-network.ts';

/**
 * Returns a check whether an address lies in a network of one of this machine's interfaces (loopback apart), where ARP
 * finds hosts. Node's own block list allocates off-heap on each check; a scope's IPv4 addresses avoid that.
 */
export function neighbourhood(interfaces: Interfaces): (address: Address) => boolean {
  const v4: Ipv4Network[] = [];
  const v6 = new BlockList();
  for (const { address, cidr, internal, family } of Object.values(interfaces).flatMap((of = []) => of)) {
    const prefixLength = Number(cidr?.split('/')[1] ?? Number.NaN);
    if (internal || cidr === null || !Number.isInteger(prefixLength)) continue;
    if (family === 'IPv6') v6.addSubnet(withoutZone(address), prefixLength, 'ipv6');
    else v4.push(ipv4Network(cidr));
  }
  const isIn = (value: number) => v4.some(({ first, last }) => value >= first && value <= last);
  return (address) =>
    address.includes(':') ? v6.check(withoutZone(address), 'ipv6') : isIn(ipv4Number(address));
}

/** Returns a check whether an address lies in a network of this machine. */
export function inNetwork(own: Address, prefixLength: number): (address: Address) => boolean {
  const network = new BlockList();
  network.addSubnet(own, prefixLength, isIPv6(own) ? 'ipv6' : 'ipv4');
  return (address) => network.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
