import { csv } from './csv.ts';
import { interpreted } from './interpreted.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import type { Report } from './report.ts';
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
    case 'json':
      return json(interpreted(report));
    case 'ndjson':
      return ndjson(interpreted(report));
    case 'csv':
      return csv(interpreted(report), { bom: false });
  }
}
