/** A column before it is fitted: its texts, title first. */
export interface LooseColumn {
  /** The higher, the sooner the column is dropped when there is too little room; 0 is never dropped. */
  readonly rank: number;
  /** Fewest characters to which it may be cut; null if it must not be cut. */
  readonly least: number | null;
  readonly texts: readonly string[];
}

/** A column with the width it gets. */
export interface FittedColumn extends LooseColumn {
  readonly width: number;
}

/**
 * Fits columns into `width` characters with `gap` between them: columns are dropped by rank until the rest fits at its least
 * width, then the widest of those that may be cut are cut first. If even rank 0 does not fit, lines get longer, because a cut
 * address is useless.
 */
export function fitColumns(columns: readonly LooseColumn[], width: number, gap: number): FittedColumn[] {
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
  for (let over = sum(kept.map((column) => column.width)) - room(); over > 0; over--) {
    const widest = kept
      .filter((column) => column.width > leastWidth(column))
      .sort((a, b) => b.width - a.width)[0];
    if (widest === undefined) break;
    widest.width--;
  }
  return kept;
}

// Characters that take one cell each, as nearly all do.
const narrow = /^[ -~]*$/;

/** An upper bound for the cells a text takes on a terminal: characters beyond European alphabets may take two. */
function cells(text: string): number {
  if (narrow.test(text)) return text.length;
  let count = 0;
  for (const letter of text) count += letter < '\u1100' ? 1 : 2;
  return count;
}

function naturalWidth(column: LooseColumn): number {
  return column.texts.reduce((most, text) => Math.max(most, cells(text)), 0);
}

function leastWidth({ least, width, natural }: FittedColumn & { readonly natural: number }): number {
  return least === null ? width : Math.min(least, natural);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
