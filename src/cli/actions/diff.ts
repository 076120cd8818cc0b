import { type DiffEnd, diffBetween } from '../../../db/diff.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { listSweeps } from '../../../db/sweeps.ts';
import type { DiffOptions } from '../commands/diff.ts';
import { Stop } from '../exit.ts';
import { checkSite } from '../known-site.ts';
import { withInventory } from '../open.ts';
import { formatFor, print, printJson } from '../terminal.ts';
import { diffText } from '../text/diff.ts';

/** Prints what changed between two sweeps or dates, by default the last two sweeps of the site that was swept last. */
export function diff(
  from: DiffEnd | undefined,
  to: DiffEnd | undefined,
  options: DiffOptions,
): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    if (options.site !== undefined) checkSite(inventory, options.site);
    const pair = pairOf(inventory, from, to, options.site);
    const difference = diffBetween(inventory, pair.from, pair.to, {
      allHosts: options.allHosts === true,
      // Between sweeps the site is theirs.
      ...(options.site === undefined || from === undefined ? {} : { site: options.site }),
    });
    if (formatFor(options.format, 'text') === 'json') await printJson(difference);
    else await print(diffText(difference));
  });
}

function pairOf(
  inventory: Inventory,
  from: DiffEnd | undefined,
  to: DiffEnd | undefined,
  site: string | undefined,
): { from: DiffEnd; to: DiffEnd } {
  if (typeof from === 'object' && typeof to === 'object' && from.at > to.at)
    throw new Stop('The first date is later than the second. Name the earlier one first.');
  if (from !== undefined && to !== undefined) return { from, to };
  if (typeof from === 'object') return { from, to: { at: new Date().toISOString() } };
  const all = listSweeps(inventory);
  const first = from === undefined ? undefined : all.find(({ id }) => id === from);
  if (from !== undefined && first === undefined)
    throw new Stop(`There is no sweep ${from} in ${inventory.path} (camcensus sweeps lists them).`);
  const of = first?.site ?? site ?? all[0]?.site;
  const [last, ...before] = all.filter((sweep) => sweep.site === of && sweep.outcome !== 'running');
  // What the last one continues is a part of it; it is compared with what was before both.
  const parts = new Set<number | null>([last?.continues ?? null]);
  const previous = before.find(({ id, continues }) => {
    if (parts.has(id)) parts.add(continues);
    return !parts.has(id);
  });
  const start = from ?? previous?.id;
  if (start === undefined || last === undefined) {
    throw new Stop(
      'There are not two sweeps to compare yet. Run camcensus scan again, or name two numbers (camcensus sweeps).',
    );
  }
  return { from: start, to: last.id };
}
