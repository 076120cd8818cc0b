import { performance } from 'node:perf_hooks';
import { listDevices } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { diffSweeps } from '../../db/sweeps/diff.ts';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { activePolicies } from '../../src/cli/policies.ts';
import { table } from '../../src/export/table.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { summaryFor } from '../../src/report/report-of.ts';
import { diffText } from '../../src/text/diff.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

/** The 95th percentile for each query, in milliseconds. */
export interface ReadingTimes {
  /** A page of 100 devices, and the whole list as `camcensus list` prints it. */
  readonly page: number;
  readonly list: number;
  /** Between two sweeps, one night and one month apart, as `camcensus diff` prints it. */
  readonly diff: number;
  /** The whole list for a past day, as `camcensus list --as-of` prints it. */
  readonly asOf: number;
}

const times = 40;
const policies = await activePolicies(undefined, [], fingerprints);

/**
 * How long the most common commands take, from opening the inventory to the complete text, as in a process that has just started and
 * loaded its code: each query opens the file again.
 */
export function readingTimes(file: string): ReadingTimes {
  const sweeps = asked(file, (inventory) => listSweeps(inventory));
  const pairs = sweepPairs(sweeps);
  return {
    page: percentile(file, (inventory, index) => {
      listDevices(inventory, { limit: 100, offset: 100 * (index % 20) });
    }),
    list: percentile(file, (inventory) => listed(inventory, {})),
    diff: percentile(file, (inventory, index) => {
      const [from, to] = pairs[index] ?? [];
      if (from !== undefined && to !== undefined) diffText(diffSweeps(inventory, from, to));
    }),
    asOf: percentile(file, (inventory, index) => {
      const end = sweeps[(index * 7) % Math.max(1, sweeps.length)]?.endedAt;
      if (end) listed(inventory, { asOf: end });
    }),
  };
}

function listed(inventory: Inventory, query: { readonly asOf?: string }): void {
  table(summaryFor(inventory, policies, query, fingerprints), { width: 160, colour: true });
}

function sweepPairs(
  sweeps: readonly Sweep[],
): readonly (readonly [number | undefined, number | undefined])[] {
  return Array.from({ length: times }, (_, index) => {
    const later = sweeps[index % Math.max(1, sweeps.length)];
    const earlier = sweeps.filter(
      ({ site, id }) => later !== undefined && site === later.site && id < later.id,
    );
    return [earlier[index % 2 === 0 ? 0 : Math.min(30, earlier.length - 1)]?.id, later?.id] as const;
  });
}

function asked<Answer>(file: string, ask: (inventory: Inventory) => Answer): Answer {
  const inventory = openInventory(file, { create: false, readonly: true });
  try {
    return ask(inventory);
  } finally {
    inventory.close();
  }
}

function percentile(file: string, ask: (inventory: Inventory, index: number) => void): number {
  const all = Array.from({ length: times }, (_, index) => {
    const begun = performance.now();
    asked(file, (inventory) => ask(inventory, index));
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return all[Math.ceil(times * 0.95) - 1] ?? 0;
}
