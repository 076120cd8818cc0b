import type { Address } from '../../src/model/address.ts';
import { networkOf } from '../../src/model/network-of.ts';
import type { Sweep, SweepFinding } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { countsSoFar } from './coverage.ts';

/** With this many known devices in a network, its silence suggests a fault on the path, not of the devices. */
const knownInAll = 3;
/** A router may still answer for its side of a network that is cut off behind it. */
const routers = 1;

interface Row {
  readonly addresses: string;
  readonly last_sweep: number;
}

/**
 * Networks that a sweep asked and that are silent as a whole: at least three devices are known there, none of them answered and
 * nothing else did, except one host, which may be the router. Such a network is down or cut off, and its silence says nothing about
 * its devices. Devices whose removal was due by then do not count as known. Returns how many are known, by network. Call after
 * the sweep's progress has been saved.
 */
export function silentNetworks(
  inventory: Inventory,
  { id, site, begunAt }: Pick<Sweep, 'id' | 'site' | 'begunAt'>,
): ReadonlyMap<string, number> {
  const rows = inventory.all<Row>(
    `SELECT d.addresses, d.last_sweep FROM device d LEFT JOIN finding f ON f.device = d.id
     WHERE d.site = ? AND d.status IN ('present', 'unasked') AND d.through IS NULL AND d.merged_into IS NULL
       AND NOT (f.state IS NOT NULL AND f.planned_for IS NOT NULL AND f.planned_for <= ?)`,
    site,
    begunAt.slice(0, 10),
  );
  const known = new Map<string, number>();
  const answered = new Set<string>();
  for (const { addresses, last_sweep } of rows)
    for (const network of new Set((JSON.parse(addresses) as readonly Address[]).map(networkOf))) {
      known.set(network, (known.get(network) ?? 0) + 1);
      if (last_sweep === id) answered.add(network);
    }
  const asked = countsSoFar(inventory, id).filter(({ asked: count, alive }) => count > 0 && alive <= routers);
  return new Map(
    asked.flatMap(({ network }) => {
      const count = known.get(network) ?? 0;
      return count >= knownInAll && !answered.has(network) ? [[network, count]] : [];
    }),
  );
}

/** The findings about silent networks. */
export function silenceFindings(silent: ReadonlyMap<string, number>): readonly SweepFinding[] {
  return [...silent].map(([network, known]) => ({
    kind: 'silent-network',
    network,
    addresses: known,
    says: `${network} is silent as a whole: none of the ${known} devices known there answered, nor did any other host. It may be down or cut off; no device in it is counted as absent.`,
  }));
}
