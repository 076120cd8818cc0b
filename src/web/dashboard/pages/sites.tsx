import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import { AsOf } from '../components/as-of.tsx';
import { Checkbox, Field } from '../components/forms.tsx';
import { Pages } from '../components/pages.tsx';
import { Words } from '../components/time.tsx';
import type { Overview, SiteState } from '../dashboard-queries.ts';
import { chosenSites, type SiteFilter, sitePath, siteQueryOf } from '../site-filter.ts';

/** How many sites are on one page. */
const sitesOnPage = 50;

/** Every site with what is wrong there and what is left to remove, fifty at a time. */
export function SitesPage(props: { overview: Overview; filter: SiteFilter; page: number }) {
  const { overview, filter, page } = props;
  const found = chosenSites(overview.sites, filter);
  const first = (page - 1) * sitesOnPage;
  const shown = found.slice(first, first + sitesOnPage);
  const order = filter.order === 'name' ? 'by name' : 'the worst first';
  return (
    <>
      <AsOf at={overview.report.generatedAt} />
      <SiteChoice filter={filter} />
      {shown.length === 0 ? (
        <p>No site matches.</p>
      ) : (
        <SiteTable
          caption={`${first + 1} to ${first + shown.length} of ${counted(found.length, 'site')}, ${order}`}
          sites={shown}
        />
      )}
      <Pages
        page={page}
        of={Math.ceil(found.length / sitesOnPage)}
        to={(number) => `/sites${siteQueryOf(filter, number)}`}
      />
    </>
  );
}

/** It works without a script. */
function SiteChoice({ filter }: { filter: SiteFilter }) {
  return (
    <form class="filter" method="get" action="/sites" aria-label="Choose sites">
      <Field name="name" label="Name contains" type="search" value={filter.name ?? ''} maxlength={64} />
      <Checkbox name="wrong" label="Only with problems" on={filter.wrong} />
      <p>
        <label for="order">Order</label>
        <select name="order" id="order">
          <option value="">The worst first</option>
          <option value="name" selected={filter.order === 'name'}>
            By name
          </option>
        </select>
      </p>
      <p>
        <button type="submit">Show</button> <a href="/sites">All sites</a>
      </p>
    </form>
  );
}

function SiteTable({ caption, sites }: { caption: string; sites: readonly SiteState[] }) {
  return (
    <table class="list sites">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">Sweeps</th>
          <th scope="col">Left to remove</th>
          <th scope="col">Devices</th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <SiteRow site={site} />
        ))}
      </tbody>
    </table>
  );
}

function SiteRow({ site }: { site: SiteState }) {
  const { hasProblem, swept, unswept, state, fields, flagged, review, devices, left, leftBy } = site;
  const remaining = left === 0 ? 'none' : `${left} (${clean(leftBy)})`;
  const known = `${counted(devices, 'device')}: ${flagged} flagged, ${review} for review`;
  return (
    <tr>
      <th scope="row">
        <a href={sitePath(site.site)}>{clean(site.site)}</a>
      </th>
      <td class="long">
        <p class={hasProblem ? 'wrong' : undefined}>
          <Words text={state} site={site.site} />
        </p>
        <p class="small">
          <Words text={fields.map(([name, text]) => `${name}: ${text}`).join('; ')} site={site.site} />
        </p>
      </td>
      <td class="long" data-label="Left to remove">
        {swept ? remaining : 'not known'}
      </td>
      <td class="long">{swept ? known : (unswept ?? 'not known')}</td>
    </tr>
  );
}
