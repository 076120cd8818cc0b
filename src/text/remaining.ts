import type { RemovalFilter } from '../../db/decisions/remaining.ts';
import { csvLines } from '../export/csv.ts';
import type { LooseColumn } from '../export/fit.ts';
import { fittedGrid, hiddenLines, rightAligned } from '../export/fitted-grid.ts';
import type { UnscannedSite } from '../health/known-sites.ts';
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

/** What belongs to the figures of a removal: of which day, of which devices, and what in them is an interpretation, or null. */
interface About {
  readonly asOf: string | null;
  readonly filters: RemovalFilter;
  readonly unscanned: readonly UnscannedSite[];
  readonly interpretation: string | null;
}

/** No counts: nothing is known, which is not 0. */
const unknown = Object.fromEntries(counts.map(([key]) => [key, null])) as Readonly<
  Record<keyof RemovalCounts, null>
>;

/** The removal as every JSON output has it. */
export function remainingJson(
  lines: readonly RemovalLine[],
  { asOf, filters, unscanned, interpretation }: About,
) {
  return {
    asOf,
    filters,
    interpretation,
    lines: [...lines, ...unscanned.map((one) => ({ ...one, manufacturer: null, ...unknown }))],
    sites: [
      ...bySite(lines).map((site) => ({ ...site, removedPercent: removedPercent(site) })),
      ...unscanned.map((one) => ({ ...one, makers: [], ...unknown, removedPercent: null })),
    ],
    sum: { ...sumOf(lines), removedPercent: removedPercent(sumOf(lines)) },
  };
}

/**
 * The removal as a table with a line for each site, and all of it in the last line. With `makers`, or where there is one site, a
 * line for each site and maker. Sites of which nothing is known follow, without figures. Sentences stand below it.
 */
export function remainingTable(
  lines: readonly RemovalLine[],
  room: number,
  {
    makers = false,
    unscanned = [],
    ...notes
  }: Notes & { readonly makers?: boolean; readonly unscanned?: readonly UnscannedSite[] } = {},
): string {
  if (lines.length === 0 && unscanned.length === 0)
    return withNotes(
      notes.selection == null ? 'No flagged device is in the inventory.' : 'No flagged device matches.',
      notes,
      room,
    ).join('\n');
  const sites = bySite(lines);
  const byMaker = makers || sites.length === 1;
  const shown = sites.flatMap((site): Named[] => {
    const own = lines.filter((line) => line.site === site.site);
    if (!byMaker) return [{ counts: site, names: [clean(site.site), site.makers.map(makerName).join(', ')] }];
    const each = own.map((line) => ({ counts: line, names: namesOf(line) }));
    const whole = { counts: site, names: [clean(site.site), 'All makers'] };
    return own.length === 1 || sites.length === 1 ? each : [whole, ...each];
  });
  const heads: Head[] = [
    { title: 'SITE', rank: 0, least: 18 },
    { title: byMaker ? 'MAKER' : 'MAKERS', rank: byMaker || unscanned.length > 0 ? 0 : 2, least: 10 },
  ];
  const never = unscanned.map(({ site, status }) => ({ counts: null, names: [clean(site), status] }));
  const all = [...shown, ...never, { counts: sumOf(lines), names: ['All', ''] }];
  return tableOf(heads, all, { room, ...notes });
}

/** The same for other programs. */
export function remainingCsv(lines: readonly RemovalLine[], unscanned: readonly UnscannedSite[]): string {
  const rows = lines.map((line) => [...namesOf(line), ...counts.map(([key]) => line[key]), null]);
  const never = unscanned.map(({ site, status }) => [clean(site), null, ...counts.map(() => null), status]);
  const titles = ['Site', 'Manufacturer', ...counts.map(([, title]) => title), 'Status'];
  return csvLines([titles, ...rows, ...never], { bom: false });
}

/** A series as a table, a line for each point. */
export function seriesTable(points: readonly RemovalPoint[], { room, ...notes }: Shown): string {
  if (points.length === 0) return withNotes('No device was flagged in that time.', notes, room).join('\n');
  const named = points.map((point) => ({ counts: point, names: [point.day] }));
  return tableOf([{ title: 'DAY', rank: 0, least: null }], named, { room, ...notes });
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

interface Named {
  readonly names: readonly string[];
  /** Null where nothing is known. */
  readonly counts: RemovalCounts | null;
}
type Head = Omit<LooseColumn, 'texts'>;

/** What holds nothing in any line goes first: the others still add up. */
function rankOf(room: Room, at: number, isEmpty: boolean): number {
  if (isEmpty && !(room === 'keep' && at < 2)) return 10 + at;
  return { keep: 0, part: 1, extra: 3 }[room];
}

/** Sentences below a table: which devices alone it counts, and what in it is an interpretation. */
interface Notes {
  readonly selection?: string | null;
  readonly note?: string | null;
}

/** How wide a table may be, and what stands below it. */
interface Shown extends Notes {
  readonly room: number;
}

function tableOf(heads: readonly Head[], lines: readonly Named[], { room, ...notes }: Shown): string {
  const columns: LooseColumn[] = [
    ...heads.map((head, at) => ({
      ...head,
      texts: [head.title, ...lines.map(({ names }) => names[at] ?? '')],
    })),
    ...counts.map(([key, name, kept], at) => {
      // In the sentence below the table, commas are between titles.
      const title = name.toUpperCase().replace(',', '');
      const isEmpty = lines.every((line) => (line.counts?.[key] ?? 0) === 0);
      const texts = rightAligned([title, ...lines.map((line) => String(line.counts?.[key] ?? '-'))]);
      return { title, rank: rankOf(kept, at, isEmpty), least: null, texts };
    }),
    {
      title: 'REMOVED',
      rank: 0,
      least: null,
      texts: rightAligned([
        'REMOVED',
        ...lines.map((line) => percentText(line.counts && removedPercent(line.counts))),
      ]),
    },
  ];
  const { text, hidden } = fittedGrid(columns, room);
  // Last, as below every table.
  return [...withNotes(text, notes, room), ...hiddenLines(hidden, room, '--wide shows them')].join('\n');
}

function withNotes(text: string, { selection, note }: Notes, room: number): readonly string[] {
  return [
    text,
    ...[selection, note].flatMap((one) => (one == null ? [] : ['', ...wrapped(clean(one), room)])),
  ];
}

function percentText(percent: number | null): string {
  return percent === null ? '-' : `${percent}%`;
}
