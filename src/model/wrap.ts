import { beginning, cells } from './cells.ts';

/**
 * Breaks a text at its blanks into lines of at most `width` cells. `first` stands before the first line, blanks of the
 * same length (or `rest`) before the others. A word that is longer than a line stays whole: addresses of pages and
 * values are there to be copied.
 */
export function wrapped(
  text: string,
  width: number,
  first = '',
  rest: string = ' '.repeat(first.length),
): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/ +/).filter((each) => each !== '')) {
    if (!empty && cells(line) + 1 + cells(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

/** The sign at the end of a line where a word goes on in the next one. */
const goesOn = '\\';

/** Fewest cells for a piece of a word, however far the line is indented. */
const leastPiece = 20;

/**
 * Lines of a result, each fitted into `width` cells: a longer one is wrapped under its own indent, and a word that is longer than
 * a line is broken, with `\` where it goes on in the next line. No character is lost.
 */
export function fittedLines(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => {
    if (cells(line) <= width) return [line];
    const indent = /^ */.exec(line)?.[0] ?? '';
    const rest = `${indent}  `;
    return wrapped(line, width, indent, rest).flatMap((part) => broken(part, width, rest));
  });
}

/** A line with one word that is too long for it, in pieces. */
function broken(line: string, width: number, rest: string): string[] {
  const pieces: string[] = [];
  let left = line;
  while (cells(left) > width) {
    const piece = beginning(left, Math.max(width - 1, rest.length + leastPiece));
    pieces.push(piece + goesOn);
    left = rest + left.slice(piece.length);
  }
  return [...pieces, left];
}
