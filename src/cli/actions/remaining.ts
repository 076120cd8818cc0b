import { burnDown } from '../../../db/decisions/burn-down.ts';
import type { Step } from '../../../db/decisions/calendar.ts';
import { remaining } from '../../../db/decisions/remaining.ts';
import type { DeviceQuery } from '../../../db/devices/devices.ts';
import { lastJudgedBy } from '../../../db/evidence/judged-by.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { checkFilter } from '../../export/check-filter.ts';
import { given } from '../../model/given.ts';
import { interpretationNote } from '../../report/summary.ts';
import { remainingCsv, remainingJson, remainingTable, seriesCsv, seriesTable } from '../../text/remaining.ts';
import { Stop } from '../exit.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { knownPolicies } from '../policies.ts';
import type { CommonOptions } from '../settings.ts';
import { print, printJson, roomFor } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `remaining`. */
export interface RemainingOptions extends CommonOptions {
  readonly site?: string;
  readonly maker?: string;
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
    checkFilter(inventory, chosenOf(options), fingerprints);
    const judged = new Set(lastJudgedBy(inventory));
    const known = await knownPolicies(config.policies, fingerprints);
    const note = interpretationNote(known.filter(({ id }) => judged.has(id)));
    const room = roomFor(options);
    await (options.series === undefined
      ? printState(inventory, options, { room, note })
      : printSeries(inventory, { ...options, series: options.series }, { room, note }));
  });
}

/** How wide a table may be, and what of the figures is an interpretation. */
interface Shown {
  readonly room: number;
  readonly note: string | null;
}

function printState(inventory: Inventory, options: RemainingOptions, { room, note }: Shown): Promise<void> {
  const { asOf } = options;
  const lines = remaining(inventory, given({ ...chosenOf(options), asOf }));
  switch (options.format) {
    case 'json':
      return printJson(remainingJson(lines, { asOf: asOf ?? null, interpretation: note }));
    case 'csv':
      return print(remainingCsv(lines));
    default:
      return print(remainingTable(lines, room, given({ makers: options.makers, note })));
  }
}

function printSeries(
  inventory: Inventory,
  options: RemainingOptions & { readonly series: Step },
  { room, note }: Shown,
): Promise<void> {
  const { series, since, asOf } = options;
  const points = burnDown(inventory, {
    ...chosenOf(options),
    step: series,
    ...given({ since, until: asOf }),
  });
  switch (options.format) {
    case 'json':
      return printJson(points);
    case 'csv':
      return print(seriesCsv(points));
    default:
      return print(seriesTable(points, room, note));
  }
}

function chosenOf({ site, maker }: RemainingOptions): Pick<DeviceQuery, 'site' | 'maker'> {
  return given({ site, maker });
}
