import process from 'node:process';
import { countDevices } from '../../../db/devices/devices.ts';
import { checkFilter } from '../../export/check-filter.ts';
import { checkJudgedBy } from '../../export/check-judged-by.ts';
import { notShown, table } from '../../export/table.ts';
import { type TextFormat, textPieces } from '../../export/text.ts';
import { given } from '../../model/given.ts';
import { summaryFor } from '../../report/report-of.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { type ListOptions, queryOf } from '../options/list-options.ts';
import { checkTableOptions, type TableOptions } from '../options/table-options.ts';
import { activePolicies } from '../policies.ts';
import { streamFor } from '../report.ts';
import { mayColour, print, printPieces, say, width } from '../terminal.ts';
import { warnUnswept } from '../warn-unswept.ts';
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
    const query = queryOf(options);
    const fingerprints = await fingerprintsOf({}, settings);
    checkFilter(inventory, query, fingerprints);
    const policies = await activePolicies(options.policy, config.policies, fingerprints);
    if (options.policy !== undefined) checkJudgedBy(policies, options.policy, inventory, query);
    if (format === 'table') {
      const shown = {
        width: width(process.stdout),
        colour: mayColour(process.stdout),
        ...given({ limit: options.limit, columns: options.columns, wide: options.wide }),
      };
      await print(table(summaryFor(inventory, policies, query, fingerprints), shown));
    } else {
      const page = { ...query, ...given({ limit: options.limit }) };
      await printPieces(textPieces(format, streamFor(inventory, policies, page, fingerprints)));
      const { limit } = options;
      const more = limit === undefined ? null : notShown(Math.max(0, countDevices(inventory, query) - limit));
      if (more !== null) say(more);
    }
    if (query.asOf !== undefined) warnUnswept(inventory, query.asOf, query.site);
  });
}
