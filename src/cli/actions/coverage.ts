import { coverageReport } from '../../health/coverage.ts';
import { knownSites } from '../../health/known-sites.ts';
import { sitesMeant } from '../../model/site-hint.ts';
import { coverageCsv, coverageLines, coverageTable } from '../../text/coverage.ts';
import type { CommonOptions } from '../settings.ts';
import { print, printJson, roomFor, say } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `coverage`. */
export interface CoverageOptions extends CommonOptions {
  readonly site?: readonly string[];
  readonly wide?: boolean;
  readonly format?: 'table' | 'json' | 'csv';
}

/** Prints the coverage: which networks were scanned and when, and which were not. */
export function coverage(options: CoverageOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const site = options.site && sitesMeant(options.site, knownSites(inventory, config));
    const report = await coverageReport(inventory, config, site);
    const format = options.format ?? 'table';
    if (format === 'table') return print(coverageTable(report, roomFor(options)));
    for (const note of report.notes) say(note);
    if (format === 'csv') await print(coverageCsv(report));
    else await printJson(coverageLines(report));
  });
}
