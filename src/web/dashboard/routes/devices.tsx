import type { Hono } from 'hono';
import type { SeenView } from '../../../app/saved-views.ts';
import type { Account } from '../../../model/account.ts';
import { Refused } from '../../../model/refused.ts';
import { type Env, editingOf } from '../../sign-in/visitor.ts';
import { pageFor, paramsOf, problem } from '../answer.tsx';
import { markedIn, type QueriesOf } from '../changing/routes.tsx';
import { fileEndings, fileHeaders } from '../files.ts';
import { columnsIn, doneIn, listIn, longestSearch, pageIn, queryOf, valuesIn } from '../filter.ts';
import { DevicePage } from '../pages/device.tsx';
import { DevicesPage, devicesOnPage } from '../pages/devices.tsx';
import { SeveralPage } from '../pages/several.tsx';

/** The saved views that an account sees. */
export type SavedViews = (account: Account) => readonly SeenView[];

/** The list of devices and its files, saved lists, each device, and the search for one. */
export function addDevices(app: Hono<Env>, queriesOf: QueriesOf, savedViews: SavedViews): void {
  addList(app, queriesOf, savedViews);
  app.get('/devices/:id{[1-9]\\d{0,14}}', (context) => {
    const done = doneIn(paramsOf(context));
    const id = context.req.param('id');
    const { view } = queriesOf(context).device({ of: `id:${id}` });
    if (view === undefined) return problem(context, 404, `There is no device ${id}.`);
    // A device that was merged since is the one that it is part of; mailed links lead there.
    if (String(view.device.id) !== id) return context.redirect(`/devices/${view.device.id}`);
    const children = <DevicePage view={view} csrf={editingOf(context.var.visitor)} done={done} />;
    return pageFor(context, { title: view.title, at: '/devices', children });
  });
  // What the search box in the frame requests.
  app.get('/find', (context) => {
    const text = valuesIn(paramsOf(context), ['text']).get('text');
    if (text === undefined) return context.redirect('/devices');
    if (text.length > longestSearch)
      throw new Refused(`A text to find has at most ${longestSearch} characters.`);
    const { devices } = queriesOf(context).device({ of: text });
    const [only, ...others] = devices;
    if (only === undefined) return context.redirect(`/devices${queryOf({ search: text, allHosts: true })}`);
    if (others.length === 0) return context.redirect(`/devices/${only.id}`);
    const children = <SeveralPage text={text} devices={devices} />;
    return pageFor(context, { title: 'Which device?', at: '/devices', children });
  });
}

function addList(app: Hono<Env>, queriesOf: QueriesOf, savedViews: SavedViews): void {
  app.get('/views/:id{[1-9]\\d{0,14}}', (context) => {
    valuesIn(paramsOf(context), []);
    const id = Number(context.req.param('id'));
    const view = savedViews(context.var.visitor.account).find((one) => one.id === id);
    if (view === undefined) return problem(context, 404, `There is no view ${id}.`);
    return context.redirect(`/devices${view.query === '' ? '' : `?${view.query}`}`);
  });
  app.get('/devices', (context) => {
    const params = paramsOf(context);
    const filter = listIn(params, ['page', 'columns', 'done']);
    const marked = markedIn(params, queriesOf(context));
    const columns = columnsIn(params.get('columns')?.trim() || undefined);
    const page = pageIn(params);
    const list = queriesOf(context).devices(filter, {
      limit: devicesOnPage,
      offset: (page - 1) * devicesOnPage,
    });
    const { visitor } = context.var;
    const views = savedViews(visitor.account);
    const children = <DevicesPage {...{ list, columns, page, visitor, views, marked }} />;
    return pageFor(context, { title: 'Devices', at: '/devices', children });
  });
  for (const ending of fileEndings) {
    app.get(`/devices${ending}`, async (context) => {
      const { signal } = context.req.raw;
      const file = await queriesOf(context).file(signal, ending, listIn(paramsOf(context)));
      const body = typeof file === 'string' ? file : new Uint8Array(file);
      return context.body(body, 200, fileHeaders(ending));
    });
  }
}
