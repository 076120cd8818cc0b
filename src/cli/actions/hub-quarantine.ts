import { dropQuarantined, quarantined } from '../../../db/hub/quarantine.ts';
import { hold, hubSite, hubSites } from '../../../db/hub/sites.ts';
import { skipNext } from '../../../db/hub/take-in.ts';
import { tableOf } from '../../export/fitted-grid.ts';
import { counted } from '../../model/counted.ts';
import { sitesMeant } from '../../model/site-hint.ts';
import { clean } from '../../model/text.ts';
import { quarantineColumns } from '../../text/hub-sites.ts';
import { Stop } from '../exit.ts';
import { print, printJson, printText, roomFor } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';
import type { QuarantineOptions } from './hub.ts';

/** Prints what holds a site back, and what was not taken in. */
export function quarantineList(options: QuarantineOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const all = hubSites(inventory);
    const sites =
      options.site &&
      sitesMeant(
        options.site,
        all.map(({ site }) => site),
      );
    const held = all
      .filter((one) => one.held !== null && (sites?.includes(one.site) ?? true))
      .map(({ site, held: reason, appliedSequence, lastContact }) => ({
        ...{ id: null, site, at: lastContact, reason: reason ?? '', holds: true },
        ...{ sequence: appliedSequence + 1, times: 1 },
      }));
    const refused = quarantined(inventory, sites).map(({ headers, body: _, ...one }) => ({
      ...one,
      holds: false,
      sequence: Number(headers.sequence) || null,
    }));
    const found = [...held, ...refused];
    if (options.format === 'json') await printJson(found);
    else
      await print(
        found.length === 0
          ? 'Nothing is in quarantine.'
          : tableOf(quarantineColumns, found, roomFor(options)),
      );
  });
}

/** Lets a site's messages be tried again. */
export function quarantineRetry(site: string, options: QuarantineOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory) => {
    if (hubSite(inventory, site).held === null) throw new Stop(`Nothing holds ${clean(site)} back.`);
    inventory.write(() => hold(inventory, site, null));
    await printText(`The messages of ${clean(site)} are tried again by the next hub run.`);
  });
}

/** Deletes what was refused of a site, and skips what holds it back. */
export function quarantineDrop(site: string, options: QuarantineOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory) => {
    const { dropped, skipped } = inventory.write(() => {
      const ids = quarantined(inventory, site).map(({ id }) => id);
      const through = hubSite(inventory, site).held === null ? null : skipNext(inventory, site);
      if (through !== null) hold(inventory, site, null);
      return { dropped: dropQuarantined(inventory, ids), skipped: through };
    });
    const held = skipped === null ? '' : ` Its messages up to ${skipped} were skipped, and the rest goes on.`;
    await printText(`${counted(dropped, 'message')} of ${clean(site)} deleted.${held}`);
  });
}
