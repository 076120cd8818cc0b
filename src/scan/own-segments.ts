import { networkInterfaces } from 'node:os';
import { addressAt, ipv4Block } from '../model/address-line.ts';
import type { Scope } from '../model/target.ts';
import type { Interfaces } from '../net/interfaces.ts';
import { ipv4Network } from '../net/ipv4-network.ts';

/**
 * How many IPv4 addresses of a scope lie in networks of this machine's interfaces (loopback apart), each counted once: those that ARP
 * resolves.
 */
export function ownSegmentAddresses(
  scope: Pick<Scope, 'containsNetwork' | 'meetsNetwork'>,
  interfaces: Interfaces = networkInterfaces(),
): bigint {
  const networks = Object.values(interfaces)
    .flatMap((infos = []) => infos)
    .flatMap(({ cidr, family, internal }) =>
      family === 'IPv4' && !internal && cidr !== null ? ipv4Network(cidr) : [],
    )
    .toSorted((a, b) => a.first - b.first || b.last - a.last);
  let count = 0n;
  let end = -1;
  for (const { first, last } of networks) {
    // Two networks are apart, or one contains the other.
    if (last <= end) continue;
    count += countIn(scope, first, last - first + 1);
    end = last;
  }
  return count;
}

/** Counts a block of the scope, by halves where a part of it is in there. */
function countIn(scope: Parameters<typeof ownSegmentAddresses>[0], first: number, size: number): bigint {
  const address = addressAt(ipv4Block.first + BigInt(first));
  const prefixLength = 32 - Math.log2(size);
  if (!scope.meetsNetwork(address, prefixLength)) return 0n;
  if (scope.containsNetwork(address, prefixLength)) return BigInt(size);
  return countIn(scope, first, size / 2) + countIn(scope, first + size / 2, size / 2);
}
