import { csvLines } from '../export/csv.ts';
import type { LooseColumn } from '../export/fit.ts';
import { fittedGrid, hiddenLines, rightAligned } from '../export/fitted-grid.ts';
import type { RemovalCounts, RemovalLine, RemovalPoint } from '../model/remaining.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';

/** In which columns a figure may be left out where room is short: `part` together, because they add up to what is left. */
type Room = 'keep' | 'part' | 'extra';

/** The counts, in the order in which they are shown. */
const counts = [
  ['total', 'Flagged', 'keep'],
  ['left', 'Left', 'keep'],
  ['open', 'Open', 'part'],
  ['accepted', 'Accepted', 'part'],
  ['planned', 'Planned', 'part'],
  ['overdue', 'Overdue', 'part'],
  ['done', 'Done', 'keep'],
  ['gone', 'Gone', 'keep'],
  ['falsePositive', 'False positive', 'keep'],
  ['missing', 'Left, missing', 'extra'],
] as const satisfies readonly (readonly [keyof RemovalCounts, string, Room])[];

/** The total of all lines. */
export function sumOf(lines: readonly RemovalCounts[]): RemovalCounts {
  const sum = (key: keyof RemovalCounts) => lines.reduce((total, line) => total + line[key], 0);
  return Object.fromEntries(counts.map(([key]) => [key, sum(key)])) as unknown as RemovalCounts;
}

/** The counts of one site. */
export interface SiteRemoval extends RemovalCounts {
  readonly site: string;
  readonly makers: readonly (string | null)[];
}

/** The total of each site, in order. */
export function bySite(lines: readonly RemovalLine[]): readonly SiteRemoval[] {
  return [...new Set(lines.map(({ site }) => site))].map((site) => {
    const own = lines.filter((line) => line.site === site);
    return { site, makers: own.map(({ manufacturer }) => manufacturer), ...sumOf(own) };
  });
}

/**
 * How much of the removal is done, in whole percent, rounded down: removed and confirmed gone, of all that are no false positives.
 * Null if there are none.
 */
export function removedPercent({ total, falsePositive, done, gone }: RemovalCounts): number | null {
  const all = total - falsePositive;
  return all === 0 ? null : Math.floor((100 * (done + gone)) / all);
}

/** The removal as every JSON output has it; `interpretation` is what in it is one, or null. */
export function remainingJson(
  lines: readonly RemovalLine[],
  { asOf, interpretation }: { readonly asOf: string | null; readonly interpretation: string | null },
) {
  return {
    asOf,
    interpretation,
    lines,
    sites: bySite(lines).map((site) => ({ ...site, removedPercent: removedPercent(site) })),
    sum: { ...sumOf(lines), removedPercent: removedPercent(sumOf(lines)) },
  };
}

/**
 * The removal as a table with a line for each site, and all of it in the last line. With `makers`, or where there is one site, a
 * line for each site and maker. `note` stands below it.
 */
export function remainingTable(
  lines: readonly RemovalLine[],
  room: number,
  { makers = false, note = null }: { readonly makers?: boolean; readonly note?: string | null } = {},
): string {
  if (lines.length === 0) return withNote('No flagged device is in the inventory.', note, room).join('\n');
  const sites = bySite(lines);
  const byMaker = makers || sites.length === 1;
  const shown = sites.flatMap((site): Named[] => {
    const own = lines.filter((line) => line.site === site.site);
    if (!byMaker) return [{ ...site, names: [clean(site.site), site.makers.map(makerName).join(', ')] }];
    const each = own.map((line) => ({ ...line, names: namesOf(line) }));
    const whole = { ...site, names: [clean(site.site), 'All makers'] };
    return own.length === 1 || sites.length === 1 ? each : [whole, ...each];
  });
  const heads: Head[] = [
    { title: 'SITE', rank: 0, least: 18 },
    { title: byMaker ? 'MAKER' : 'MAKERS', rank: byMaker ? 0 : 2, least: 10 },
  ];
  return tableOf(heads, [...shown, { ...sumOf(lines), names: ['All', ''] }], { room, note });
}

/** The same for other programs. */
export function remainingCsv(lines: readonly RemovalLine[]): string {
  const rows = lines.map((line) => [...namesOf(line), ...counts.map(([key]) => line[key])]);
  return csvLines([['Site', 'Manufacturer', ...counts.map(([, title]) => title)], ...rows], { bom: false });
}

/** A series as a table, a line for each point. */
export function seriesTable(
  points: readonly RemovalPoint[],
  room: number,
  note: string | null = null,
): string {
  if (points.length === 0) return withNote('No device was flagged in that time.', note, room).join('\n');
  const named = points.map((point) => ({ ...point, names: [point.day] }));
  return tableOf([{ title: 'DAY', rank: 0, least: null }], named, { room, note });
}

/** The same for other programs. */
export function seriesCsv(points: readonly RemovalPoint[]): string {
  const rows = points.map((point) => [point.day, ...counts.map(([key]) => point[key])]);
  return csvLines([['Day', ...counts.map(([, title]) => title)], ...rows], { bom: false });
}

function namesOf({ site, manufacturer }: RemovalLine): string[] {
  return [clean(site), makerName(manufacturer)];
}

function makerName(manufacturer: string | null): string {
  return manufacturer === null ? 'Maker not known' : clean(manufacturer);
}

type Named = RemovalCounts & { readonly names: readonly string[] };
type Head = Omit<LooseColumn, 'texts'>;

/** What holds nothing in any line goes first: the others still add up. */
function rankOf(room: Room, at: number, isEmpty: boolean): number {
  if (isEmpty && !(room === 'keep' && at < 2)) return 10 + at;
  return { keep: 0, part: 1, extra: 3 }[room];
}

/** How wide a table may be, and a sentence below it. */
interface Shown {
  readonly room: number;
  readonly note: string | null;
}

function tableOf(heads: readonly Head[], lines: readonly Named[], { room, note }: Shown): string {
  const columns: LooseColumn[] = [
    ...heads.map((head, at) => ({
      ...head,
      texts: [head.title, ...lines.map(({ names }) => names[at] ?? '')],
    })),
    ...counts.map(([key, name, kept], at) => {
      // In the sentence below the table, commas are between titles.
      const title = name.toUpperCase().replace(',', '');
      const isEmpty = lines.every((line) => line[key] === 0);
      const texts = rightAligned([title, ...lines.map((line) => String(line[key]))]);
      return { title, rank: rankOf(kept, at, isEmpty), least: null, texts };
    }),
    {
      title: 'REMOVED',
      rank: 0,
      least: null,
      texts: rightAligned(['REMOVED', ...lines.map((line) => percentText(removedPercent(line)))]),
    },
  ];
  const { text, hidden } = fittedGrid(columns, room);
  // Last, as below every table.
  return [...withNote(text, note, room), ...hiddenLines(hidden, room, '--wide shows them')].join('\n');
}

function withNote(text: string, note: string | null, room: number): readonly string[] {
  return note === null ? [text] : [text, '', ...wrapped(note, room)];
}

function percentText(percent: number | null): string {
  return percent === null ? '-' : `${percent}%`;
}
