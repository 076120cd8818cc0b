import process from 'node:process';
import { checkFilter } from '../../export/check-filter.ts';
import { checkJudgedBy } from '../../export/check-judged-by.ts';
import { summaryFor } from '../../export/report-of.ts';
import { table } from '../../export/table.ts';
import { toText } from '../../export/text.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { withInventory } from '../open.ts';
import { type ListOptions, queryOf } from '../options/list-options.ts';
import { activePolicies } from '../policies.ts';
import { reportFor } from '../report.ts';
import { mayColour, print, width } from '../terminal.ts';
import { sayUnswept } from '../unswept.ts';

/** Prints the inventory, or the part of it that the options choose. */
export function list(options: ListOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const query = queryOf(options);
    const fingerprints = await fingerprintsOf({}, config);
    checkFilter(inventory, query, fingerprints);
    const policies = await activePolicies(options.policy, config.policies, fingerprints.makers);
    if (options.policy !== undefined) checkJudgedBy(policies, options.policy, inventory, query);
    const format = options.format ?? 'table';
    if (format === 'table') {
      const shown = { width: width(process.stdout), colour: mayColour(process.stdout) };
      await print(table(summaryFor(inventory, policies, query, fingerprints), shown));
    } else await print(toText(format, reportFor(inventory, policies, query, fingerprints)));
    if (query.asOf !== undefined) sayUnswept(inventory, query.asOf, query.site);
  });
}
