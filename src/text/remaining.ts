import { csvLines } from '../export/csv.ts';
import { fittedGrid, rightAligned } from '../export/fitted-grid.ts';
import type { RemovalCounts, RemovalLine, RemovalPoint } from '../model/remaining.ts';
import { clean } from '../model/text.ts';

/** The counts, in the order in which they are shown; the higher the rank, the sooner a column goes where room is short. */
const counts = [
  ['total', 'Flagged', 0],
  ['left', 'Left', 0],
  ['open', 'Open', 4],
  ['accepted', 'Accepted', 2],
  ['planned', 'Planned', 1],
  ['overdue', 'Overdue', 0],
  ['done', 'Done', 0],
  ['gone', 'Gone', 0],
  ['falsePositive', 'False positive', 3],
  ['missing', 'Left, missing', 5],
] as const satisfies readonly (readonly [keyof RemovalCounts, string, number])[];

/** All lines added up. */
export function sumOf(lines: readonly RemovalCounts[]): RemovalCounts {
  const sum = (key: keyof RemovalCounts) => lines.reduce((total, line) => total + line[key], 0);
  return Object.fromEntries(counts.map(([key]) => [key, sum(key)])) as unknown as RemovalCounts;
}

/** The removal by site and maker as a table, with all of it in the last line. */
export function remainingTable(lines: readonly RemovalLine[], room: number): string {
  if (lines.length === 0) return 'No flagged device is in the inventory.';
  const sum = { ...sumOf(lines), names: ['All', ''] };
  const named = lines.map((line) => ({ ...line, names: namesOf(line) }));
  return tableOf(['SITE', 'MAKER'], [...named, sum], room);
}

/** The same for other programs. */
export function remainingCsv(lines: readonly RemovalLine[]): string {
  const rows = lines.map((line) => [...namesOf(line), ...counts.map(([key]) => line[key])]);
  return csvLines([['Site', 'Manufacturer', ...counts.map(([, title]) => title)], ...rows], { bom: false });
}

/** The same for a page, with all of it in the last line; if there are more lines than `most`, those where most is left. */
export function removalGrid(lines: readonly RemovalLine[], most: number) {
  const worst = new Set([...lines].sort((a, b) => b.left - a.left).slice(0, most));
  const cells = (names: readonly string[], line: RemovalCounts) => [
    ...names,
    ...counts.map(([key]) => String(line[key])),
  ];
  return {
    columns: [
      { title: 'Site', figures: false },
      { title: 'Manufacturer', figures: false },
      ...counts.map(([, title]) => ({ title, figures: true })),
    ],
    lines: [
      ...lines.filter((line) => worst.has(line)).map((line) => cells(namesOf(line), line)),
      cells(['All', ''], sumOf(lines)),
    ],
  };
}

/** A series as a table, a line for each point. */
export function seriesTable(points: readonly RemovalPoint[], room: number): string {
  if (points.length === 0) return 'No device was flagged in that time.';
  return tableOf(
    ['DAY'],
    points.map((point) => ({ ...point, names: [point.day] })),
    room,
  );
}

/** The same for other programs. */
export function seriesCsv(points: readonly RemovalPoint[]): string {
  const rows = points.map((point) => [point.day, ...counts.map(([key]) => point[key])]);
  return csvLines([['Day', ...counts.map(([, title]) => title)], ...rows], { bom: false });
}

function namesOf({ site, manufacturer }: RemovalLine): string[] {
  return [clean(site), manufacturer === null ? 'Maker not known' : clean(manufacturer)];
}

type Named = RemovalCounts & { readonly names: readonly string[] };

function tableOf(heads: readonly string[], lines: readonly Named[], room: number): string {
  const columns = [
    ...heads.map((head, at) => ({
      rank: 0,
      // Names of schools begin alike.
      least: at === 0 ? 18 : 10,
      texts: [head, ...lines.map(({ names }) => names[at] ?? '')],
    })),
    ...counts.map(([key, title, rank]) => ({
      // What holds nothing goes before what holds something.
      rank: rank > 0 && lines.every((line) => line[key] === 0) ? rank + counts.length : rank,
      least: null,
      texts: rightAligned([title.toUpperCase(), ...lines.map((line) => String(line[key]))]),
    })),
  ];
  return fittedGrid(columns, room);
}
