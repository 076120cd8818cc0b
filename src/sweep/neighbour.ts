import type { Address } from '../model/address.ts';
import type { Network } from '../model/network.ts';
import type { HostRecord } from './host-record.ts';

/** Adds the MAC address that the neighbour table has for a host, if it is the host's own. */
export async function addNeighbour(record: HostRecord, network: Network): Promise<void> {
  // Only neighbours are in the table, and on Linux reading it starts a process.
  if (!network.isNeighbour(record.address)) return;
  const table = await network.neighbours(record.address);
  const mac = table.get(record.address);
  if (mac === undefined || holders(table, mac) > mostAddressesOfOne) return;
  record.add('neighbours', null, [{ field: 'mac.address', value: mac }]);
}

/**
 * A unit may have two addresses on one interface. A MAC address that answers for more belongs to a router or bridge that
 * answers for others (proxy ARP, RFC 1027), and would merge all of them into one device.
 */
const mostAddressesOfOne = 2;

function holders(table: ReadonlyMap<Address, string>, mac: string): number {
  let count = 0;
  for (const other of table.values()) if (other === mac) count += 1;
  return count;
}
