import CliTable from 'cli-table3';

/** What stands between two columns. */
export const separator = '  ';

// cli-table3 needs time with the square of the lines (5,000: 4 s); this many at once, it keeps up.
const linesAtOnce = 100;

/** Lines laid out in columns of the given widths, without borders or trailing blanks; what is too long ends in `…`. */
export function grid(lines: readonly string[][], colWidths: number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const part = new CliTable({
      chars: { ...noBorders, middle: separator },
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
      truncate: '…',
      colWidths,
    });
    part.push(...lines.slice(at, at + linesAtOnce));
    parts.push(part.toString().replace(/ +$/gm, ''));
  }
  return parts.join('\n');
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
