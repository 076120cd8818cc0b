import { fitColumns, type LooseColumn } from './fit.ts';
import { grid, separator } from './grid.ts';

/** A column of a terminal's table: the higher the rank, the sooner it goes when room is short; 0 never goes. */
export interface TableColumn<T> {
  readonly title: string;
  readonly rank: number;
  /** Characters below which cutting it makes no sense; null where it must not be cut. */
  readonly least: number | null;
  /** Figures stand under each other by their last digit. */
  readonly figures?: true;
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
  const loose = columns.map(({ title, rank, least, figures, text }) => {
    const texts = [title, ...of.map(text)];
    return { rank, least, texts: figures === true ? rightAligned(texts) : texts };
  });
  return fittedGrid(loose, room, paint);
}

/** Texts made equally long by blanks before them. */
export function rightAligned(texts: readonly string[]): readonly string[] {
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
}
