import { type CsvOptions, csvPieces } from '../../src/export/csv.ts';
import { jsonPieces } from '../../src/export/json.ts';
import { ndjsonPieces } from '../../src/export/ndjson.ts';
import type { Report } from '../../src/report/report.ts';

/** The whole text of each format that is written in pieces. */
export const csv = (report: Pick<Report, 'devices' | 'decisionChanges'>, options?: CsvOptions): string =>
  [...csvPieces(report, options)].join('');
export const json = ({ devices }: Pick<Report, 'devices'>): string => [...jsonPieces(devices)].join('');
export const ndjson = ({ devices }: Pick<Report, 'devices'>): string => [...ndjsonPieces(devices)].join('');
