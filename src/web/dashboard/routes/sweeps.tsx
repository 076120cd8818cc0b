import type { Context, Hono } from 'hono';
import { clean } from '../../../model/text.ts';
import { type Env, editingOf } from '../../sign-in/visitor.ts';
import { pageFor, paramsOf, problem } from '../answer.tsx';
import { changesIn } from '../changes-query.ts';
import type { QueriesOf } from '../changing/routes.tsx';
import { sitesIn, valuesIn } from '../filter.ts';
import { ChangesPage } from '../pages/changes.tsx';
import { CoveragePage } from '../pages/coverage.tsx';
import { SweepPage } from '../pages/sweep.tsx';
import { SweepsPage } from '../pages/sweeps.tsx';

const siteIn = (context: Context<Env>) => sitesIn(paramsOf(context));

/** Past and running sweeps, what they covered, and what changed between them. */
export function addSweeps(app: Hono<Env>, queriesOf: QueriesOf, isInService: boolean): void {
  app.get('/sweeps', (context) => {
    const site = siteIn(context);
    const view = queriesOf(context).sweeps(site);
    const csrf = editingOf(context.var.visitor);
    const children = <SweepsPage view={view} site={site} csrf={csrf} isInService={isInService} />;
    const live = view.sweeps.some(({ outcome }) => outcome === 'running');
    return pageFor(context, { title: 'Sweeps', at: '/sweeps', children, live });
  });
  app.get('/sweeps/:id{[1-9]\\d{0,14}}', (context) => {
    valuesIn(paramsOf(context), []);
    const id = Number(context.req.param('id'));
    const view = queriesOf(context).sweep(id);
    if (view === null) return problem(context, 404, `There is no sweep ${id}.`);
    const csrf = isInService ? editingOf(context.var.visitor) : null;
    const children = <SweepPage view={view} csrf={csrf} />;
    const live = view.sweep.outcome === 'running';
    return pageFor(context, {
      title: `Sweep ${id} of ${clean(view.sweep.site)}`,
      at: '/sweeps',
      children,
      live,
    });
  });
  app.get('/coverage', async (context) => {
    const site = siteIn(context);
    const children = <CoveragePage view={await queriesOf(context).coverage(site)} site={site} />;
    return pageFor(context, { title: 'Coverage', at: '/coverage', children });
  });
  app.get('/changes', (context) => {
    const query = changesIn(paramsOf(context));
    const children = <ChangesPage view={queriesOf(context).changes(query)} query={query} />;
    const title = query.from === undefined ? 'Changes since the last sweep' : 'Changes between two days';
    return pageFor(context, { title, at: '/changes', children });
  });
}
