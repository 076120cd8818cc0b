import { siteMeant, siteNames } from '../../../db/devices/sites.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { type DiffEnd, diffBetween } from '../../../db/sweeps/diff.ts';
import { sweep } from '../../../db/sweeps/sweeps.ts';
import { knownSites } from '../../health/known-sites.ts';
import { diffText } from '../../text/diff.ts';
import { pairOf } from '../options/sweep-pair.ts';
import type { CommonOptions } from '../settings.ts';
import { printJson, printText, say } from '../terminal.ts';
import { warnUnswept } from '../warn-unswept.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `diff`. */
export interface DiffOptions extends CommonOptions {
  readonly site?: string;
  readonly allHosts?: boolean;
  readonly format?: 'table' | 'json';
}

/** Prints what changed between two sweeps or dates, by default the last two sweeps of the site that was swept last. */
export function diff(
  from: DiffEnd | undefined,
  to: DiffEnd | undefined,
  options: DiffOptions,
): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const site = options.site === undefined ? undefined : siteMeant(inventory, options.site);
    const pair = pairOf(inventory, from, to, site);
    const difference = diffBetween(inventory, pair.from, pair.to, {
      allHosts: options.allHosts === true,
      // Between sweeps the site is theirs.
      ...(site === undefined || from === undefined ? {} : { site }),
    });
    if (options.format === 'json') await printJson(difference);
    else await printText(diffText(difference));
    if (typeof pair.from === 'object')
      warnUnswept(
        inventory,
        pair.from.at,
        site ?? knownSites(inventory, config),
        ' Whatever was there all along counts as new.',
      );
    if (from === undefined && site === undefined) sayOthers(inventory, pair.to);
  });
}

/** After a sweep of all sites, a comparison of one must not be taken for all of them. */
function sayOthers(inventory: Inventory, to: DiffEnd): void {
  const of = typeof to === 'number' ? sweep(inventory, to)?.site : undefined;
  const others = siteNames(inventory).filter((name) => name !== of);
  if (of === undefined || others.length === 0) return;
  const named =
    others.length > 3
      ? `${others.length} other sites are`
      : `${others.join(' and ')} ${others.length > 1 ? 'are' : 'is'}`;
  say(
    `This is site ${of} alone; ${named} not compared. Name one with --site, or a date for all (camcensus diff 2026-11-22).`,
  );
}
