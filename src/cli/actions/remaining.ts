import { burnDown } from '../../../db/decisions/burn-down.ts';
import type { Step } from '../../../db/decisions/calendar.ts';
import { type RemovalFilter, remaining } from '../../../db/decisions/remaining.ts';
import { lastJudgedBy } from '../../../db/evidence/judged-by.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { resolveFilter } from '../../export/resolve-filter.ts';
import { knownSites, type UnscannedSite, unscannedSites } from '../../health/known-sites.ts';
import { given } from '../../model/given.ts';
import { clean } from '../../model/text.ts';
import { selectionOf } from '../../report/report-of.ts';
import { interpretationNote } from '../../report/summary.ts';
import { remainingCsv, remainingJson, remainingTable, seriesCsv, seriesTable } from '../../text/remaining.ts';
import { Stop } from '../exit.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { knownPolicies } from '../policies.ts';
import type { CommonOptions } from '../settings.ts';
import { print, printJson, roomFor, say } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `remaining`. */
export interface RemainingOptions extends CommonOptions {
  readonly site?: readonly string[];
  readonly maker?: readonly string[];
  readonly asOf?: string;
  readonly series?: Step;
  readonly since?: string;
  readonly makers?: boolean;
  readonly wide?: boolean;
  readonly format?: 'table' | 'json' | 'csv';
}

/** Prints the progress of the removal of flagged devices, or its history. */
export function showRemaining(options: RemainingOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, settings) => {
    const { config } = settings;
    if (options.makers === true && options.series !== undefined)
      throw new Stop('--makers is for the table of sites: it does not go with --series.');
    if (options.since !== undefined && options.series === undefined)
      throw new Stop('--since is the first day of a series: it goes with --series.');
    const fingerprints = await fingerprintsOf({}, settings);
    const sites = knownSites(inventory, config);
    const { site, maker } = options;
    const chosen = resolveFilter(inventory, given({ site, maker }), { sites, fingerprints });
    const judged = new Set(lastJudgedBy(inventory));
    const known = await knownPolicies(config.policies, fingerprints);
    const note = interpretationNote(known.filter(({ id }) => judged.has(id)));
    const unscanned = unscannedSites(inventory, config, given({ site: chosen.site, asOf: options.asOf }));
    const shown = { chosen, unscanned, note, selection: selectionOf(chosen), room: roomFor(options) };
    await (options.series === undefined
      ? printState(inventory, options, shown)
      : printSeries(inventory, { ...options, series: options.series }, shown));
  });
}

/** Which devices, as a filter and as a sentence; how wide a table may be, and what of the figures is an interpretation. */
interface Shown {
  readonly chosen: RemovalFilter;
  readonly unscanned: readonly UnscannedSite[];
  readonly selection: string | null;
  readonly room: number;
  readonly note: string | null;
}

function printState(inventory: Inventory, options: RemainingOptions, shown: Shown): Promise<void> {
  const { chosen, unscanned, selection, room, note } = shown;
  const { asOf } = options;
  const lines = remaining(inventory, given({ ...chosen, asOf }));
  switch (options.format) {
    case 'json':
      return printJson(
        remainingJson(lines, { asOf: asOf ?? null, filters: chosen, unscanned, interpretation: note }),
      );
    case 'csv':
      return printCsv(remainingCsv(lines, unscanned), selection);
    default:
      return print(
        remainingTable(lines, room, given({ makers: options.makers, unscanned, selection, note })),
      );
  }
}

/** A table for a spreadsheet has no place for what it leaves out. */
function printCsv(text: string, selection: string | null): Promise<void> {
  if (selection !== null) say(clean(selection));
  return print(text);
}

function printSeries(
  inventory: Inventory,
  options: RemainingOptions & { readonly series: Step },
  { chosen, selection, room, note }: Shown,
): Promise<void> {
  const { series, since, asOf } = options;
  const points = burnDown(inventory, {
    ...chosen,
    step: series,
    ...given({ since, until: asOf }),
  });
  switch (options.format) {
    case 'json':
      return printJson(points);
    case 'csv':
      return printCsv(seriesCsv(points), selection);
    default:
      return print(seriesTable(points, { room, selection, note }));
  }
}
