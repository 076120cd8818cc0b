import { addressKey } from '../../src/model/address-order.ts';
import { byName } from '../../src/model/name-order.ts';
import { networkOf } from '../../src/model/network-of.ts';
import type { Sweep, SweepOutcome } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';

/** What a sweep scanned in one network (a /24; for IPv6 a /64). */
export interface NetworkCount {
  readonly network: string;
  /** Addresses that were scanned completely. */
  readonly asked: number;
  /** Those that showed no sign of life. */
  readonly silent: number;
  /** Hosts that showed life, even if they were not scanned completely. */
  readonly alive: number;
}

/** A network that any sweep scanned: the result of the last sweep that did, and the last complete one. */
export interface NetworkCoverage extends NetworkCount {
  readonly site: string;
  /** Number of the last sweep that scanned it. */
  readonly sweep: number;
  /** Number of the last complete sweep that scanned it; null if there is none. */
  readonly complete: number | null;
}

/**
 * What a sweep has scanned so far, by network, from its saved progress: for a running one at most a second old; empty for a complete
 * one. Includes the sweeps that it continues.
 */
export function countsSoFar(inventory: Inventory, sweep: number): readonly NetworkCount[] {
  const counts = new Map<string, NetworkCount>();
  for (const { block, asked, alive } of inventory.all<Progress>(
    'SELECT block, asked, alive FROM sweep_progress WHERE sweep = ?',
    sweep,
  )) {
    const network = networkOfBlock(block);
    const sum = counts.get(network) ?? { network, asked: 0, silent: 0, alive: 0 };
    counts.set(network, {
      network,
      asked: sum.asked + ones(asked),
      silent: sum.silent + ones(asked.map((byte, index) => byte & ~(alive[index] ?? 0))),
      alive: sum.alive + ones(alive),
    });
  }
  return [...counts.values()];
}

/**
 * Stores what an ending sweep scanned, from its saved progress. If a network's figures equal those of the site's previous sweep, that
 * row is extended to this one. Inside the transaction that ends the sweep.
 */
export function storeCoverage(inventory: Inventory, { id, site }: Pick<Sweep, 'id' | 'site'>): void {
  const before = inventory.get<{ id: number | null }>(
    'SELECT max(id) AS id FROM sweep WHERE site = ? AND id < ?',
    site,
    id,
  );
  for (const { network, asked, silent, alive } of countsSoFar(inventory, id)) {
    const { changes } = inventory.run(
      `UPDATE coverage SET last_sweep = ? WHERE last_sweep = ? AND site = ? AND network = ? AND asked = ? AND silent = ?
         AND alive = ?`,
      id,
      before?.id ?? null,
      site,
      network,
      asked,
      silent,
      alive,
    );
    if (changes === 0)
      inventory.run(
        `INSERT INTO coverage (site, network, first_sweep, last_sweep, asked, silent, alive) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        site,
        network,
        id,
        id,
        asked,
        silent,
        alive,
      );
  }
}

/** Every network that any sweep of the site (or of all sites) scanned, with its latest coverage. */
export function networkCoverage(
  inventory: Inventory,
  query: { readonly site?: string } = {},
): readonly NetworkCoverage[] {
  const completeUpTo = completeSweeps(inventory);
  const latest = new Map<string, NetworkCoverage>();
  const rows = inventory.all<NetworkCount & { site: string; first: number; last: number }>(
    `SELECT site, network, first_sweep AS first, last_sweep AS last, asked, silent, alive FROM coverage
     WHERE (@site IS NULL OR site = @site) ORDER BY first_sweep`,
    { site: query.site ?? null },
  );
  for (const { first, last, ...row } of rows) {
    const key = `${row.site} ${row.network}`;
    const before = latest.get(key);
    const newest = row.asked === 0 ? null : completeUpTo(row.site, last);
    const complete = newest !== null && newest >= first ? newest : (before?.complete ?? null);
    latest.set(key, { ...row, sweep: last, complete });
  }
  return [...latest.values()]
    .map((row) => ({ row, key: addressKey(row.network.replace(/\/\d+$/, '')) }))
    .sort((a, b) => byName(a.row.site, b.row.site) || (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

/** Returns a function for the number of a site's newest complete sweep up to a given number. */
function completeSweeps(inventory: Inventory): (site: string, upTo: number) => number | null {
  const bySite = new Map<string, Map<number, number>>();
  const newest = new Map<string, number>();
  for (const { site, id, outcome } of inventory.all<{ site: string; id: number; outcome: SweepOutcome }>(
    'SELECT site, id, outcome FROM sweep ORDER BY id',
  )) {
    if (outcome === 'complete') newest.set(site, id);
    const known = newest.get(site);
    if (known !== undefined) bySite.set(site, (bySite.get(site) ?? new Map<number, number>()).set(id, known));
  }
  return (site, upTo) => bySite.get(site)?.get(upTo) ?? null;
}

interface Progress {
  readonly block: string;
  readonly asked: Uint8Array;
  readonly alive: Uint8Array;
}

/** The network of a block of addresses as `AddressBits` names it: `10.1.2`, or `6` and the digits of an IPv6 address less two. */
function networkOfBlock(block: string): string {
  if (block.includes('.')) return networkOf(`${block}.0`);
  const groups = block.slice(1, 17).match(/.{4}/g) ?? [];
  return networkOf(`${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::`);
}

function ones(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
