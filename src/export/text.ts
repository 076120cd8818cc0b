import type { Report, StreamedReport } from '../report/report.ts';
import { csvPieces } from './csv.ts';
import { interpretedEach } from './interpreted.ts';
import { jsonPieces } from './json.ts';
import { ndjsonPieces } from './ndjson.ts';
import { type TableOptions, table } from './table.ts';

/** The formats of `--format`. */
export const textFormats = ['table', 'json', 'ndjson', 'csv'] as const;

/** A name out of {@link textFormats}. */
export type TextFormat = (typeof textFormats)[number];

/**
 * The report for standard output, ending in a line break. Width and colour are for the table only. CSV has no byte order
 * mark here: it goes to other programs.
 */
export function toText(format: TextFormat, report: Report, options: TableOptions = {}): string {
  switch (format) {
    case 'table':
      return table(report, options);
    default:
      return [...textPieces(format, report)].join('');
  }
}

/** The same for other programs, one device at a time: a list of hundreds of thousands need not be in memory as a whole. */
export function textPieces(format: Exclude<TextFormat, 'table'>, report: StreamedReport): Iterable<string> {
  const devices = interpretedEach(report);
  switch (format) {
    case 'json':
      return jsonPieces(devices);
    case 'ndjson':
      return ndjsonPieces(devices);
    case 'csv':
      return csvPieces({ ...report, devices }, { bom: false });
  }
}
