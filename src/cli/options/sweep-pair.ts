import type { Inventory } from '../../../db/inventory.ts';
import type { DiffEnd } from '../../../db/sweeps/diff.ts';
import { lastTwo, sweptLast } from '../../../db/sweeps/last-two.ts';
import { sweep } from '../../../db/sweeps/sweeps.ts';
import { Stop } from '../exit.ts';

/** Now, where that is later: a day that is not over would be compared with its own middle. */
function nowAfter(from: string): string {
  const now = new Date().toISOString();
  if (from > now)
    throw new Stop(
      `${from.slice(0, 10)} is not over: a date means its end, UTC. Name an earlier one, or a time such as ${from.slice(0, 10)}T06:00.`,
    );
  return now;
}

/** The two ends that `diff` compares, of which a person names both, one or none. Throws Stop if they cannot be determined. */
export function pairOf(
  inventory: Inventory,
  from: DiffEnd | undefined,
  to: DiffEnd | undefined,
  site: string | undefined,
): { from: DiffEnd; to: DiffEnd } {
  if (typeof from === 'object' && typeof to === 'object' && from.at > to.at)
    throw new Stop('The first date is later than the second. Name the earlier one first.');
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    throw new Stop(`Sweep ${from} is later than sweep ${to}. Name the earlier one first.`);
  if (from !== undefined && to !== undefined) return { from, to };
  if (typeof from === 'object') return { from, to: { at: nowAfter(from.at) } };
  const first = from === undefined ? null : sweep(inventory, from);
  if (from !== undefined && first === null)
    throw new Stop(`There is no sweep ${from} in ${inventory.path} (camcensus sweeps lists them).`);
  const { last, previous } = lastTwo(inventory, first?.site ?? site ?? sweptLast(inventory) ?? '');
  const start = from ?? previous?.id;
  if (start === undefined || last === undefined) {
    throw new Stop(
      'There are not two sweeps to compare yet. Run camcensus scan again, or name two numbers (camcensus sweeps).',
    );
  }
  return { from: start, to: last.id };
}
