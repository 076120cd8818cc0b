import pc from 'picocolors';
import { counted } from '../model/counted.ts';
import type { DeviceSummary } from '../model/device.ts';
import { wrapped } from '../model/wrap.ts';
import type { Report } from '../report/report.ts';
import { toBriefRows } from '../report/rows.ts';
import { behindRecorders, interpretationNote, summary } from '../report/summary.ts';
import { fittedTable, hiddenLines, type Paint } from './fitted-grid.ts';
import { columnOf, type TableKey, usualColumns, verdictTitle } from './table-columns.ts';

/** How a table is shown. */
export interface TableOptions {
  /** Columns of the terminal; default 80. */
  readonly width?: number;
  /** Every column uncut, however long the lines get. */
  readonly wide?: boolean;
  /** Default false. Colour never says anything that words do not. */
  readonly colour?: boolean;
  /** Most devices that are shown; the counts are of all. */
  readonly limit?: number;
  /** These columns and no others, in this order; none of them is left out for lack of room. */
  readonly columns?: readonly TableKey[];
  /** Of which sites nothing is known, in a sentence; null for none. */
  readonly unscanned?: string | null;
}

/**
 * The devices as a table for a terminal, in the order of the report, no line longer than the width as long as verdict, id,
 * address, maker and decision fit into it. Below it the {@link summary}, and last the columns that have no room. Columns that
 * would say the same of every device (the one site, `present`) stay out.
 */
export function table(report: Report<DeviceSummary>, options: TableOptions = {}): string {
  const { width = 80, wide = false, colour = false, limit, columns, unscanned = null } = options;
  const rows = toBriefRows(report.devices.slice(0, limit));
  const words = (sentence: string | null) => (sentence === null ? [] : wrapped(sentence, width));
  if (rows.length === 0) return `${[...words(summary(report)), ...words(unscanned)].join('\n')}\n`;
  const chosen = columns === undefined ? usualColumns(rows) : columns.map(columnOf);
  const verdictAt = chosen.findIndex(({ title }) => title === verdictTitle);
  const { text: lines, hidden } = fittedTable(
    chosen,
    rows,
    wide ? Number.POSITIVE_INFINITY : width,
    painter(colour, verdictAt),
  );
  return `${[
    lines,
    '',
    ...words(behindRecorders(report.devices)),
    ...words(summary(report)),
    ...words(unscanned),
    ...words(interpretationNote(report.policies)),
    ...words(notShown(report.devices.length - rows.length)),
    ...hiddenLines(hidden, width, '--wide shows them, --columns chooses'),
  ].join('\n')}\n`;
}

/** What is said of devices that a limit left out; null for none. */
export function notShown(count: number): string | null {
  return count === 0 ? null : `${counted(count, 'further device')} not shown (--limit).`;
}

/** Bold titles, and the verdict in its colour. */
function painter(colour: boolean, verdictAt: number): Paint {
  const colours = pc.createColors(colour);
  const verdicts: Readonly<Partial<Record<string, (text: string) => string>>> = {
    flagged: colours.red,
    review: colours.yellow,
    clear: colours.green,
  };
  return (content, line, at) => {
    if (line === 0) return colours.bold(content);
    return (at === verdictAt ? verdicts[content]?.(content) : undefined) ?? content;
  };
}
