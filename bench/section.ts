import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The page of all figures but those of safety.md, from the root. */
export const figuresPage = 'docs/figures.md';

/** Which part of a document a bench writes. */
export interface Section {
  /** Path from the root. */
  readonly document: string;
  /** As in its markers. */
  readonly name: string;
  /** The command that writes it, without `--write`. */
  readonly command: string;
}

/**
 * Writes what a bench printed between the markers of a section, under the date of today and the command that measured it. Throws if
 * the markers are missing.
 */
export function writeSection({ document, name, command }: Section, lines: readonly string[]): void {
  const start = `<!-- ${name}: written by a bench with --write -->`;
  const end = `<!-- ${name}: end -->`;
  const file = join(root, document);
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${document} has no section between ${start} and ${end}.`);
  const measured = `Measured on ${new Date().toISOString().slice(0, 10)} by \`${command}\`.`;
  writeFileSync(
    file,
    `${text.slice(0, from)}${[start, '', measured, '', ...lines, ''].join('\n')}${text.slice(to)}`,
  );
}
