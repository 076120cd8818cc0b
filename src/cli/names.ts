import { listDevices } from '../../db/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { devicesSeenIn } from '../../db/seen.ts';
import type { Recorder } from '../model/sweep.ts';
import { reverseName } from '../net/resolve.ts';

/**
 * Looks up the reverse DNS names of the devices that a sweep found and records them as observations. Only with
 * --resolve: the name server learns which addresses were found.
 */
export async function addNames(
  recorder: Recorder,
  inventory: Inventory,
  site: string,
  sweep: number,
): Promise<void> {
  const seen = new Set(devicesSeenIn(inventory, sweep));
  const devices = listDevices(inventory, { site, allHosts: true }).filter(({ id }) => seen.has(id));
  for (const address of devices.flatMap(({ addresses }) => addresses)) {
    const name = await reverseName(address);
    if (name === null) continue;
    const seenNow = { address, port: null, scanner: 'reverse-dns', at: new Date().toISOString() };
    recorder.record({
      address,
      observations: [{ field: 'dns.name', value: name, ...seenNow }],
      answered: [{ scanner: 'reverse-dns', port: null }],
    });
  }
}
