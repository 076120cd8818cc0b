import type { Inventory } from '../../db/inventory.ts';
import type { ReadingTimes } from './reading.ts';
import type { Year } from './replay.ts';
import type { Truth } from './truth.ts';

/** The data for the table. */
export interface Figures {
  readonly year: Year;
  readonly reading: ReadingTimes;
  readonly bytes: number;
}

/** The year as docs/figures.md shows it. */
export function yearTable({ year, reading, bytes }: Figures): readonly string[] {
  const scores = [year.ours, year.byMac, year.byAddress].map((truth) => truth.score());
  const row = (name: string, cells: readonly (string | number)[]) => `| ${[name, ...cells].join(' | ')} |`;
  const nights = [...year.nights].sort((a, b) => a - b);
  const at = (share: number) => ((nights[Math.ceil(nights.length * share) - 1] ?? 0) / 1000).toFixed(1);
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [
    `${happenedText(year)}`,
    '',
    row(`${year.nights.length} nights`, ['camcensus', 'by MAC address alone', 'by IP address alone']),
    row('---', ['---', '---', '---']),
    row(
      'another unit’s replies in a device (wrong merges; bar 0)',
      scores.map(({ wrongMerges }) => wrongMerges),
    ),
    row(
      'units that became several devices (splits; bar 0.2 %)',
      [year.ours, year.byMac, year.byAddress].map(splitText),
    ),
    row(
      'devices called missing that were not scanned (bar 0)',
      scores.map(({ falselyMissing }) => falselyMissing),
    ),
    '',
    `The file has ${(bytes / 1e6).toFixed(0)} MB (bar 250). Writing a night of all sites takes ${at(0.5)} s of processor time (95 %: ${at(0.95)} s). Of 100 queries 95 take at most: a page of the list ${ms(reading.page)}, the whole table of “list” ${ms(reading.list)}, a “diff” ${ms(reading.diff)}, a “list --as-of” ${ms(reading.asOf)} (bar 150 ms for list and diff; each opens the inventory anew).`,
  ];
}

function splitText(truth: Truth): string {
  const { splits, units } = truth.score();
  return `${splits} of ${units} (${((100 * splits) / Math.max(1, units)).toFixed(2)} %)`;
}

function happenedText({ worlds }: Year): string {
  const sum = (what: keyof (typeof worlds)[number]['happened']) =>
    worlds.reduce((total, { happened }) => total + happened[what], 0);
  const devices = worlds.reduce((total, { units }) => total + units.size, 0);
  const addresses = worlds.reduce((total, { site }) => total + site.addresses.length, 0);
  return `${devices} devices among ${addresses} addresses of ${worlds.length} sites; ${sum('leases')} changed leases, ${sum('reshuffled')} networks whose leases were all handed out anew, ${sum('replaced')} units replaced, ${sum('added')} new, ${sum('removed')} gone, ${sum('firmware')} firmware updates, ${sum('claims')} hosts that claim to be another.`;
}

/** The errors, one line each, and what the inventory did about identifiers. */
export function detailLines(inventory: Inventory, { ours }: Year): readonly string[] {
  const counted = (sql: string) =>
    inventory
      .all<{ what: string; n: number }>(sql)
      .map(({ what, n }) => `${n} ${what}`)
      .join(', ');
  return [
    ...ours.wrongDevices().map(([pair, night]) => `wrong: device and unit ${pair}, ${night}`),
    ...ours.splitUnits().map(([unit, devices]) => `split: unit ${unit} is devices ${devices.join(', ')}`),
    `ambiguous: ${counted('SELECT kind AS what, count(*) AS n FROM ambiguous_identifier GROUP BY kind')}`,
    `changes: ${counted('SELECT action AS what, count(*) AS n FROM audit GROUP BY action')}`,
    `devices: ${counted('SELECT status AS what, count(*) AS n FROM device GROUP BY status')}`,
  ];
}
