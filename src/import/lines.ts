/** Longest line that is read, in characters. */
export const longestLine = 65_536;

/** A line with its number, from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

// What a pager leaves in a saved session: ` --More-- `, and backspaces or blanks over it.
const pager = /^[\u0008 ]*-{2,3} ?more ?-{2,3}[\u0008 \t]*/i;

/** The lines of a text with any line end, one after another, without empty ones. */
export function* linesOf(text: string): Generator<Line> {
  let number = 0;
  const ends = /\r\n|\n|\r/g;
  for (let from = 0; from <= text.length; from = ends.lastIndex) {
    const end = ends.exec(text);
    number += 1;
    const line = text.slice(from, end?.index ?? text.length).replace(pager, '');
    if (line.trim() !== '') yield { number, text: line };
    if (end === null) return;
  }
}
