import { type Context, Hono } from 'hono';
import type { SeenView } from '../../app/saved-views.ts';
import type { Account } from '../../model/account.ts';
import { Refused } from '../../model/refused.ts';
import type { Sweep } from '../../model/sweep.ts';
import { clean } from '../../model/text.ts';
import { onlyBy } from '../guard.ts';
import { locally } from '../reach.ts';
import { addAccounts } from '../sign-in/account-routes.tsx';
import { isUnwritable } from '../sign-in/accounts.ts';
import { type Door, gate, passedOn, takesForms } from '../sign-in/gate.ts';
import { addProvider } from '../sign-in/provider-routes.tsx';
import { addLogin, lateForm, type Note } from '../sign-in/routes.tsx';
import { addSetup } from '../sign-in/setup-routes.tsx';
import { type Env, editingOf } from '../sign-in/visitor.ts';
import { pageFor, paramsOf, problem } from './answer.tsx';
import type { Census } from './census.ts';
import { changesIn } from './changes-query.ts';
import { type ChangeParts, formLimit } from './changing/form-post.ts';
import { addChanges, addForms, type CensusOf, markedIn } from './changing/routes.tsx';
import { fileEndings, fileHeaders } from './files.ts';
import { columnsIn, doneIn, listIn, longestSearch, pageIn, queryOf, valuesIn } from './filter.ts';
import { headers } from './headers.ts';
import type { Zones } from './local-time.ts';
import { ChangesPage } from './pages/changes.tsx';
import { CoveragePage } from './pages/coverage.tsx';
import { DevicePage } from './pages/device.tsx';
import { DevicesPage, devicesOnPage } from './pages/devices.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { SeveralPage } from './pages/several.tsx';
import { SitePage } from './pages/site.tsx';
import { SitesPage } from './pages/sites.tsx';
import { SweepPage } from './pages/sweep.tsx';
import { SweepsPage } from './pages/sweeps.tsx';
import { Busy, ThreadLost } from './reader-pool.ts';
import type { Readers } from './readers.ts';
import { addRules } from './rules.tsx';
import { siteFilterIn } from './site-filter.ts';
import { addStatic } from './static.ts';
import { addEvents } from './sweeping/events.ts';
import { addSweepForms } from './sweeping/sweep-forms.ts';
import type { AskService } from './sweeping/wishes.ts';

/** What the dashboard is made of. */
export interface DashboardParts {
  /** The pages' queries, as an account sees the inventory. */
  censusOf(account: Account): Census;
  /** Null in a thread that answers for others: its requests come with the account that the gate let through. */
  readonly door: Door | null;
  /** What forms change the inventory with; a thread without it takes none. */
  readonly forms?: Omit<ChangeParts, 'failed'>;
  /** The threads that answer; without any, this one does. */
  readonly readers?: Readers;
  /** Whether a service runs sweeps, and so starts them on request. */
  readonly isInService: boolean;
  /** Asks that service; left out where there is none, and in a thread that answers for others. */
  readonly ask?: AskService | undefined;
  /** The saved views that an account sees. */
  savedViews(account: Account): readonly SeenView[];
  /** The sweeps that are running, of all sites. */
  running(): readonly Sweep[];
  /** In which zones pages show moments, by the config in force. */
  zones(): Zones;
  /** Receives internal errors. */
  failed(error: unknown): void;
  /** Receives what happened at the login, for the log. */
  readonly note: Note;
}

/**
 * The routes of the dashboard. What forms change is written through src/app; nothing is sent. Behind the {@link gate} every route, also one that is
 * added later, answers for the account that is logged in.
 */
