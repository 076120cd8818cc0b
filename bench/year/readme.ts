import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const start = '<!-- year: written by npm run bench:year -- --write -->';
const end = '<!-- year: end -->';

/** Puts this run's table into README. Throws if the section's markers are missing. */
export function writeReadme(command: string, table: readonly string[]): void {
  const text = readFileSync(readme, 'utf8');
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`README has no section between ${start} and ${end}.`);
  const date = new Date().toISOString().slice(0, 10);
  const body = [start, '', `Measured on ${date} by \`${command}\`:`, '', ...table, ''];
  writeFileSync(readme, `${text.slice(0, from)}${body.join('\n')}${text.slice(to)}`);
}
