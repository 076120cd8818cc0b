/**
 * Breaks a text at its blanks into lines of at most `width` characters. `first` stands before the first line, blanks of the
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
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}
