import { cells } from '../model/cells.ts';

/** A column before it is fitted: its texts, title first. */
export interface LooseColumn {
  readonly title: string;
  /** The higher, the sooner the column is dropped when there is too little room; 0 is never dropped. Equal ranks go together. */
  readonly rank: number;
  /** Fewest characters to which it may be cut; null if it must not be cut. */
  readonly least: number | null;
  readonly texts: readonly string[];
}

/** A column with the width it gets. */
export interface FittedColumn extends LooseColumn {
  readonly width: number;
}

/** To so many characters a column that may be cut is cut in the end, so that a line fits. */
const shortest = 8;

/**
 * Fits columns into `width` characters with `gap` between them: columns are dropped by rank until the rest fits at its least
 * width, then the widest of those that may be cut are cut first. If even rank 0 does not fit, lines get longer, because a cut
 * address is useless.
 */
export function fitColumns(
  columns: readonly LooseColumn[],
  width: number,
  gap: number,
): { readonly fitted: readonly FittedColumn[]; readonly dropped: readonly string[] } {
  let kept = columns.map((column) => {
    const natural = naturalWidth(column);
    return { ...column, natural, width: natural };
  });
  const room = () => width - gap * (kept.length - 1);
  while (sum(kept.map(leastWidth)) > room()) {
    const rank = Math.max(...kept.map((column) => column.rank));
    if (rank <= 0) break;
    kept = kept.filter((column) => column.rank !== rank);
  }
  cut(kept, room(), leastWidth);
  cut(kept, room(), (column) => (column.least === null ? column.width : Math.min(shortest, column.natural)));
  const dropped = columns.filter(({ title }) => !kept.some((column) => column.title === title));
  return { fitted: kept, dropped: dropped.map(({ title }) => title) };
}

type Sized = LooseColumn & { readonly natural: number; width: number };

/** Takes from the widest columns until all fit, or none is above its least width. */
function cut(columns: readonly Sized[], room: number, least: (column: Sized) => number): void {
  for (let over = sum(columns.map((column) => column.width)) - room; over > 0; over--) {
    const widest = columns
      .filter((column) => column.width > least(column))
      .sort((a, b) => b.width - a.width)[0];
    if (widest === undefined) break;
    widest.width--;
  }
}

function naturalWidth(column: LooseColumn): number {
  return column.texts.reduce((most, text) => Math.max(most, cells(text)), 0);
}

function leastWidth({ least, width, natural }: Sized): number {
  return least === null ? width : Math.min(least, natural);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
