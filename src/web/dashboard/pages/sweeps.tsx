import { Coverage } from '../../../export/html/coverage.tsx';
import { counted } from '../../../model/counted.ts';
import type { SweepsView } from '../census.ts';
import { SiteForm } from '../parts/site-form.tsx';
import { Table } from '../parts/table.tsx';

/** What was scanned when, and how it ended. */
export function SweepsPage({ view, site }: { view: SweepsView; site: string | undefined }) {
  const { sites, report, grid } = view;
  return (
    <>
      <SiteForm action="/sweeps" sites={sites} site={site} none="All" />
      <Coverage report={report} />
      <section aria-labelledby="past">
        <h2 id="past">Past sweeps</h2>
        {grid.lines.length === 0 ? (
          <p>No sweeps yet.</p>
        ) : (
          <Table caption={`${counted(grid.lines.length, 'sweep')}, newest first`} grid={grid} />
        )}
      </section>
    </>
  );
}
