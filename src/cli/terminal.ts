import process from 'node:process';
import { jsonText } from '../export/json-value.ts';
import { cells } from '../model/cells.ts';
import { fittedLines, wrapped } from '../model/wrap.ts';
import { writeOut } from './stdout.ts';

/** Whether to colour what goes to this stream: only on a terminal, and not under NO_COLOR (https://no-color.org). */
export function mayColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** Fewest columns that a table is fitted into. */
const narrowest = 60;

/** Columns of the terminal; where there is none, those that COLUMNS names, else 120. At least 60. */
export function width(stream: NodeJS.WriteStream): number {
  // A terminal that does not know its size says 0.
  const columns = stream.isTTY === true ? stream.columns || 80 : Number(process.env.COLUMNS) || 120;
  return Math.max(narrowest, Math.floor(columns));
}

/** Columns that a table on stdout has room for; no limit with `--wide`. */
export function roomFor({ wide }: { readonly wide?: boolean }): number {
  return wide === true ? Number.POSITIVE_INFINITY : width(process.stdout);
}

/** Writes a result to stdout and waits until it is handed over, so that an exit cannot cut it. Nothing stays nothing. */
export function print(text: string): Promise<void> {
  return writeOut(text === '' || text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes sentences or lines to stdout; on a terminal each is fitted into its width, other programs get whole lines. */
export function printText(text: string): Promise<void> {
  const { stdout } = process;
  return print(stdout.isTTY === true ? fittedLines(text.split('\n'), width(stdout)).join('\n') : text);
}

/** As much is written at once of a result that comes in pieces. */
const pieceLength = 65_536;

/** Writes a result that comes in pieces, as slowly as it is read, and waits until it is handed over. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < pieceLength) continue;
    await writeOut(text);
    text = '';
  }
  await writeOut(text);
}

/** Prints a result as JSON, indented. */
export function printJson(value: unknown): Promise<void> {
  return print(jsonText(value, { indent: 2 }));
}

/** Says something to the person at the terminal (stderr): there in whole words to a line, elsewhere in whole lines, for logs. */
export function say(text: string): void {
  const { stderr } = process;
  stderr.write(`${stderr.isTTY === true ? inWholeWords(text, width(stderr)) : text}\n`);
}

/** Page addresses and commands stay whole, to be copied. */
function inWholeWords(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const indent = /^ *(?:- +)?/.exec(line)?.[0] ?? '';
      const rest = line.slice(indent.length);
      return cells(line) <= columns ? line : wrapped(rest, columns, indent);
    })
    .join('\n');
}
