import { counted } from '../../../model/counted.ts';
import type { SweepsView } from '../census.ts';
import { SiteForm } from '../parts/site-form.tsx';
import { SweepTable } from '../parts/sweep-table.tsx';

/** What was scanned when, and how it ended. */
export function SweepsPage({ view, site }: { view: SweepsView; site: string | undefined }) {
  const { sites, sweeps } = view;
  return (
    <>
      <SiteForm action="/sweeps" sites={sites} site={site} none="All" />
      <p>
        The lists hold what was found at the addresses that were scanned. They say nothing about what was not
        scanned, or of cameras that are not on these networks: <a href="/coverage">coverage</a> shows both.
      </p>
      {sweeps.length === 0 ? (
        <p class="notice">No sweep is on record: nothing is known of what is there.</p>
      ) : (
        <SweepTable caption={`${counted(sweeps.length, 'sweep')}, newest first`} sweeps={sweeps} />
      )}
    </>
  );
}
