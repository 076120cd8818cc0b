import { wrapped } from '../model/wrap.ts';
import { fitColumns, type LooseColumn } from './fit.ts';
import { grid, separator } from './grid.ts';

/** A column of a terminal's table. The higher the rank, the sooner it is dropped for lack of room; 0 is never dropped. */
export interface TableColumn<T> {
  readonly title: string;
  readonly rank: number;
  /** Fewest characters to which it may be cut; null if it must not be cut. */
  readonly least: number | null;
  /** Right-aligned, so that figures line up. */
  readonly figures?: true;
  text(line: T): string;
}

/** What is written for a cell's text; line 0 has the titles. Colour does not count towards the width. */
export type Paint = (text: string, line: number, column: number) => string;

/** A table as it fits, and the titles of the columns for which there was no room. */
export interface FittedTable {
  readonly text: string;
  readonly hidden: readonly string[];
}

/** Columns over the same lines, fitted into `room` characters ({@link fitColumns}) and laid out. */
export function fittedGrid(
  columns: readonly LooseColumn[],
  room: number,
  paint: Paint = (text) => text,
): FittedTable {
  const { fitted, dropped } = fitColumns(columns, room, separator.length);
  const count = Math.max(0, ...columns.map(({ texts }) => texts.length));
  const lines = Array.from({ length: count }, (_, line) =>
    fitted.map(({ texts }, at) => paint(texts[line] ?? '', line, at)),
  );
  const text = grid(
    lines,
    fitted.map(({ width }) => width),
  );
  return { text, hidden: dropped };
}

/** A line under the titles for each of `of`, as {@link fittedGrid} lays it out. */
export function fittedTable<T>(
  columns: readonly TableColumn<T>[],
  of: readonly T[],
  room: number,
  paint?: Paint,
): FittedTable {
  const loose = columns.map(({ title, rank, least, figures, text }) => {
    const texts = [title, ...of.map(text)];
    return { title, rank, least, texts: figures === true ? rightAligned(texts) : texts };
  });
  return fittedGrid(loose, room, paint);
}

/** The table with, at its end, the names of the columns that are not shown. */
export function tableOf<T>(columns: readonly TableColumn<T>[], of: readonly T[], room: number): string {
  const { text, hidden } = fittedTable(columns, of, room);
  return [text, ...hiddenLines(hidden, room, '--wide shows them')].join('\n');
}

/** The last line of a table: the columns for which there was no room, and the option that shows them. None if all are shown. */
export function hiddenLines(hidden: readonly string[], room: number, remedy: string): readonly string[] {
  if (hidden.length === 0) return [];
  return ['', ...wrapped(`Not shown for lack of room: ${hidden.join(', ')} (${remedy}).`, room)];
}

/** Texts padded on the left to the same length. */
export function rightAligned(texts: readonly string[]): readonly string[] {
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
}
