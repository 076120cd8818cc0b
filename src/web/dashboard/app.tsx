import { type Context, Hono } from 'hono';
import { Refused } from '../../model/refused.ts';
import { onlyReadHere } from '../guard.ts';
import type { Census } from './census.ts';
import { Busy } from './file-queue.ts';
import { fileEndings, fileHeaders } from './files.ts';
import { columnsIn, filterIn, longestSearch, pageIn, queryOf, valuesIn } from './filter.ts';
import { headers } from './headers.ts';
import { icon } from './icon.ts';
import { pageText } from './page.tsx';
import { ChangesPage } from './pages/changes.tsx';
import { CoveragePage } from './pages/coverage.tsx';
import { DevicePage } from './pages/device.tsx';
import { DevicesPage, devicesOnPage } from './pages/devices.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { ProblemPage } from './pages/problem.tsx';
import { SeveralPage } from './pages/several.tsx';
import { SitePage } from './pages/site.tsx';
import { SitesPage } from './pages/sites.tsx';
import { SweepsPage } from './pages/sweeps.tsx';
import { siteFilterIn } from './site-filter.ts';
import { dashboardStyle } from './style.ts';

/**
 * The routes of the dashboard. Read-only: nothing can be set, nothing is sent, and nothing about visitors is kept.
 * `failed` receives internal errors.
 */
export function dashboardApp(census: Census, failed: (error: unknown) => void): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(onlyReadHere);
  app.get('/style.css', (context) => context.body(dashboardStyle, 200, { 'content-type': 'text/css' }));
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'content-type': 'image/svg+xml' }));
  addLists(app, census);
  addDevice(app, census);
  addSite(app, census);
  addPast(app, census);
  app.notFound((context) => problem(context, 404, 'There is no such page.'));
  app.onError((error, context) => {
    if (error instanceof Refused) return problem(context, 400, error.message);
    if (error instanceof Busy) {
      context.header('retry-after', '60');
      return problem(context, 503, error.message);
    }
    // Nothing failed: the client is gone, and the answer goes nowhere.
    if (context.req.raw.signal.aborted) return context.body(null, 400);
    failed(error);
    return problem(context, 500, 'The inventory could not be read; the log of the service says why.');
  });
  return app;
}

function addLists(app: Hono, census: Census): void {
  app.get('/', (context) => {
    valuesIn(paramsOf(context), []);
    const children = <OverviewPage overview={census.overview()} />;
    return context.html(pageText({ title: 'Overview', at: '/', children }));
  });
  app.get('/sites', (context) => {
    const { filter, page } = siteFilterIn(paramsOf(context));
    const children = <SitesPage overview={census.overview()} filter={filter} page={page} />;
    return context.html(pageText({ title: 'Sites', at: '/sites', children }));
  });
  app.get('/devices', (context) => {
    const params = paramsOf(context);
    const filter = filterIn(params, ['page', 'columns']);
    const columns = columnsIn(params.get('columns')?.trim() || undefined);
    const page = pageIn(params);
    const list = census.devices(filter, { limit: devicesOnPage, offset: (page - 1) * devicesOnPage });
    const children = <DevicesPage list={list} filter={filter} columns={columns} page={page} />;
    return context.html(pageText({ title: 'Devices', at: '/devices', children }));
  });
  for (const ending of fileEndings) {
    app.get(`/devices${ending}`, async (context) => {
      const { signal } = context.req.raw;
      const file = await census.file(signal, ending, filterIn(paramsOf(context)));
      const body = typeof file === 'string' ? file : new Uint8Array(file);
      return context.body(body, 200, fileHeaders(ending));
    });
  }
}

function addDevice(app: Hono, census: Census): void {
  app.get('/devices/:id{[1-9]\\d{0,14}}', (context) => {
    valuesIn(paramsOf(context), []);
    const id = context.req.param('id');
    const { view } = census.device({ of: `id:${id}` });
    if (view === undefined) return problem(context, 404, `There is no device ${id}.`);
    // A device that was merged since is the one that it is part of; mailed links lead there.
    if (String(view.device.id) !== id) return context.redirect(`/devices/${view.device.id}`);
    const children = <DevicePage view={view} />;
    return context.html(pageText({ title: view.title, at: '/devices', children }));
  });
  // What the box in the frame asks.
  app.get('/find', (context) => {
    const text = valuesIn(paramsOf(context), ['text']).get('text');
    if (text === undefined) return context.redirect('/devices');
    if (text.length > longestSearch)
      throw new Refused(`A text to find has at most ${longestSearch} characters.`);
    const { devices } = census.device({ of: text });
    const [only, ...others] = devices;
    if (only === undefined) return context.redirect(`/devices${queryOf({ search: text, allHosts: true })}`);
    if (others.length === 0) return context.redirect(`/devices/${only.id}`);
    const children = <SeveralPage text={text} devices={devices} />;
    return context.html(pageText({ title: 'Which device?', at: '/devices', children }));
  });
}

function addSite(app: Hono, census: Census): void {
  app.get('/sites/:name', (context) => {
    valuesIn(paramsOf(context), []);
    const name = context.req.param('name');
    const overview = census.overview();
    const state = overview.sites.find(({ site }) => site === name);
    if (state === undefined) return problem(context, 404, `There is no site "${name}".`);
    const list = state.swept ? census.devices({ site: name }, { limit: devicesOnPage, offset: 0 }) : null;
    const sweeps = state.swept ? census.sweeps(name) : null;
    const children = <SitePage state={state} list={list} sweeps={sweeps} at={overview.report.generatedAt} />;
    return context.html(pageText({ title: name, at: '/sites', children }));
  });
}

function addPast(app: Hono, census: Census): void {
  const siteIn = (context: Context) => valuesIn(paramsOf(context), ['site']).get('site');
  app.get('/sweeps', (context) => {
    const site = siteIn(context);
    const children = <SweepsPage view={census.sweeps(site)} site={site} />;
    return context.html(pageText({ title: 'Sweeps', at: '/sweeps', children }));
  });
  app.get('/coverage', async (context) => {
    const site = siteIn(context);
    const children = <CoveragePage view={await census.coverage(site)} site={site} />;
    return context.html(pageText({ title: 'Coverage', at: '/coverage', children }));
  });
  app.get('/changes', (context) => {
    const children = <ChangesPage view={census.changes(siteIn(context))} />;
    return context.html(pageText({ title: 'Changes since the last sweep', at: '/changes', children }));
  });
}

function paramsOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

const titles = {
  400: 'Not understood',
  404: 'Not found',
  500: 'It went wrong',
  503: 'Too many files at once',
} as const;

function problem(context: Context, status: keyof typeof titles, message: string) {
  const children = <ProblemPage message={message} />;
  return context.html(pageText({ title: titles[status], at: '', children }), status);
}
