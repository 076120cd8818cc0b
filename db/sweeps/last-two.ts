import type { Sweep } from '../../src/model/sweep.ts';

/**
 * The last sweep of a site that has ended, and the one to compare it with; of the site swept last if none is named. `all` is
 * newest first.
 */
export function lastTwo(
  all: readonly Sweep[],
  site: string | undefined,
): { readonly last: Sweep | undefined; readonly previous: Sweep | undefined } {
  const of = site ?? all[0]?.site;
  const [last, ...before] = all.filter((sweep) => sweep.site === of && sweep.outcome !== 'running');
  // A sweep that the last one continues is part of it: the last one is compared with the one before both.
  const parts = new Set<number | null>([last?.continues ?? null]);
  const previous = before.find(({ id, continues }) => {
    if (parts.has(id)) parts.add(continues);
    return !parts.has(id);
  });
  return { last, previous };
}
