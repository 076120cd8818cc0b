import Papa from 'papaparse';
import { type Line, linesOf, longestLine } from './lines.ts';

/** A line of a table with its cells. */
export interface SheetRecord {
  /** The number of its first line in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file of separated values, taken apart. */
export interface Sheet {
  readonly separator: string;
  readonly records: readonly SheetRecord[];
  /** Lines that open a quotation and do not close it. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const separators = [',', ';', '\t', '|'];
/** Most lines that one quoted cell may span. */
const mostLines = 20;
/** How many of the next lines with a quote are tried as the end of a quotation. */
const mostTries = 4;

/**
 * Parses separated values: by comma, semicolon, tab or bar, whichever is most frequent in the first lines; quoted cells may span
 * several lines. A quotation that is never closed costs its line and no other. Total.
 */
export function readCsv(text: string): Sheet {
  const all = [...linesOf(text)];
  const separator = separatorOf(all);
  const lines = all.filter((line) => !isSetting(line));
  const records: SheetRecord[] = [];
  const problems: { line: number; message: string }[] = [];
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const taken = line.text.length > longestLine ? null : recordAt(lines, at, separator);
    if (taken === null) problems.push({ line: line.number, message: whyNot(line) });
    else if (taken.cells.some((cell) => cell.trim() !== ''))
      records.push({ line: line.number, cells: taken.cells });
    at += taken?.lines ?? 1;
  }
  return { separator, records, problems };
}

function whyNot({ text }: Line): string {
  return text.length > longestLine
    ? `The line is longer than ${longestLine} characters.`
    : 'A quotation begins here and does not end.';
}

/** `sep=;`, which Excel reads, and `#TYPE …`, which PowerShell writes. */
function isSetting({ text }: Line): boolean {
  return text.length < 1_000 && /^(?:sep=.|#TYPE\b.*)$/i.test(text.trim());
}

function separatorOf(lines: readonly Line[]): string {
  const first = lines.slice(0, 10).map(({ text }) => text.slice(0, longestLine));
  const declared = first.map((text) => /^sep=(.)$/i.exec(text.trim())?.[1]).find((one) => one !== undefined);
  if (declared !== undefined) return declared;
  const counts = separators.map((separator) => ({
    separator,
    most: Math.max(0, ...first.map((text) => cellsOf(text, separator)?.length ?? 1)),
  }));
  return counts.sort((a, b) => b.most - a.most)[0]?.separator ?? ',';
}

/** The record that begins on a line, and how many lines it spans; null if a quotation is not closed. */
function recordAt(
  lines: readonly Line[],
  at: number,
  separator: string,
): { readonly cells: readonly string[]; readonly lines: number } | null {
  let text = lines[at]?.text ?? '';
  let tries = 0;
  for (let next = at; next < at + mostLines && next < lines.length; next++) {
    const more = lines[next]?.text ?? '';
    if (next > at) text += `\n${more}`;
    // Only a line with a quote can close what an earlier one has opened.
    if (next > at && !more.includes('"')) continue;
    const cells = text.length > longestLine ? null : cellsOf(text, separator);
    if (cells !== null) return { cells, lines: next - at + 1 };
    tries += 1;
    if (tries > mostTries) return null;
  }
  return null;
}

/** The cells of one record; null if its quotes do not close, or if it holds more than one record. */
function cellsOf(text: string, separator: string): readonly string[] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' });
  return errors.length === 0 && data.length === 1 ? (data[0] ?? null) : null;
}
