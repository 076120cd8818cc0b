import process from 'node:process';
import { checkFilter } from '../../export/check-filter.ts';
import { checkJudgedBy } from '../../export/check-judged-by.ts';
import { summaryFor } from '../../export/report-of.ts';
import { notShown, table } from '../../export/table.ts';
import { type TextFormat, toText } from '../../export/text.ts';
import { given } from '../../model/given.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { type ListOptions, queryOf } from '../options/list-options.ts';
import { checkTableOptions, type TableOptions } from '../options/table-options.ts';
import { activePolicies } from '../policies.ts';
import { reportFor } from '../report.ts';
import { mayColour, print, say, width } from '../terminal.ts';
import { warnUnswept } from '../warn-unswept.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `list`. */
export interface ListCommandOptions extends ListOptions, TableOptions {
  readonly limit?: number;
  readonly format?: TextFormat;
}

/** Prints the inventory, or the part of it that the options choose. */
export function list(options: ListCommandOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const format = options.format ?? 'table';
    checkTableOptions(options, format);
    const query = queryOf(options);
    const fingerprints = await fingerprintsOf({}, config);
    checkFilter(inventory, query, fingerprints);
    const policies = await activePolicies(options.policy, config.policies, fingerprints.makers);
    if (options.policy !== undefined) checkJudgedBy(policies, options.policy, inventory, query);
    if (format === 'table') {
      const shown = {
        width: width(process.stdout),
        colour: mayColour(process.stdout),
        ...given({ limit: options.limit, columns: options.columns, wide: options.wide }),
      };
      await print(table(summaryFor(inventory, policies, query, fingerprints), shown));
    } else {
      const report = reportFor(inventory, policies, query, fingerprints);
      const devices = report.devices.slice(0, options.limit);
      await print(toText(format, { ...report, devices }));
      const more = notShown(report.devices.length - devices.length);
      if (more !== null) say(more);
    }
    if (query.asOf !== undefined) warnUnswept(inventory, query.asOf, query.site);
  });
}
