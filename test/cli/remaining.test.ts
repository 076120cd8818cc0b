import { describe, expect, test } from 'vitest';
import type { RemovalLine } from '../../src/model/remaining.ts';
import { bySite, remainingTable, removedPercent, seriesTable } from '../../src/text/remaining.ts';

const line = (site: string, counts: Partial<RemovalLine> = {}): RemovalLine => {
  const { open = 0, accepted = 0, planned = 0, overdue = 0, done = 0, gone = 0, falsePositive = 0 } = counts;
  const left = open + accepted + planned + overdue;
  return {
    site,
    manufacturer: 'Hikvision',
    total: left + done + gone + falsePositive,
    left,
    open,
    accepted,
    planned,
    overdue,
    done,
    gone,
    falsePositive,
    missing: 0,
    ...counts,
  };
};

const everything = { open: 5, accepted: 2, planned: 3, overdue: 1, done: 2, gone: 4, falsePositive: 1 };
const council = [
  line("St Mary's Primary School", { ...everything, missing: 2 }),
  line("St Mary's Primary School", { manufacturer: 'Dahua', open: 3 }),
  line("St Mary's Preparatory School", { accepted: 1, done: 3 }),
];

/** The table's rows, each with its figures by title. */
function rowsOf(
  table: string,
): { readonly names: string; readonly figures: Readonly<Record<string, number>> }[] {
  const [head = '', ...lines] = table.split('\n\n')[0]?.split('\n') ?? [];
  const titles = head.split(/ {2,}/).filter((title) => !['SITE', 'MAKER', 'MAKERS', 'DAY'].includes(title));
  return lines.map((text) => {
    const cells = text.split(/ {2,}/);
    const figures = cells.slice(-titles.length).map((cell) => Number.parseInt(cell, 10));
    const named = cells.slice(0, -titles.length).join(' / ');
    return {
      names: named,
      figures: Object.fromEntries(titles.map((title, at) => [title, figures[at] ?? 0])),
    };
  });
}

/** Checks that a row adds up from the columns that are shown. */
function expectSum({ figures }: ReturnType<typeof rowsOf>[number]): void {
  const of = (title: string) => figures[title] ?? 0;
  expect(of('FLAGGED')).toBe(of('LEFT') + of('DONE') + of('GONE') + of('FALSE POSITIVE'));
  const parts = ['OPEN', 'ACCEPTED', 'PLANNED', 'OVERDUE'];
  if (parts.some((title) => title in figures))
    expect(of('LEFT')).toBe(parts.reduce((sum, title) => sum + of(title), 0));
}

function expectWhole(lines: readonly RemovalLine[], room: number, makers: boolean): void {
  const text = remainingTable(lines, room, { makers });
  const rows = rowsOf(text);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expectSum(row);
  const [whole] = rowsOf(remainingTable(lines, Number.POSITIVE_INFINITY, { makers }));
  const hidden = Object.keys(whole?.figures ?? {}).filter((title) => !(title in (rows[0]?.figures ?? {})));
  for (const title of hidden)
    expect(text.replaceAll('\n', ' ')).toMatch(
      new RegExp(`Not shown for lack of room: .*${title}.* \\(--wide shows them\\)\\.$`),
    );
  if (room >= 80) for (const one of text.split('\n')) expect(one.length).toBeLessThanOrEqual(room);
}

describe('remaining', () => {
  test.each([60, 80, 100, 120, 200, Number.POSITIVE_INFINITY])(
    'remaining at %d columns adds up, and names what is not shown',
    (room) => {
      for (const lines of [council, council.slice(0, 1), [line('a', { open: 1 }), line('b', { gone: 1 })]]) {
        expectWhole(lines, room, false);
        expectWhole(lines, room, true);
      }
    },
  );

  test('remaining has a line and a percentage for each site and for all', () => {
    const text = remainingTable(council, 200);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toMatch(/^St Mary's Primary School +Hikvision, Dahua +21 +14 .* 30%$/m);
    expect(text).toMatch(/^St Mary's Preparatory School +Hikvision +4 +1 .* 75%$/m);
    expect(text).toMatch(/^All +25 +15 .* 37%$/m);
  });

  test('remaining --makers has a line for each, and sub-totals of sites', () => {
    const names = rowsOf(remainingTable(council, 200, { makers: true })).map((row) => row.names);
    expect(names).toEqual([
      "St Mary's Primary School / All makers",
      "St Mary's Primary School / Hikvision",
      "St Mary's Primary School / Dahua",
      "St Mary's Preparatory School / Hikvision",
      'All',
    ]);
  });

  test('remaining of one site shows its makers', () => {
    const names = rowsOf(remainingTable(council.slice(0, 2), 200)).map((row) => row.names);
    expect(names).toEqual([
      "St Mary's Primary School / Hikvision",
      "St Mary's Primary School / Dahua",
      'All',
    ]);
  });

  test('remaining drops empty columns first and keeps sites apart', () => {
    const lines = [
      line("St Mary's Primary School", { open: 2, done: 1 }),
      line("St Mary's Preparatory School", { open: 1 }),
    ];
    const narrow = remainingTable(lines, 80);
    expect(narrow).toMatch(/^SITE .* FLAGGED +LEFT +OPEN .* DONE .* REMOVED$/m);
    expect(narrow).toMatch(/St Mary's Prim.*\n.*St Mary's Prep/);
  });

  test('remaining names hidden columns in its last line, below a note', () => {
    const lines = [line('north', { open: 2, done: 1 })];
    const points = [{ day: '2026-03-01', ...lines[0] }] as never;
    for (const text of [
      remainingTable(lines, 80, { note: 'The makers are an interpretation.' }),
      seriesTable(points, { room: 60, note: 'The makers are an interpretation.' }),
    ])
      expect(text).toMatch(
        /%\n\nThe makers are an interpretation\.\n\nNot shown for lack of room: [^\n]+(?:\n[^\n]+)?$/,
      );
    expect(remainingTable([], 80, { note: 'None binds a school.' })).toMatch(/\.\n\nNone binds a school\.$/);
  });

  test('remaining --series adds up, too', () => {
    const points = [
      { day: '2026-03-01', ...council[0] },
      { day: '2026-04-01', ...council[2] },
    ] as never;
    for (const room of [60, 80, 120]) for (const row of rowsOf(seriesTable(points, { room }))) expectSum(row);
  });
});

test.each([
  [{ total: 10, done: 1, gone: 2, falsePositive: 0 }, 30],
  [{ total: 3, done: 2, gone: 0, falsePositive: 0 }, 66],
  [{ total: 4, done: 1, gone: 1, falsePositive: 2 }, 100],
  [{ total: 2, done: 0, gone: 0, falsePositive: 2 }, null],
])('removedPercent of %j is %j', (counts, percent) => {
  expect(removedPercent({ ...line('x'), ...counts })).toBe(percent);
});

test('bySite adds a site up over its makers', () => {
  expect(bySite(council)).toMatchObject([
    { site: "St Mary's Primary School", makers: ['Hikvision', 'Dahua'], total: 21, left: 14 },
    { site: "St Mary's Preparatory School", total: 4 },
  ]);
});
