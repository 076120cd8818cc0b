import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { tableOf } from '../../export/fitted-grid.ts';
import { knownSites, unscannedSites } from '../../health/known-sites.ts';
import { given } from '../../model/given.ts';
import { sitesMeant } from '../../model/site-hint.ts';
import { wrapped } from '../../model/wrap.ts';
import { unscannedText } from '../../text/coverage.ts';
import { sweepColumns } from '../../text/sweep-columns.ts';
import type { PastOptions } from '../options/past-options.ts';
import { print, printJson, roomFor } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Prints the past sweeps, newest first. */
export function sweeps(options: PastOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const site = options.site && sitesMeant(options.site, knownSites(inventory, config));
    const found = listSweeps(inventory, given({ site, limit: options.limit }));
    const unscanned = unscannedSites(inventory, config, given({ site }));
    if (options.format === 'json')
      return printJson([
        ...found,
        ...unscanned.map((one) => ({ id: null, ...one, outcome: null, counts: null })),
      ]);
    const shown = found.length === 0 ? 'No sweeps yet.' : tableOf(sweepColumns, found, roomFor(options));
    const sentence = unscannedText(unscanned);
    await print(
      [shown, ...(sentence === null ? [] : ['', ...wrapped(sentence, roomFor(options))])].join('\n'),
    );
  });
}
