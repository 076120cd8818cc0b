import { readFileSync } from 'node:fs';

/** The style sheets of the report, in their order; pages of the dashboard begin with them, too. */
const sheets = ['base', 'report'];

/** The report's whole style, light, or dark where the reader's screen is set so; on paper always light. */
export function reportStyle(): string {
  return sheets
    .map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))
    .join('');
}
