import pc from 'picocolors';
import { isEstablished } from '../model/confidence.ts';
import { counted } from '../model/counted.ts';
import type { DeviceSummary } from '../model/device.ts';
import type { VerdictKind } from '../model/policy.ts';
import { type Paint, type TableColumn, tableOf } from './fitted-grid.ts';
import type { Report } from './report.ts';
import { type BriefRow as Row, statusText, toBriefRows } from './rows.ts';
import { behindRecorders, summary } from './summary.ts';

/** How a table is shown. */
export interface TableOptions {
  /** Columns of the terminal; default 80. */
  readonly width?: number;
  /** Default false. Colour never says anything that words do not. */
  readonly colour?: boolean;
  /** Most devices that are shown; the counts are of all. */
  readonly limit?: number;
}

// Of two sites with the same private addresses only the name tells the devices apart.
const shown: readonly TableColumn<Row>[] = [
  { title: 'VERDICT', rank: 0, least: null, text: (row) => String(row.verdict) },
  { title: 'ADDRESS', rank: 0, least: null, text: (row) => text(row.ip) },
  { title: 'SITE', rank: 1, least: 12, text: (row) => text(row.site) },
  { title: 'TYPE', rank: 6, least: null, text: (row) => text(row.type) },
  { title: 'MAKER', rank: 0, least: 20, text: maker },
  { title: 'MODEL', rank: 2, least: 14, text: (row) => text(row.model) },
  { title: 'CONF', rank: 7, least: null, text: (row) => Number(row.confidence).toFixed(2) },
  { title: 'STATUS', rank: 5, least: null, text: statusText },
  { title: 'DECISION', rank: 3, least: null, text: decision },
  { title: 'FIRMWARE', rank: 9, least: 10, text: (row) => text(row.firmware) },
  { title: 'NAME', rank: 8, least: 8, text: (row) => text(row.name) },
  { title: 'CHANNELS', rank: 5, least: null, figures: true, text: (row) => text(row.channels) },
  { title: 'SEEN THROUGH', rank: 4, least: null, text: (row) => text(row.seenThrough).replace(/ \(.*$/, '') },
];

/**
 * The devices as a table for a terminal, in the order of the report, no line longer than the width as long as verdict, address and
 * maker fit into it, and {@link summary} as the last line. Columns that would say the same of every device (the one
 * site, `present`) stay out.
 */
export function table(report: Report<DeviceSummary>, options: TableOptions = {}): string {
  const { width = 80, colour = false, limit } = options;
  const rows = toBriefRows(report.devices.slice(0, limit));
  if (rows.length === 0) return `${summary(report)}\n`;
  const hidden = behindRecorders(report.devices);
  const behind = hidden === null ? '' : `${hidden}\n`;
  const candidates = shown.filter((column) => isTelling(column, rows));
  const more = notShown(report.devices.length - rows.length);
  return `${tableOf(candidates, rows, width, painter(colour))}\n\n${behind}${summary(report)}\n${more === null ? '' : `${more}\n`}`;
}

/** What is said of devices that a limit left out; null for none. */
export function notShown(count: number): string | null {
  return count === 0 ? null : `${counted(count, 'further device')} not shown (--limit).`;
}

function isTelling(column: TableColumn<Row>, rows: readonly Row[]): boolean {
  if (column.title === 'SITE') return new Set(rows.map((row) => row.site)).size > 1;
  if (column.title === 'STATUS') return rows.some((row) => statusText(row) !== 'present');
  if (column.title === 'DECISION') return rows.some((row) => decision(row) !== '-');
  if (column.title === 'CHANNELS') return rows.some((row) => row.channels !== null);
  if (column.title === 'SEEN THROUGH') return rows.some((row) => row.seenThrough !== null);
  return true;
}

/** `accepted to 2027-03-31`: what people said of it, short. */
function decision({ decisionState, acceptedUntil, plannedRemoval }: Row): string {
  switch (decisionState) {
    case null:
    case 'open':
      return '-';
    case 'accepted':
      return `accepted to ${acceptedUntil}`;
    case 'expired':
      return `expired ${acceptedUntil}`;
    case 'removal-planned':
      return `to go ${plannedRemoval}`;
    case 'overdue':
      return `overdue ${plannedRemoval}`;
    default:
      return String(decisionState);
  }
}

function maker(row: Row): string {
  if (row.manufacturer === null) return row.brand === null ? '-' : `? (${row.brand})`;
  const name = `${row.manufacturer}${isEstablished(Number(row.confidence)) ? '' : '?'}`;
  return row.brand === null || row.brand === row.manufacturer ? name : `${name} (${row.brand})`;
}

function text(value: Row[keyof Row]): string {
  return value === null ? '-' : String(value);
}

/** Bold titles, and the verdict in its colour. */
function painter(colour: boolean): Paint {
  const colours = pc.createColors(colour);
  const verdicts: Readonly<Record<VerdictKind, (text: string) => string>> = {
    flagged: colours.red,
    review: colours.yellow,
    clear: colours.green,
  };
  return (content, line, at) => {
    if (line === 0) return colours.bold(content);
    return at === 0 && content in verdicts ? verdicts[content as VerdictKind](content) : content;
  };
}
