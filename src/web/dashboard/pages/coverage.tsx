import { clean } from '../../../model/text.ts';
import type { CoverageView } from '../census.ts';
import { SiteForm } from '../parts/site-form.tsx';
import { Table } from '../parts/table.tsx';

/** Network by network: what is declared, what was scanned, and what was never covered. */
export function CoveragePage({ view, site }: { view: CoverageView; site: string | undefined }) {
  const { sites, grid, notes } = view;
  return (
    <>
      <SiteForm action="/coverage" sites={sites} site={site} none="All" />
      <p>
        What was not scanned is not known: nothing found in a network says little where much of it was not
        scanned.
      </p>
      {notes.map((note) => (
        <p>{clean(note)}</p>
      ))}
      {grid.lines.length === 0 ? (
        <p class="notice">No sweep has recorded its coverage yet, and the config names no site.</p>
      ) : (
        <Table caption="What was scanned, by network" grid={grid} />
      )}
    </>
  );
}
