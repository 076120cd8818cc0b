import type { Address } from '../model/address.ts';
import type { Network } from '../model/network.ts';
import type { HostRecord } from './host-record.ts';

/** Adds the MAC address that the neighbour table has for a host, where it is the host's own. */
export async function addNeighbour(record: HostRecord, network: Network): Promise<void> {
  // Nobody else is in the table, and on Linux every look at it is a process.
  if (!network.isNeighbour(record.address)) return;
  const table = await network.neighbours();
  const mac = table.get(record.address);
  if (mac === undefined || holders(table, mac) > mostAddressesOfOne) return;
  record.add('neighbours', null, [{ field: 'mac.address', value: mac }]);
}

/**
 * A unit may have two addresses on one interface. A MAC that answers for more is a router's or bridge's that speaks for
 * others (proxy ARP, RFC 1027): it would make one device of all of them.
 */
const mostAddressesOfOne = 2;

function holders(table: ReadonlyMap<Address, string>, mac: string): number {
  let count = 0;
  for (const other of table.values()) if (other === mac) count += 1;
  return count;
}
