import type { Address } from '../model/address.ts';
import { type DecisionState, decisionStates } from '../model/decision.ts';
import type { ImportProblem } from '../model/imported.ts';
import { clean, maxValueLength } from '../model/text.ts';
import { shortened } from './assets.ts';
import { readCsv, type SheetRecord } from './csv.ts';
import { type DecisionColumn, decisionHeadings, decisionTitles } from './decision-headings.ts';
import { findHeadings } from './headings.ts';
import { addressIn, macIn } from './value.ts';
import { dayReader, type WrittenDay } from './written-day.ts';

/** A line of a list that `export` wrote and a person filled in. Null where its cell is empty. */
export interface DecisionLine {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly device: number;
  /** The change of the device's decision that the file knew as the last; null: none, or the file does not say. */
  readonly change: number | null;
  readonly site: string | null;
  readonly address: Address | null;
  readonly mac: string | null;
  readonly serial: string | null;
  readonly decision: DecisionState | null;
  /** Days, `2027-03-31`. */
  readonly acceptedUntil: string | null;
  readonly plannedRemoval: string | null;
  readonly because: string | null;
  readonly replacedBy: number | null;
  readonly owner: string | null;
  readonly location: string | null;
  readonly assetTag: string | null;
  readonly notes: string | null;
}

/** A list as read. */
export interface DecisionReading {
  readonly lines: readonly DecisionLine[];
  /** Lines that are refused, and why. */
  readonly problems: readonly ImportProblem[];
  /** Which of the columns the file has. */
  readonly columns: ReadonlySet<DecisionColumn>;
  /** Titles of columns that are neither read nor written by `export`. */
  readonly unreadColumns: readonly string[];
}

/** How much of a text is looked at to recognise a list, in characters. */
const beginning = 131_072;

/** Whether a text is a list that `export` wrote, filled in or not. */
export function isExportedList(text: string): boolean {
  const first = readCsv(text.slice(0, beginning)).records.slice(0, 10);
  return first.some(({ cells }) => ['Verdict', 'Device id'].every((title) => cells.includes(title)));
}

type Cell = (column: DecisionColumn) => string;

/** A cell that cannot be read; the message names its column. */
class CellProblem extends Error {}

/**
 * Reads a list that `export` wrote, with decisions, dates, owners and places filled in; null if no line of it has the titles of one.
 * `ignored` are titles of columns that camcensus itself fills in. Total.
 */
export function readDecisions(
  records: readonly SheetRecord[],
  ignored: readonly string[],
): DecisionReading | null {
  const headings = findHeadings(records, decisionHeadings, ignored);
  if (headings === null || !headings.columns.has('id')) return null;
  const rows = records.slice(headings.at + 1).map(({ line, cells }) => ({
    line,
    cell: (column: DecisionColumn) => cells[headings.columns.get(column) ?? -1]?.trim() ?? '',
  }));
  const readDay = dayReader(rows.flatMap(({ cell }) => [cell('acceptedUntil'), cell('plannedRemoval')]));
  const lines: DecisionLine[] = [];
  const problems: ImportProblem[] = [];
  for (const { line, cell } of rows) {
    try {
      lines.push(lineOf(line, cell, readDay));
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      problems.push({ line, message: clean(error.message) });
    }
  }
  return {
    lines,
    problems,
    columns: new Set(headings.columns.keys()),
    unreadColumns: headings.unread,
  };
}

function lineOf(line: number, cell: Cell, readDay: (text: string) => WrittenDay): DecisionLine {
  const device = number(cell, 'id');
  if (device === null) throw problem('id', 'it is empty, so the line names no device');
  const serial = cell('serial');
  const day = (column: DecisionColumn): string | null => {
    if (cell(column) === '') return null;
    const read = readDay(cell(column));
    if ('problem' in read) throw problem(column, read.problem);
    return read.day;
  };
  return {
    line,
    device,
    change: number(cell, 'change'),
    site: text(cell, 'site'),
    address: addressIn(cell('address')),
    mac: macIn(cell('mac')),
    // What a spreadsheet made of a long number proves nothing.
    serial: shortened.test(serial) ? null : text(cell, 'serial'),
    decision: decisionIn(cell('decision')),
    acceptedUntil: day('acceptedUntil'),
    plannedRemoval: day('plannedRemoval'),
    because: text(cell, 'because'),
    replacedBy: number(cell, 'replacedBy'),
    owner: text(cell, 'owner'),
    location: text(cell, 'location'),
    assetTag: text(cell, 'assetTag'),
    notes:
      cell('notes') === ''
        ? null
        : cell('notes')
            .replace(/[^\S\n\r]+/g, ' ')
            .slice(0, 65_536),
  };
}

/** What a spreadsheet makes of `12`: also `12.0`, and `1,234` with a separator of thousands. */
function number(cell: Cell, column: DecisionColumn): number | null {
  const written = cell(column);
  if (written === '') return null;
  const digits = written.replace(/[.,]0{1,2}$/, '').replace(/(?<=\d)[,. \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (/^\d{1,15}$/.test(digits)) return Number(digits);
  throw problem(column, `“${written.slice(0, 60)}” is not a number`);
}

function text(cell: Cell, column: DecisionColumn): string | null {
  const written = cell(column);
  if (written.length > maxValueLength)
    throw problem(column, `it has ${written.length} characters, and at most ${maxValueLength} are kept`);
  return clean(written) || null;
}

const states = new Map<string, DecisionState>([
  ...decisionStates.map((state) => [state, state] as const),
  ['planned', 'removal-planned'],
  ['confirmed-gone', 'gone'],
]);

/** The words of the export, with blanks or hyphens, in any case. */
function decisionIn(written: string): DecisionState | null {
  if (written === '') return null;
  const state = states.get(
    clean(written)
      .toLowerCase()
      .replace(/[\s_-]+/g, '-'),
  );
  if (state !== undefined) return state;
  throw problem(
    'decision',
    `“${written.slice(0, 60)}” is no decision. Write open, confirmed, false-positive, accepted, removal-planned, removed or replaced`,
  );
}

function problem(column: DecisionColumn, why: string): CellProblem {
  return new CellProblem(`column ${decisionTitles[column]}: ${why}.`);
}
