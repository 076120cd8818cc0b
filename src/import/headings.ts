import type { SheetRecord } from './csv.ts';

/** For each thing a column can hold, what people and programs call it, in any spelling that {@link plainName} makes equal. */
export type Headings<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Which column holds what, and in which record of the sheet that stands. */
export interface Found<Name extends string> {
  readonly at: number;
  readonly columns: ReadonlyMap<Name, number>;
}

/** How many records may stand above the one with the headings: titles, dates. */
const mostAbove = 10;

/** Finds the record with the headings: the one of the first that names the most things. Null where none names two. */
export function findHeadings<Name extends string>(
  records: readonly SheetRecord[],
  headings: Headings<Name>,
): Found<Name> | null {
  const meaning = new Map<string, Name>();
  for (const [name, words] of Object.entries(headings) as [Name, readonly string[]][])
    for (const word of words) meaning.set(plainName(word), name);
  const candidates = records.slice(0, mostAbove).map(({ cells }, at) => {
    const columns = new Map<Name, number>();
    for (const [column, cell] of cells.entries()) {
      const name = meaning.get(plainName(cell.slice(0, 100)));
      if (name !== undefined && !columns.has(name)) columns.set(name, column);
    }
    return { at, columns };
  });
  const best = candidates.sort((a, b) => b.columns.size - a.columns.size || a.at - b.at)[0];
  return best === undefined || best.columns.size < 2 ? null : best;
}

/** Without case, accents, blanks and signs: `Emplacement (salle)` and `emplacement salle` are one. */
function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
