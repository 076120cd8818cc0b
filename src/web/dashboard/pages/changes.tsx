import { clean } from '../../../model/text.ts';
import { ChangeCounts } from '../components/change-counts.tsx';
import { DiffBlocks } from '../components/diff-blocks.tsx';
import { Select } from '../components/forms.tsx';
import { Words } from '../components/time.tsx';
import type { ChangesQuery, ChangesView } from '../dashboard-queries.ts';
import { sitePath } from '../site-filter.ts';

/** What changed between the last two sweeps of a site, or between two days. */
export function ChangesPage({ view, query }: { view: ChangesView; query: ChangesQuery }) {
  const { site, difference } = view;
  return (
    <>
      <ChangesForm view={view} query={query} />
      {difference === null ? (
        <p class="notice">There are not two sweeps to compare yet.</p>
      ) : (
        <>
          <p class="dated">
            <Words text={difference.head} site={site ?? undefined} />
          </p>
          {difference.counts.length === 0 && difference.bySite.every(({ blocks }) => blocks.length === 0) && (
            <p>Nothing changed.</p>
          )}
          {difference.counts.length > 1 && <ChangeCounts counts={difference.counts} query={query} />}
          {difference.bySite.map(({ site: of, blocks }) =>
            difference.bySite.length === 1 ? (
              <DiffBlocks blocks={blocks} site={of} level={2} />
            ) : (
              <section aria-label={`Changes at ${clean(of ?? '')}`}>
                <h2>{of !== null && <a href={sitePath(of)}>{clean(of)}</a>}</h2>
                <DiffBlocks blocks={blocks} site={of} level={3} />
              </section>
            ),
          )}
        </>
      )}
    </>
  );
}

/** It works without a script. Without days the last two sweeps of a site are compared. */
function ChangesForm({ view, query }: { view: ChangesView; query: ChangesQuery }) {
  const { from, to } = query;
  return (
    <form class="filter" method="get" action="/changes" aria-label="Choose what is compared">
      <Select
        name="site"
        label="Site"
        among={view.sites}
        chosen={query.site ?? (from === undefined ? (view.site ?? undefined) : undefined)}
        none={from === undefined ? 'Swept last' : 'All'}
      />
      <p>
        <label for="from">From the end of</label>
        <input type="date" name="from" id="from" value={from ?? ''} />
      </p>
      <p>
        <label for="to">To the end of</label>
        <input type="date" name="to" id="to" value={to ?? ''} />
      </p>
      <p>
        <button type="submit">Show</button> <a href="/changes">Since the last sweep</a>
      </p>
      <p class="small">Days end at midnight UTC, as in reports. Without a second day: until now.</p>
    </form>
  );
}
