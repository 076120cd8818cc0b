import { inert } from '../report/cell.ts';
import type { StreamedReport } from '../report/report.ts';
import { columns, type RowValue, toRows } from '../report/rows.ts';

/** How a CSV file is written. */
export interface CsvOptions {
  /** Begin with the UTF-8 byte order mark, without which Excel reads UTF-8 as Latin-1. Default true. */
  readonly bom?: boolean;
  /** Default `,` (RFC 4180). */
  readonly separator?: ',' | ';' | '\t';
}

/**
 * The devices as CSV, one line at a time (RFC 4180: CRLF, quotes doubled), flagged first, one line of titles. No text cell can be taken
 * for a formula ({@link inert}). Excel still reads a serial of digits as a number: the xlsx export keeps it whole.
 */
export function* csvPieces(
  { devices, decisionChanges }: Pick<StreamedReport, 'devices' | 'decisionChanges'>,
  options: CsvOptions = {},
): Generator<string> {
  yield csvLines([columns.map(({ title }) => title)], options);
  for (const device of devices)
    for (const row of toRows([device], decisionChanges))
      yield csvLines([columns.map((column) => row[column.key])], { ...options, bom: false });
}

/** Digits that spreadsheet programs keep of a number. */
const keptDigits = 15;

/**
 * True for a serial number that a spreadsheet program changes when it opens a CSV file: one of more than 15 digits is rounded, and
 * `12E5` becomes 1.2E+6.
 */
export function isChangedBySpreadsheets(serial: string | null): boolean {
  const text = serial?.trim() ?? '';
  return (/^\d+$/.test(text) && text.length > keptDigits) || /^\d+E\d+$/i.test(text);
}

/** Lines of cells as CSV, under the same rules; numbers go as they are. */
export function csvLines(lines: readonly (readonly RowValue[])[], options: CsvOptions = {}): string {
  const { bom = true, separator = ',' } = options;
  const written = lines.map((cells) => cells.map((value) => cell(value, separator)).join(separator));
  return `${bom ? '\ufeff' : ''}${written.join('\r\n')}\r\n`;
}

function cell(value: RowValue, separator: string): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : quoted(inert(value), separator);
}

function quoted(text: string, separator: string): string {
  const plain = !text.includes(separator) && !/[",;\t\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
