import { inert } from './cell.ts';
import type { Report } from './report.ts';
import { columns, type RowValue, toRows } from './rows.ts';

/** How a CSV file is written. */
export interface CsvOptions {
  /** Begin with the UTF-8 byte order mark, without which Excel reads UTF-8 as Latin-1. Default true. */
  readonly bom?: boolean;
  /** Default `,` (RFC 4180). */
  readonly separator?: ',' | ';' | '\t';
}

/**
 * The devices as CSV (RFC 4180: CRLF, quotes doubled), flagged first, one line of titles. No text cell can be taken
 * for a formula ({@link inert}). Excel still reads a serial of digits as a number: the xlsx export keeps it whole.
 */
export function csv(report: Pick<Report, 'devices' | 'decisionChanges'>, options: CsvOptions = {}): string {
  const rows = toRows(report.devices, report.decisionChanges);
  const lines = rows.map((row) => columns.map((column) => row[column.key]));
  return csvLines([columns.map(({ title }) => title), ...lines], options);
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
