import { checkSite } from '../../../db/devices/sites.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { tableOf } from '../../export/fitted-grid.ts';
import { given } from '../../model/given.ts';
import { sweepColumns } from '../../text/sweep-columns.ts';
import type { PastOptions } from '../options/past-options.ts';
import { print, printJson, roomFor } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Prints the past sweeps, newest first. */
export function sweeps(options: PastOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    if (options.site !== undefined) checkSite(inventory, options.site);
    const { site, limit } = options;
    const found = listSweeps(inventory, given({ site, limit }));
    if (options.format === 'json') await printJson(found);
    else await print(found.length === 0 ? 'No sweeps yet.' : tableOf(sweepColumns, found, roomFor(options)));
  });
}
