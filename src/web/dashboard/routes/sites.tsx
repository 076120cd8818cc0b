import type { Hono } from 'hono';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor, paramsOf, problem } from '../answer.tsx';
import type { QueriesOf } from '../changing/routes.tsx';
import { valuesIn } from '../filter.ts';
import { devicesOnPage } from '../pages/devices.tsx';
import { OverviewPage } from '../pages/overview.tsx';
import { SitePage } from '../pages/site.tsx';
import { SitesPage } from '../pages/sites.tsx';
import { siteFilterIn } from '../site-filter.ts';

/** The overview of all sites, their list, and each site. */
export function addSites(app: Hono<Env>, queriesOf: QueriesOf): void {
  app.get('/', (context) => {
    valuesIn(paramsOf(context), []);
    const children = <OverviewPage overview={queriesOf(context).overview()} />;
    return pageFor(context, { title: 'Overview', at: '/', children });
  });
  app.get('/sites', (context) => {
    const { filter, page } = siteFilterIn(paramsOf(context));
    const children = <SitesPage overview={queriesOf(context).overview()} filter={filter} page={page} />;
    return pageFor(context, { title: 'Sites', at: '/sites', children });
  });
  app.get('/sites/:name', (context) => {
    valuesIn(paramsOf(context), []);
    const name = context.req.param('name');
    const overview = queriesOf(context).overview();
    const state = overview.sites.find(({ site }) => site === name);
    if (state === undefined) return problem(context, 404, `There is no site "${name}".`);
    const list = state.swept
      ? queriesOf(context).devices({ site: name }, { limit: devicesOnPage, offset: 0 })
      : null;
    const view = state.swept ? queriesOf(context).site(name) : null;
    const children = <SitePage state={state} list={list} view={view} at={overview.report.generatedAt} />;
    return pageFor(context, { title: name, at: '/sites', children });
  });
}
