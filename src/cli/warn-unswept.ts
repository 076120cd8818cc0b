import { type Unswept, unsweptBy } from '../../db/devices/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { type AnyOf, valuesOf } from '../model/any-of.ts';
import { moment } from '../model/moment.ts';
import { say } from './terminal.ts';

/** Sites named before "and N more". */
const named = 3;

/**
 * Names the sites that had no sweep yet at a past time: an empty list of that time does not mean that nothing was there.
 * `then` is a sentence to add.
 */
export function warnUnswept(inventory: Inventory, at: string, site: AnyOf | undefined, then = ''): void {
  const unswept = unsweptBy(inventory, at).filter(
    ({ name }) => site === undefined || valuesOf(site).includes(name),
  );
  if (unswept.length === 0) return;
  const one = unswept.length === 1;
  const names = unswept.slice(0, named).map(({ name }) => name);
  const more = unswept.length > named ? ` and ${unswept.length - named} more` : '';
  say(
    `Nothing is known of site${one ? '' : 's'} ${names.join(', ')}${more} as of ${moment(at)}: ${firstOf(unswept)}.${then}`,
  );
}

function firstOf(unswept: readonly Unswept[]): string {
  const [first] = unswept.flatMap((site) => site.first ?? []).sort();
  if (first === undefined) return 'no sweep has started';
  return `${unswept.length === 1 ? 'its first sweep' : 'the first of their sweeps'} began ${moment(first)}`;
}
