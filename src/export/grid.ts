import CliTable from 'cli-table3';

/** What stands between two columns. */
export const separator = '  ';

// cli-table3 needs time with the square of the lines (5,000: 4 s); this many at once, it keeps up.
const linesAtOnce = 100;

/** Lines laid out in columns of the given widths, without borders or trailing blanks; what is too long ends in `…`. */
export function grid(lines: readonly (readonly string[])[], colWidths: readonly number[]): string {
  const plain = lines.map((cells) => plainLine(cells, colWidths));
  const others = lines.filter((_, at) => plain[at] === null);
  const laid = measured(others, colWidths);
  let next = 0;
  return plain.map((line) => line ?? laid[next++] ?? '').join('\n');
}

const colour = /\u001b\[\d+m/g;
const oneEach = /^[ -~]*$/;

/** One line of letters that take one place each, as nearly all are; null for any other. */
function plainLine(cells: readonly string[], widths: readonly number[]): string | null {
  let line = '';
  for (const [at, width] of widths.entries()) {
    const cell = cells[at] ?? '';
    const fitted = plainCell(cell, width);
    if (fitted === null) return null;
    line += at === 0 ? fitted : separator + fitted;
  }
  return line.trimEnd();
}

function plainCell(cell: string, width: number): string | null {
  if (oneEach.test(cell))
    return cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width, ' ');
  const shown = cell.replace(colour, '');
  if (!oneEach.test(shown) || shown.length > width) return null;
  return cell + ' '.repeat(width - shown.length);
}

/** Lines with wide letters, marks on letters or colours that have to be cut, laid out by a package that knows them. */
function measured(lines: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const part = new CliTable({
      chars: { ...noBorders, middle: separator },
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
      truncate: '…',
      colWidths: [...widths],
    });
    part.push(...lines.slice(at, at + linesAtOnce).map((cells) => [...cells]));
    parts.push(...part.toString().replace(/ +$/gm, '').split('\n'));
  }
  return parts;
}

const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
} as const;
