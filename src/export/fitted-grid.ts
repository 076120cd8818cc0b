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

/** Texts padded on the left to the same length. */
export function rightAligned(texts: readonly string[]): readonly string[] {
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
}
