import process from 'node:process';
import { type Import, listImports } from '../../../db/imports.ts';
import { fitColumns } from '../../export/fit.ts';
import { grid, separator } from '../../export/grid.ts';
import { clean } from '../../model/text.ts';
import type { ImportsOptions } from '../commands/imports.ts';
import { checkSite } from '../known-site.ts';
import { withInventory } from '../open.ts';
import { formatFor, print, printJson, width } from '../terminal.ts';

/** Prints the past imports, newest first. */
export function imports(options: ImportsOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    if (options.site !== undefined) checkSite(inventory, options.site);
    const found = listImports(inventory, {
      limit: options.limit,
      ...(options.site === undefined ? {} : { site: options.site }),
    });
    if (formatFor(options.format, 'table') === 'json') await printJson(found);
    else await print(importsTable(found, width(process.stdout)));
  });
}

/** Title, how soon the column goes when room is short, least width, text. */
const columns: readonly (readonly [string, number, number | null, (one: Import) => string])[] = [
  ['ID', 0, null, ({ id }) => String(id)],
  ['IMPORTED (UTC)', 0, null, ({ at }) => minute(at)],
  ['BY', 1, 6, ({ who }) => clean(who)],
  ['SITE', 2, 8, ({ site }) => clean(site)],
  ['KIND', 0, null, ({ kind }) => kind],
  ['FILE', 0, 12, ({ file }) => clean(file)],
  ['AS OF (UTC)', 3, null, ({ writtenAt }) => minute(writtenAt)],
  ['LINES', 0, null, ({ counts }) => String(counts.lines)],
  ['MATCHED', 0, null, ({ counts }) => String(counts.matched)],
  ['BAD', 1, null, ({ counts }) => String(counts.bad)],
];

function importsTable(found: readonly Import[], room: number): string {
  if (found.length === 0) return 'No imports yet.';
  const fitted = fitColumns(
    columns.map(([title, rank, least, text]) => ({ rank, least, texts: [title, ...found.map(text)] })),
    room,
    separator.length,
  );
  const lines = [undefined, ...found].map((_, line) => fitted.map(({ texts }) => texts[line] ?? ''));
  const widths = fitted.map((column) => column.width);
  return grid(lines, widths);
}

function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