export function dashboardApp(all: DashboardParts): Hono<Env> {
  const { door, readers, forms, failed, note, ...parts } = all;
  const censusOf: CensusOf = (context) => parts.censusOf(context.var.visitor.account);
  const app = new Hono<Env>();
  app.use(headers(door?.reach ?? locally));
  app.use(async (context, next) => {
    context.set('zones', parts.zones());
    await next();
  });
  if (door === null) app.use(passedOn);
  else {
    app.use(onlyBy(door.reach, (path) => takesForms(door, path)));
    app.use(gate(door, (context) => lateForm(context, door)));
    app.post('*', formLimit);
    addStatic(app);
    app.get('/health/live', (context) => context.text('ok\n'));
    addLogin(app, door, note);
    if (door.provider !== null) addProvider(app, door, door.provider, note);
    addSetup(app, door, note);
    addAccounts(app, door, note);
    addSweepForms(app, { failed, ask: parts.ask ?? null });
    addEvents(app, { door, failed, running: parts.running });
    // What follows is answered by threads, where there are any.
    if (readers !== undefined) app.use(readers.middleware());
  }
  if (forms !== undefined) addChanges(app, { failed, ...forms });
  addLists(app, censusOf, parts.savedViews);
  addDevice(app, censusOf);
  addSite(app, censusOf);
  addSweeps(app, censusOf, parts.isInService);
  addPast(app, censusOf);
  addForms(app, censusOf);
  addRules(app, censusOf);
  app.notFound((context) => problem(context, 404, 'There is no such page.'));
  app.onError((error, context) => {
    if (error instanceof Refused) return problem(context, 400, error.message);
    if (error instanceof Busy || error instanceof ThreadLost) {
      context.header('retry-after', error instanceof Busy ? '60' : '5');
      return problem(context, 503, error.message);
    }
    if (isUnwritable(error)) {
      failed(error);
      context.header('retry-after', '5');
      return problem(
        context,
        503,
        'The inventory cannot be written just now; the log of the service says why. Try again in a minute.',
      );
    }
    // Nothing failed: the client is gone, and the answer goes nowhere.
    if (context.req.raw.signal.aborted) return context.body(null, 400);
    failed(error);
    return problem(context, 500, 'The inventory could not be read; the log of the service says why.');
  });
  return app;
}

function addLists(app: Hono<Env>, censusOf: CensusOf, savedViews: DashboardParts['savedViews']): void {
  app.get('/views/:id{[1-9]\\d{0,14}}', (context) => {
    valuesIn(paramsOf(context), []);
    const id = Number(context.req.param('id'));
    const view = savedViews(context.var.visitor.account).find((one) => one.id === id);
    if (view === undefined) return problem(context, 404, `There is no view ${id}.`);
    return context.redirect(`/devices${view.query === '' ? '' : `?${view.query}`}`);
  });
  app.get('/', (context) => {
    valuesIn(paramsOf(context), []);
    const children = <OverviewPage overview={censusOf(context).overview()} />;
    return pageFor(context, { title: 'Overview', at: '/', children });
  });
  app.get('/sites', (context) => {
    const { filter, page } = siteFilterIn(paramsOf(context));
    const children = <SitesPage overview={censusOf(context).overview()} filter={filter} page={page} />;
    return pageFor(context, { title: 'Sites', at: '/sites', children });
  });
  app.get('/devices', (context) => {
    const params = paramsOf(context);
    const filter = listIn(params, ['page', 'columns', 'done']);
    const marked = markedIn(params, censusOf(context));
    const columns = columnsIn(params.get('columns')?.trim() || undefined);
    const page = pageIn(params);
    const list = censusOf(context).devices(filter, {
      limit: devicesOnPage,
      offset: (page - 1) * devicesOnPage,
    });
    const { visitor } = context.var;
    const views = savedViews(visitor.account);
    const children = <DevicesPage {...{ list, filter, columns, page, visitor, views, marked }} />;
    return pageFor(context, { title: 'Devices', at: '/devices', children });
  });
  for (const ending of fileEndings) {
    app.get(`/devices${ending}`, async (context) => {
      const { signal } = context.req.raw;
      const file = await censusOf(context).file(signal, ending, listIn(paramsOf(context)));
      const body = typeof file === 'string' ? file : new Uint8Array(file);
      return context.body(body, 200, fileHeaders(ending));
    });
  }
}

