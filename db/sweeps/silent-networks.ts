import type { Address } from '../../src/model/address.ts';
import { networkOf } from '../../src/model/network-of.ts';
import type { Sweep, SweepWarning } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { countsSoFar } from './coverage.ts';

/** With this many known devices in a network, its silence suggests a fault on the path, not of the devices. */
const knownInAll = 3;
/** A router may still answer for its side of a network that is cut off behind it. */
const routers = 1;

/** How many devices are known in a silent network, how many of them were scanned, and how many other hosts answered there. */
interface Silence {
  readonly known: number;
  readonly scanned: number;
  readonly others: number;
}

interface Row {
  /** None for a camera behind a recorder. */
  readonly addresses: string;
  readonly last_sweep: number;
}

/**
 * Networks that a sweep scanned and that are silent as a whole: at least three devices are known there, none of them answered and
 * nothing else did, except one host, which may be the router. Such a network is down or cut off, and its silence proves nothing about
 * its devices. Devices whose removal was due by then do not count as known. Call after the sweep's progress has been saved.
 */
export function silentNetworks(
  inventory: Inventory,
  { id, site, firstStartedAt }: Pick<Sweep, 'id' | 'site' | 'firstStartedAt'>,
  wasScanned: { has(address: Address): boolean },
): ReadonlyMap<string, Silence> {
  const rows = inventory.all<Row>(
    `SELECT d.addresses, d.last_sweep FROM device d LEFT JOIN decision f ON f.device = d.id
     WHERE d.site = ? AND d.status IN ('present', 'unasked')
       AND NOT (f.state IS NOT NULL AND f.planned_for IS NOT NULL AND f.planned_for <= ?)`,
    site,
    firstStartedAt.slice(0, 10),
  );
  const known = new Map<string, { known: number; scanned: number }>();
  const answered = new Set<string>();
  for (const { addresses, last_sweep } of rows) {
    const its = JSON.parse(addresses) as readonly Address[];
    for (const network of new Set(its.map(networkOf))) {
      const scanned = its.some((address) => networkOf(address) === network && wasScanned.has(address));
      const before = known.get(network) ?? { known: 0, scanned: 0 };
      known.set(network, { known: before.known + 1, scanned: before.scanned + Number(scanned) });
      if (last_sweep === id) answered.add(network);
    }
  }
  const scanned = countsSoFar(inventory, id).filter(
    ({ asked: count, alive }) => count > 0 && alive <= routers,
  );
  return new Map(
    scanned.flatMap(({ network, alive }) => {
      const here = known.get(network);
      if (here === undefined || here.known < knownInAll || answered.has(network)) return [];
      return [[network, { ...here, others: alive }]];
    }),
  );
}

/** The warnings about silent networks; none about one where only addresses without a known device were scanned. */
export function silenceWarnings(silent: ReadonlyMap<string, Silence>): readonly SweepWarning[] {
  return [...silent].flatMap(([network, { known, scanned, others }]) => {
    if (scanned === 0) return [];
    const devices =
      scanned === known
        ? `the ${known} devices known there`
        : `${known} known devices (${scanned} of them scanned)`;
    const rest =
      others === 0 ? 'nor did any other host' : 'and of other hosts just one did, which may be the router';
    return [
      {
        kind: 'silent-network',
        network,
        addresses: known,
        message: `${network} is silent as a whole: none of ${devices} answered, ${rest}. It may be down or cut off; no device in it is counted as absent.`,
      },
    ];
  });
}
