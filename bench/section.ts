import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Inserts lines into a document, given its path from the root, between its markers for `npm run bench:NAME -- --write`. Throws if they
 * are missing.
 */
export function writeSection(document: string, name: string, lines: readonly string[]): void {
  const start = `<!-- ${name}: written by npm run bench:${name} -- --write -->`;
  const end = `<!-- ${name}: end -->`;
  const file = join(root, document);
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${document} has no section between ${start} and ${end}.`);
  writeFileSync(file, `${text.slice(0, from)}${[start, '', ...lines, ''].join('\n')}${text.slice(to)}`);
}
