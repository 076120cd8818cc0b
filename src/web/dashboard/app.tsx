import { type Context, Hono } from 'hono';
import { onlyReadHere } from '../guard.ts';
import type { Census } from './census.ts';
import { fileEndings, fileHeaders } from './files.ts';
import { filterIn, pageIn, valuesIn } from './filter.ts';
import { headers } from './headers.ts';
import { icon } from './icon.ts';
import { pageText } from './page.tsx';
import { DevicesPage, devicesOnPage } from './pages/devices.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { ProblemPage } from './pages/problem.tsx';
import { Refused } from './refused.ts';
import { dashboardStyle } from './style.ts';

/**
 * The routes of the dashboard. It reads; nothing can be set by it, nothing is sent, and nothing is kept of whoever asks.
 * `failed` hears what went wrong inside.
 */
export function dashboardApp(census: Census, failed: (error: unknown) => void): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(onlyReadHere);
  app.get('/style.css', (context) => context.body(dashboardStyle, 200, { 'content-type': 'text/css' }));
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'content-type': 'image/svg+xml' }));
  addLists(app, census);
  app.notFound((context) => problem(context, 404, 'There is no such page.'));
  app.onError((error, context) => {
    if (error instanceof Refused) return problem(context, 400, error.message);
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
  app.get('/devices', (context) => {
    const params = paramsOf(context);
    const filter = filterIn(params, ['page']);
    const page = pageIn(params);
    const list = census.devices(filter, { limit: devicesOnPage, offset: (page - 1) * devicesOnPage });
    const children = <DevicesPage list={list} filter={filter} page={page} />;
    return context.html(pageText({ title: 'Devices', at: '/devices', children }));
  });
  for (const ending of fileEndings) {
    app.get(`/devices${ending}`, async (context) => {
      const file = await census.file(ending, filterIn(paramsOf(context)));
      const body = typeof file === 'string' ? file : new Uint8Array(file);
      return context.body(body, 200, fileHeaders(ending));
    });
  }
}

function paramsOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

const titles = { 400: 'Not understood', 404: 'Not found', 500: 'It went wrong' } as const;

function problem(context: Context, status: keyof typeof titles, message: string) {
  const children = <ProblemPage message={message} />;
  return context.html(pageText({ title: titles[status], at: '', children }), status);
}
