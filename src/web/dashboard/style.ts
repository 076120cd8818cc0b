import { readFileSync } from 'node:fs';
import { reportStyle } from '../../report/html/style.ts';

/** What pages need besides the style of the report, in the order of the files. */
const sheets = ['frame', 'content', 'forms', 'charts', 'maps', 'narrow'];

/** The style of all pages, as one file. */
export function dashboardStyle(): string {
  const own = sheets.map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'));
  return [reportStyle(), ...own].join('');
}
