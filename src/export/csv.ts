import { inert } from './cell.ts';
import { gravestFirst } from './order.ts';
import type { Report } from './report.ts';
import { type Column, columns, type RowValue, toRows } from './rows.ts';

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
export function csv(report: Pick<Report, 'devices'>, options: CsvOptions = {}): string {
  const { bom = true, separator = ',' } = options;
  const lines = [columns.map((column) => quoted(column.title, separator)).join(separator)];
  for (const row of toRows(gravestFirst(report.devices))) {
    lines.push(columns.map((column) => cell(column, row[column.key], separator)).join(separator));
  }
  return `${bom ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

function cell(column: Column, value: RowValue, separator: string): string {
  if (value === null) return '';
  return column.kind === 'number' ? String(value) : quoted(inert(String(value)), separator);
}

function quoted(text: string, separator: string): string {
  const plain = !text.includes(separator) && !/[",;\t\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
