import type { TableColumn } from '../../export/fitted-grid.ts';
import type { Grid } from './dashboard-queries.ts';

/** A table of the terminal as a table of a page. */
export function gridOf<T>(columns: readonly TableColumn<T>[], lines: readonly T[]): Grid {
  return {
    columns: columns.map(({ title, figures = false }) => ({
      title: heading(title),
      figures,
      moments: title.endsWith(utc),
    })),
    lines: lines.map((line) => columns.map(({ text }) => text(line))),
  };
}

const utc = ' (UTC)';

/** `STARTED (UTC)` as `Started`: capitals shout on a page, and its times are local. */
function heading(title: string): string {
  return title === 'ID' ? title : `${title[0]}${title.slice(1).toLowerCase().replace(utc.toLowerCase(), '')}`;
}
