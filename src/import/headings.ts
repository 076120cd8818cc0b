import { clean } from '../model/text.ts';
import type { SheetRecord } from './csv.ts';

/** The known headings of each column, in any spelling that {@link plainName} makes equal. */
export type Headings<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** The index of each column, and the record with the headings. */
export interface Found<Name extends string> {
  readonly at: number;
  readonly columns: ReadonlyMap<Name, number>;
  /** Titles of columns that are not read, as they are written: unknown ones, and those that repeat another. */
  readonly unread: readonly string[];
}

/** Longest title that is read, in characters. */
const longestTitle = 100;

/** Most records above the headings, such as titles and dates. */
const mostAbove = 10;

/**
 * Finds the record with the headings: among the first records, the one with the most known names. Null if none has two. `ignored` are titles
 * of known columns that are not needed.
 */
export function findHeadings<Name extends string>(
  records: readonly SheetRecord[],
  headings: Headings<Name>,
  ignored: readonly string[] = [],
): Found<Name> | null {
  const meaning = new Map<string, Name>();
  for (const [name, words] of Object.entries(headings) as [Name, readonly string[]][])
    for (const word of words) meaning.set(plainName(word), name);
  const known = new Set(ignored.map(plainName));
  const candidates = records.slice(0, mostAbove).map(({ cells }, at) => {
    const columns = new Map<Name, number>();
    const unread: string[] = [];
    for (const [column, cell] of cells.entries()) {
      const title = cell.slice(0, longestTitle);
      const name = meaning.get(plainName(title));
      if (name !== undefined && !columns.has(name)) columns.set(name, column);
      else if (plainName(title) !== '' && (name !== undefined || !known.has(plainName(title))))
        unread.push(clean(title));
    }
    return { at, columns, unread };
  });
  const best = candidates.sort((a, b) => b.columns.size - a.columns.size || a.at - b.at)[0];
  return best === undefined || best.columns.size < 2 ? null : best;
}

/** Removes case, accents, blanks and punctuation: `Emplacement (salle)` equals `emplacement salle`. */
function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
