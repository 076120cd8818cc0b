import { type Unswept, unsweptBy } from '../../db/devices/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { UnscannedSite } from '../health/known-sites.ts';
import { type AnyOf, valuesOf } from '../model/any-of.ts';
import { moment } from '../model/moment.ts';
import { unscannedText } from '../text/coverage.ts';
import { say } from './terminal.ts';

/** Sites named before "and N more". */
const named = 3;

/**
 * Names those of some sites that had no sweep yet at a past time: an empty list of that time does not mean that nothing was there.
 * `then` is a sentence to add.
 */
export function warnUnswept(inventory: Inventory, at: string, sites: AnyOf, then = ''): void {
  const unswept = unsweptBy(inventory, at, valuesOf(sites));
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

/** Names the sites of which nothing is known: a list without their devices does not mean that nothing is there. */
export function sayUnscanned(sites: readonly UnscannedSite[]): void {
  const sentence = unscannedText(sites);
  if (sentence !== null) say(sentence);
}
