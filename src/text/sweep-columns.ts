import type { TableColumn } from '../export/fitted-grid.ts';
import { digits } from '../model/digits.ts';
import { minute } from '../model/moment.ts';
import type { Sweep } from '../model/sweep.ts';
import { clean } from '../model/text.ts';
import { scannedText } from './sweep.ts';

/** The columns of a list of sweeps. */
export const sweepColumns: readonly TableColumn<Sweep>[] = [
  { title: 'ID', rank: 0, least: null, text: ({ id }) => String(id) },
  { title: 'SITE', rank: 0, least: 8, text: ({ site }) => clean(site) },
  {
    title: 'STARTED (UTC)',
    rank: 0,
    least: null,
    text: ({ startedAt }) => minute(startedAt),
  },
  {
    title: 'SCANNED',
    rank: 0,
    least: null,
    text: ({ counts, addresses }) => scannedText(counts.scanned, addresses),
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
  const stopped = outcome === 'interrupted' || outcome === 'failed';
  const { unfinished } = counts;
  const left =
    stopped && unfinished > 0
      ? `, ${digits(unfinished)} live ${unfinished === 1 ? 'host' : 'hosts'} not scanned to the end`
      : '';
  // Mention warnings that leave no coverage gap only if there is nothing more serious.
  const why = reason ?? counts.warnings.find(({ kind }) => kind !== 'refusing')?.message ?? null;
  return ended + left + (why === null ? '' : clean(`: ${why}`));
}
