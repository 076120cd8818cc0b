import { type Import, listImports } from '../../../db/imports/imports.ts';
import { type TableColumn, tableOf } from '../../export/fitted-grid.ts';
import { knownSites } from '../../health/known-sites.ts';
import { given } from '../../model/given.ts';
import { minute } from '../../model/moment.ts';
import { sitesMeant } from '../../model/site-hint.ts';
import { clean } from '../../model/text.ts';
import type { PastOptions } from '../options/past-options.ts';
import { print, printJson, roomFor } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Prints the past imports, newest first. */
export function imports(options: PastOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const site = options.site && sitesMeant(options.site, knownSites(inventory, config));
    const found = listImports(inventory, given({ site, limit: options.limit }));
    if (options.format === 'json') await printJson(found);
    else await print(found.length === 0 ? 'No imports yet.' : tableOf(columns, found, roomFor(options)));
  });
}

const columns: readonly TableColumn<Import>[] = [
  { title: 'ID', rank: 0, least: null, text: ({ id }) => String(id) },
  { title: 'IMPORTED (UTC)', rank: 0, least: null, text: ({ at }) => minute(at) },
  { title: 'BY', rank: 1, least: 6, text: ({ who }) => clean(who) },
  { title: 'SITE', rank: 2, least: 8, text: ({ site }) => clean(site) },
  { title: 'KIND', rank: 0, least: null, text: ({ kind }) => kind },
  { title: 'FILE', rank: 0, least: 12, text: ({ file }) => clean(file) },
  { title: 'AS OF (UTC)', rank: 3, least: null, text: ({ writtenAt }) => minute(writtenAt) },
  { title: 'LINES', rank: 0, least: null, figures: true, text: ({ counts }) => String(counts.lines) },
  { title: 'MATCHED', rank: 0, least: null, figures: true, text: ({ counts }) => String(counts.matched) },
  { title: 'BAD', rank: 1, least: null, figures: true, text: ({ counts }) => String(counts.bad) },
];
