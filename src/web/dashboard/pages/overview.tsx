import { Counts } from '../../../export/html/counts.tsx';
import { Policies } from '../../../export/html/policies.tsx';
import { clean } from '../../../model/text.ts';
import type { Grid, Overview, SiteState } from '../census.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Fields } from '../parts/fields.tsx';
import { PageFoot } from '../parts/page-foot.tsx';
import { Table } from '../parts/table.tsx';
import { Words } from '../parts/time.tsx';

/** More sites than this are not all on the first page, nor more cards. */
const mostSites = 10;
const mostCards = 12;

/** How many devices there are, what is left to remove, and whether the sweeps are as they should be. */
export function OverviewPage({ overview }: { overview: Overview }) {
  const { report, sites, problems, service, removal } = overview;
  return (
    <>
      <AsOf at={report.generatedAt} />
      <p>
        To the devices: <a href="/devices?flagged=1">flagged</a>, <a href="/devices?review=1">for review</a>,{' '}
        <a href="/devices?status=missing">missing</a>, <a href="/devices?status=unasked">not scanned</a>,{' '}
        <a href="/devices">all</a>.
      </p>
      <Counts report={report} mostSites={mostSites} />
      <section aria-labelledby="health">
        <h2 id="health">Sweeps</h2>
        {problems.map((problem) => (
          <p class="notice">
            <Words text={problem} />
          </p>
        ))}
        <Sites sites={sites.filter(({ planned }) => planned)} />
        <Fields fields={service} />
      </section>
      <section aria-labelledby="removal">
        <h2 id="removal">Removal of flagged devices</h2>
        {removal === null ? <p>No flagged device is in the inventory.</p> : <Removal {...removal} />}
      </section>
      <Policies policies={report.policies} />
      <PageFoot report={report} />
    </>
  );
}

function Removal({ grid, hidden }: { grid: Grid; hidden: number }) {
  return (
    <>
      <Table
        caption={`What is left to remove, by site and maker${hidden === 0 ? '' : ': the lines with most left'}`}
        grid={grid}
      />
      {hidden > 0 && (
        <p>
          The last line also counts {hidden} more; <a href="/sites">the list of sites</a> says what is left at
          each.
        </p>
      )}
    </>
  );
}

/** Few sites are all shown; of many, those where something is wrong. */
function Sites({ sites }: { sites: readonly SiteState[] }) {
  if (sites.length === 0)
    return <p class="notice">The config names no sites, so there is no plan to compare the sweeps with.</p>;
  const wrong = sites.filter((site) => site.wrong);
  const shown = (sites.length <= mostCards ? sites : wrong).slice(0, mostCards);
  const rest = sites.length - shown.length;
  return (
    <>
      {rest > 0 && (
        <p>
          {wrong.length === 0 ? 'No' : `${wrong.length} of ${sites.length}`}{' '}
          {sites.length === 1 ? 'site' : 'sites'} {wrong.length === 1 ? 'has' : 'have'} a problem
          {wrong.length > shown.length && (
            <>
              ; here are {shown.length}, and <a href="/sites?wrong=1">all of them</a> in the list
            </>
          )}
          . <a href="/sites">All {sites.length} sites</a>.
        </p>
      )}
      {shown.length > 0 && (
        <div class="cards">
          {shown.map((site) => (
            <Site site={site} />
          ))}
        </div>
      )}
    </>
  );
}

function Site({ site: { site, wrong, state, fields } }: { site: SiteState }) {
  return (
    <article class={wrong ? 'card wrong' : 'card'}>
      <h3>{clean(site)}</h3>
      <p>
        <Words text={state} site={site} />
      </p>
      <Fields fields={fields} site={site} />
    </article>
  );
}
