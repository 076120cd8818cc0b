import { fitColumns, type LooseColumn } from './fit.ts';
import { grid, separator } from './grid.ts';

/** A column of a terminal's table: the higher the rank, the sooner it goes when room is short; 0 never goes. */
export interface TableColumn<T> {
  readonly title: string;
  readonly rank: number;
  /** Characters below which cutting it makes no sense; null where it must not be cut. */
  readonly least: number | null;
  text(line: T): string;
}

/** What is written of a cell's text, of line 0 (the titles) on and column 0 on; colour does not count into widths. */
export type Paint = (text: string, line: number, column: number) => string;

/** Columns over the same lines, fitted into `room` characters ({@link fitColumns}) and laid out. */
export function fittedGrid(
  columns: readonly LooseColumn[],
  room: number,
  paint: Paint = (text) => text,
): string {
  const fitted = fitColumns(columns, room, separator.length);
  const count = Math.max(0, ...columns.map(({ texts }) => texts.length));
  const lines = Array.from({ length: count }, (_, line) =>
    fitted.map(({ texts }, at) => paint(texts[line] ?? '', line, at)),
  );
  return grid(
    lines,
    fitted.map(({ width }) => width),
  );
}

/** A line under the titles for each of `of`, as {@link fittedGrid} lays it out. */
export function tableOf<T>(
  columns: readonly TableColumn<T>[],
  of: readonly T[],
  room: number,
  paint?: Paint,
): string {
  const loose = columns.map(({ title, rank, least, text }) => ({
    rank,
    least,
    texts: [title, ...of.map(text)],
  }));
  return fittedGrid(loose, room, paint);
}
