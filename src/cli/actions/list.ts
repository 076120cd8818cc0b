import process from 'node:process';
import { countDevices, type DeviceQuery } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { checkJudgedBy } from '../../export/check-judged-by.ts';
import { resolveFilter } from '../../export/resolve-filter.ts';
import { notShown, table } from '../../export/table.ts';
import { type TextFormat, textPieces } from '../../export/text.ts';
import { knownSites, unscannedSites } from '../../health/known-sites.ts';
import { given } from '../../model/given.ts';
import { clean } from '../../model/text.ts';
import { selectionOf, summaryFor } from '../../report/report-of.ts';
import { unscannedText } from '../../text/coverage.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { type ListOptions, queryOf } from '../options/list-options.ts';
import { checkTableOptions, type TableOptions } from '../options/table-options.ts';
import { activePolicies } from '../policies.ts';
import { streamFor } from '../report.ts';
import { mayColour, print, printPieces, say, width } from '../terminal.ts';
import { sayUnscanned, warnUnswept } from '../warn-unswept.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `list`. */
export interface ListCommandOptions extends ListOptions, TableOptions {
  readonly limit?: number;
  readonly format?: TextFormat;
}

/** Prints the inventory, or the part of it that the options choose. */
export function list(options: ListCommandOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, settings) => {
    const { config } = settings;
    const format = options.format ?? 'table';
    checkTableOptions(options, format);
    const fingerprints = await fingerprintsOf({}, settings);
    const sites = knownSites(inventory, config);
    const query = resolveFilter(inventory, queryOf(options), { sites, fingerprints });
    const policies = await activePolicies(options.policy, config.policies, fingerprints);
    if (options.policy !== undefined) checkJudgedBy(policies, options.policy, inventory, query);
    // Of a past day, the last sentence names them.
    const never =
      query.asOf === undefined ? unscannedSites(inventory, config, given({ site: query.site })) : [];
    if (format === 'table') {
      const shown = {
        width: width(process.stdout),
        colour: mayColour(process.stdout),
        ...given({ limit: options.limit, columns: options.columns, wide: options.wide }),
        unscanned: unscannedText(never),
      };
      await print(table(summaryFor(inventory, policies, query, fingerprints), shown));
    } else {
      const page = { ...query, ...given({ limit: options.limit }) };
      await printPieces(textPieces(format, streamFor(inventory, policies, page, fingerprints)));
      sayWhichPart(inventory, query, options.limit);
      sayUnscanned(never);
    }
    if (query.asOf !== undefined) warnUnswept(inventory, query.asOf, query.site ?? sites);
  });
}

/** What a list of devices has no place for: by what it was chosen, and how many are not in it. */
function sayWhichPart(inventory: Inventory, query: DeviceQuery, limit: number | undefined): void {
  const more = limit === undefined ? null : notShown(Math.max(0, countDevices(inventory, query) - limit));
  for (const sentence of [selectionOf(query), more]) if (sentence !== null) say(clean(sentence));
}
