import { Counts } from '../../../export/html/counts.tsx';
import { Footer } from '../../../export/html/footer.tsx';
import { Policies } from '../../../export/html/policies.tsx';
import { clean } from '../../../model/text.ts';
import type { Overview, SiteState } from '../census.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Fields } from '../parts/fields.tsx';
import { Table } from '../parts/table.tsx';

/** How many devices there are, what is left to remove, and whether the sweeps are as they should be. */
export function OverviewPage({ overview }: { overview: Overview }) {
  const { report, sites, problems, service, removal } = overview;
  return (
    <>
      <AsOf at={report.generatedAt} />
      <p>
        To the devices: <a href="/devices?flagged=1">flagged</a>, <a href="/devices?review=1">for review</a>,{' '}
        <a href="/devices?status=missing">missing</a>, <a href="/devices?status=unasked">not asked</a>,{' '}
        <a href="/devices">all</a>.
      </p>
      <Counts report={report} />
      <section aria-labelledby="removal">
        <h2 id="removal">Removal of flagged devices</h2>
        {removal === null ? (
          <p>No flagged device is in the inventory.</p>
        ) : (
          <Table caption="What is left to remove, by site and maker" grid={removal} />
        )}
      </section>
      <section aria-labelledby="health">
        <h2 id="health">Sweeps</h2>
        {problems.map((problem) => (
          <p class="notice">{clean(problem)}</p>
        ))}
        {sites.length === 0 && (
          <p class="notice">The config names no sites, so there is no plan to compare the sweeps with.</p>
        )}
        <div class="cards">
          {sites.map((site) => (
            <Site site={site} />
          ))}
        </div>
        <Fields fields={service} />
      </section>
      <Policies policies={report.policies} />
      <Footer report={report} />
    </>
  );
}

function Site({ site: { site, wrong, state, fields } }: { site: SiteState }) {
  return (
    <article class={wrong ? 'card wrong' : 'card'}>
      <h3>{clean(site)}</h3>
      <p>{clean(state)}</p>
      <Fields fields={fields} />
    </article>
  );
}
