import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import { SiteForm } from '../components/forms.tsx';
import { SweepTable } from '../components/sweep-table.tsx';
import type { SweepsView } from '../dashboard-queries.ts';
import { notHere } from '../sweeping/sweep-forms.ts';

/** What was scanned when, and how it ended. */
export function SweepsPage(props: {
  view: SweepsView;
  site: readonly string[] | undefined;
  /** The token of forms, for who may start a sweep; else null. */
  csrf: string | null;
  isInService: boolean;
}) {
  const { view, site, csrf, isInService } = props;
  const { sites, sweeps, declared } = view;
  return (
    <>
      {csrf !== null && (isInService ? <StartForm csrf={csrf} sites={declared} /> : <p>{notHere}</p>)}
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

/** Starts a sweep of a site of the config, by its own targets, exclusions and rate. */
function StartForm({ csrf, sites }: { csrf: string; sites: readonly string[] }) {
  if (sites.length === 0) return null;
  return (
    <form class="filter" method="post" action="/sweeps" aria-label="Start a sweep">
      <p>
        <label for="start">Sweep now</label>
        <select name="site" id="start">
          {sites.map((name) => (
            <option value={name}>{clean(name)}</option>
          ))}
        </select>
      </p>
      <p>
        <input type="hidden" name="csrf" value={csrf} />
        <button type="submit">Start</button>
      </p>
      <p class="small">What is scanned, and how fast, is what the config says of the site.</p>
    </form>
  );
}
