import { performance } from 'node:perf_hooks';
import { listDevices } from '../../db/devices.ts';
import { diffSweeps } from '../../db/diff.ts';
import type { Inventory } from '../../db/inventory.ts';
import { listSweeps } from '../../db/sweeps.ts';

/** The 95th percentile of each question, in milliseconds. */
export interface ReadingTimes {
  /** A page of 100 devices, and the whole list. */
  readonly page: number;
  readonly list: number;
  /** Between two sweeps, a night and a month apart. */
  readonly diff: number;
  readonly asOf: number;
}

const times = 40;

/** How long the questions take that people ask of an inventory. */
export function readingTimes(inventory: Inventory): ReadingTimes {
  const sweeps = listSweeps(inventory);
  const pairs = Array.from({ length: times }, (_, index) => {
    const later = sweeps[index % Math.max(1, sweeps.length)];
    const earlier = sweeps.filter(({ site, id }) => site === later?.site && id < later.id);
    return [earlier[index % 2 === 0 ? 0 : Math.min(30, earlier.length - 1)]?.id, later?.id] as const;
  });
  return {
    page: percentile((index) => listDevices(inventory, { limit: 100, offset: 100 * (index % 20) })),
    list: percentile(() => listDevices(inventory)),
    diff: percentile((index) => {
      const [from, to] = pairs[index] ?? [];
      if (from !== undefined && to !== undefined) diffSweeps(inventory, from, to);
    }),
    asOf: percentile((index) => {
      const end = sweeps[(index * 7) % Math.max(1, sweeps.length)]?.endedAt;
      if (end) listDevices(inventory, { asOf: end });
    }),
  };
}

function percentile(ask: (index: number) => void): number {
  const all = Array.from({ length: times }, (_, index) => {
    const begun = performance.now();
    ask(index);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return all[Math.ceil(times * 0.95) - 1] ?? 0;
}