function addDevice(app: Hono<Env>, censusOf: CensusOf): void {
  app.get('/devices/:id{[1-9]\\d{0,14}}', (context) => {
    const done = doneIn(paramsOf(context));
    const id = context.req.param('id');
    const { view } = censusOf(context).device({ of: `id:${id}` });
    if (view === undefined) return problem(context, 404, `There is no device ${id}.`);
    // A device that was merged since is the one that it is part of; mailed links lead there.
    if (String(view.device.id) !== id) return context.redirect(`/devices/${view.device.id}`);
    const children = <DevicePage view={view} csrf={editingOf(context.var.visitor)} done={done} />;
    return pageFor(context, { title: view.title, at: '/devices', children });
  });
  // What the box in the frame asks.
  app.get('/find', (context) => {
    const text = valuesIn(paramsOf(context), ['text']).get('text');
    if (text === undefined) return context.redirect('/devices');
    if (text.length > longestSearch)
      throw new Refused(`A text to find has at most ${longestSearch} characters.`);
    const { devices } = censusOf(context).device({ of: text });
    const [only, ...others] = devices;
    if (only === undefined) return context.redirect(`/devices${queryOf({ search: text, allHosts: true })}`);
    if (others.length === 0) return context.redirect(`/devices/${only.id}`);
    const children = <SeveralPage text={text} devices={devices} />;
    return pageFor(context, { title: 'Which device?', at: '/devices', children });
  });
}

function addSite(app: Hono<Env>, censusOf: CensusOf): void {
  app.get('/sites/:name', (context) => {
    valuesIn(paramsOf(context), []);
    const name = context.req.param('name');
    const overview = censusOf(context).overview();
    const state = overview.sites.find(({ site }) => site === name);
    if (state === undefined) return problem(context, 404, `There is no site "${name}".`);
    const list = state.swept
      ? censusOf(context).devices({ site: name }, { limit: devicesOnPage, offset: 0 })
      : null;
    const view = state.swept ? censusOf(context).site(name) : null;
    const children = <SitePage state={state} list={list} view={view} at={overview.report.generatedAt} />;
    return pageFor(context, { title: name, at: '/sites', children });
  });
}

const siteIn = (context: Context<Env>) => valuesIn(paramsOf(context), ['site']).get('site');

function addSweeps(app: Hono<Env>, censusOf: CensusOf, isInService: boolean): void {
  app.get('/sweeps', (context) => {
    const site = siteIn(context);
    const view = censusOf(context).sweeps(site);
    const csrf = editingOf(context.var.visitor);
    const children = <SweepsPage view={view} site={site} csrf={csrf} isInService={isInService} />;
    const live = view.sweeps.some(({ outcome }) => outcome === 'running');
    return pageFor(context, { title: 'Sweeps', at: '/sweeps', children, live });
  });
  app.get('/sweeps/:id{[1-9]\\d{0,14}}', (context) => {
    valuesIn(paramsOf(context), []);
    const id = Number(context.req.param('id'));
    const view = censusOf(context).sweep(id);
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
}

function addPast(app: Hono<Env>, censusOf: CensusOf): void {
  app.get('/coverage', async (context) => {
    const site = siteIn(context);
    const children = <CoveragePage view={await censusOf(context).coverage(site)} site={site} />;
    return pageFor(context, { title: 'Coverage', at: '/coverage', children });
  });
  app.get('/changes', (context) => {
    const query = changesIn(paramsOf(context));
    const children = <ChangesPage view={censusOf(context).changes(query)} query={query} />;
    const title = query.from === undefined ? 'Changes since the last sweep' : 'Changes between two days';
    return pageFor(context, { title, at: '/changes', children });
  });
}
