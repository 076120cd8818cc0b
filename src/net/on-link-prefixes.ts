import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { withoutZone } from '../model/address.ts';
import { placeOf } from '../model/address-line.ts';
import type { Interfaces } from './interfaces.ts';

/** An IPv6 network that the kernel's routing table has on an interface, without a router in between. */
interface OnLink {
  readonly interfaceName: string;
  readonly first: bigint;
  readonly prefixLength: number;
}

const route =
  /^([0-9a-f]{32}) ([0-9a-f]{2}) [0-9a-f]{32} [0-9a-f]{2} (0{32})(?: [0-9a-f]{8}){3} ([0-9a-f]{8})\s+(\S+)$/;
const upFlag = 0x1;
const gatewayFlag = 0x2;
/** Link-local and multicast networks are on every link. */
const ofEveryLink = /^(?:fe[89ab]|ff)/;

/**
 * This machine's interfaces, where an IPv6 address by DHCPv6, which comes without its network (/128), has the one that a router
 * advertises for the link (RFC 4861, 4.6.2): the kernel keeps it in its routing table. Sends nothing.
 */
export function ownInterfaces(
  interfaces: Interfaces = networkInterfaces(),
  read: () => string = () => readFileSync('/proc/net/ipv6_route', 'latin1'),
): Interfaces {
  const isBare = ({ cidr }: { readonly cidr: string | null }) => cidr?.endsWith('/128') === true;
  const bare = Object.values(interfaces).some((infos = []) =>
    infos.some((one) => !one.internal && isBare(one)),
  );
  if (!bare) return interfaces;
  const networks = onLinkNetworks(read);
  return Object.fromEntries(
    Object.entries(interfaces).map(([name, infos = []]) => [
      name,
      infos.map((one) => {
        if (one.family !== 'IPv6' || one.internal || !isBare(one)) return one;
        const length = networks.find(
          (network) => network.interfaceName === name && isIn(one.address, network),
        );
        return length === undefined ? one : { ...one, cidr: `${one.address}/${length.prefixLength}` };
      }),
    ]),
  );
}

function isIn(address: string, { first, prefixLength }: OnLink): boolean {
  const hostBits = BigInt(128 - prefixLength);
  const place = placeOf(withoutZone(address));
  return place !== null && place >> hostBits === first >> hostBits;
}

/** The longest prefixes first; none where the system has no such table. */
function onLinkNetworks(read: () => string): readonly OnLink[] {
  let text: string;
  try {
    text = read();
  } catch {
    // Not Linux, or no IPv6: an address keeps the network that it came with.
    return [];
  }
  return text
    .split('\n')
    .flatMap((line) => {
      const [, network = '', length = '', , flags = '', interfaceName = ''] = route.exec(line.trim()) ?? [];
      const prefixLength = Number.parseInt(length, 16);
      const bits = Number.parseInt(flags, 16);
      const isOnLink = (bits & upFlag) !== 0 && (bits & gatewayFlag) === 0;
      if (!isOnLink || prefixLength === 0 || prefixLength > 127 || ofEveryLink.test(network)) return [];
      return { interfaceName, first: BigInt(`0x${network}`), prefixLength };
    })
    .toSorted((a, b) => b.prefixLength - a.prefixLength);
}
