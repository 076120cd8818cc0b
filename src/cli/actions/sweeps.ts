import process from 'node:process';
import { listSweeps } from '../../../db/sweeps.ts';
import { type TableColumn, tableOf } from '../../export/fitted-grid.ts';
import type { Sweep } from '../../model/sweep.ts';
import { clean } from '../../model/text.ts';
import { given } from '../given.ts';
import { checkSite } from '../known-site.ts';
import { withInventory } from '../open.ts';
import type { PastOptions } from '../past-options.ts';
import { formatFor, print, printJson, width } from '../terminal.ts';
import { askedText } from '../text/sweep.ts';

/** Prints the past sweeps, newest first. */
export function sweeps(options: PastOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    if (options.site !== undefined) checkSite(inventory, options.site);
    const { site, limit } = options;
    const found = listSweeps(inventory, given({ site, limit }));
    if (formatFor(options.format, 'table') === 'json') await printJson(found);
    else await print(found.length === 0 ? 'No sweeps yet.' : tableOf(columns, found, width(process.stdout)));
  });
}

const columns: readonly TableColumn<Sweep>[] = [
  { title: 'ID', rank: 0, least: null, text: ({ id }) => String(id) },
  { title: 'SITE', rank: 0, least: 8, text: ({ site }) => clean(site) },
  {
    title: 'STARTED (UTC)',
    rank: 0,
    least: null,
    text: ({ startedAt }) => startedAt.slice(0, 16).replace('T', ' '),
  },
  {
    title: 'ASKED',
    rank: 0,
    least: null,
    text: ({ counts, addresses }) => askedText(counts.asked, addresses),
  },
  { title: 'ALIVE', rank: 3, least: null, figures: true, text: ({ counts }) => String(counts.alive) },
  { title: 'DEVICES', rank: 1, least: null, figures: true, text: ({ counts }) => String(counts.devices) },
  { title: 'FLAGGED', rank: 1, least: null, figures: true, text: ({ counts }) => String(counts.flagged) },
  { title: 'REVIEW', rank: 1, least: null, figures: true, text: ({ counts }) => String(counts.review) },
  { title: 'OUTCOME', rank: 0, least: 11, text: outcomeText },
  { title: 'SCOPE', rank: 2, least: 14, text: scopeText },
];

function scopeText({ targets, exclusions }: Sweep): string {
  return clean(targets.join(' ') + (exclusions.length > 0 ? ` without ${exclusions.join(' ')}` : ''));
}

function outcomeText({ outcome, reason, continues, counts }: Sweep): string {
  const ended = continues === null ? outcome : `${outcome} (continues ${continues})`;
  // What leaves no gap is told where there is nothing graver to tell.
  const why = reason ?? counts.findings.find(({ kind }) => kind !== 'refusing')?.says ?? null;
  return why === null ? ended : clean(`${ended}: ${why}`);
}
