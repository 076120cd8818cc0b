import type { Context, Hono } from 'hono';
import type { Env } from '../../sign-in/visitor.ts';
import { editingOf } from '../../sign-in/visitor.ts';
import { pageFor, paramsOf, problem } from '../answer.tsx';
import { auditFilterOf, auditQueryIn } from '../audit-filter.ts';
import type { DashboardQueries } from '../dashboard-queries.ts';
import { sitesIn } from '../filter.ts';
import { AuditPage, entriesOnPage } from '../pages/audit.tsx';
import { ImportsPage, importsOnPage } from '../pages/imports.tsx';
import { MarkManyPage } from '../pages/mark-many.tsx';
import { MergePage } from '../pages/merge.tsx';
import { SplitPage } from '../pages/split.tsx';
import { UndoPage } from '../pages/undo.tsx';
import { addCorrections } from './correct-routes.tsx';
import { type ChangeParts, roleProblem } from './form-post.ts';
import { addImportList } from './import-list.tsx';
import { untouched } from './mark-form.ts';
import { addMarkMany } from './mark-many.tsx';
import { addMarkOne } from './mark-one.tsx';
import { addSavedViews } from './saved-views.tsx';
import { checkNumber, chosenBy, selectionIn } from './selection.ts';
import type { Marked } from './views.ts';

/** The queries of a request, for its account. */
export type QueriesOf = (context: Context<Env>) => DashboardQueries;

/** The routes that take forms. */
export function addChanges(app: Hono<Env>, parts: ChangeParts): void {
  addMarkOne(app, parts);
  addMarkMany(app, parts);
  addCorrections(app, parts);
  addImportList(app, parts);
  addSavedViews(app, parts);
}

/** The pages of forms that have one of their own. */
export function addForms(app: Hono<Env>, queriesOf: QueriesOf): void {
  addAudit(app, queriesOf);
  app.get('/imports', (context) => {
    const site = sitesIn(paramsOf(context));
    const view = queriesOf(context).imports(site, importsOnPage);
    const props = { view, site, csrf: editingOf(context.var.visitor), sentence: null };
    return pageFor(context, { title: 'Imports', at: '/imports', children: <ImportsPage {...props} /> });
  });
  addCorrectionForms(app, queriesOf);
  app.get('/devices/mark', (context) => {
    const { visitor } = context.var;
    const denied = roleProblem(visitor.account);
    if (denied !== null) return problem(context, denied.status, denied.sentence);
    const selection = selectionIn(paramsOf(context));
    const devices = queriesOf(context).chosen(chosenBy(selection));
    if (devices.length === 0) return problem(context, 404, 'None of these devices is there.');
    checkNumber(devices.length);
    const props = {
      selection,
      devices,
      csrf: editingOf(visitor) ?? '',
      typed: untouched(null),
      sentence: null,
    };
    return pageFor(context, { title: 'Mark devices', at: '/devices', children: <MarkManyPage {...props} /> });
  });
}

/** The forms that correct which device is which. */
function addCorrectionForms(app: Hono<Env>, queriesOf: QueriesOf): void {
  const empty = (context: Context<Env>) => ({
    csrf: editingOf(context.var.visitor) ?? '',
    typed: new URLSearchParams(),
    sentence: null,
  });
  for (const kind of ['merge', 'split'] as const)
    app.get(`/devices/:id{[1-9]\\d{0,14}}/${kind}`, (context) => {
      const denied = roleProblem(context.var.visitor.account);
      if (denied !== null) return problem(context, denied.status, denied.sentence);
      const id = context.req.param('id');
      const { view } = queriesOf(context).device({ of: `id:${id}` });
      if (view === undefined) return problem(context, 404, `There is no device ${id}.`);
      const { device, addresses } = view;
      if (String(device.id) !== id) return context.redirect(`/devices/${device.id}/${kind}`);
      const form = { ...empty(context), device };
      const children =
        kind === 'merge' ? <MergePage {...form} /> : <SplitPage {...form} addresses={addresses} />;
      const title = kind === 'merge' ? `Merge device ${id}` : `Split device ${id}`;
      return pageFor(context, { title, at: '/devices', children });
    });
  app.get('/audit/:id{[1-9]\\d{0,14}}/undo', (context) => {
    const denied = roleProblem(context.var.visitor.account);
    if (denied !== null) return problem(context, denied.status, denied.sentence);
    const id = context.req.param('id');
    const entry = queriesOf(context).change(Number(id));
    if (entry === null || !entry.undoable)
      return problem(context, 404, `There is no change ${id} that can be undone.`);
    const children = <UndoPage entry={entry} {...empty(context)} />;
    return pageFor(context, { title: `Undo change ${id}`, at: '/audit', children });
  });
}

/** The audit trail. */
function addAudit(app: Hono<Env>, queriesOf: QueriesOf): void {
  app.get('/audit', (context) => {
    const { query, before } = auditQueryIn(paramsOf(context));
    const { zones, visitor } = context.var;
    const filter = auditFilterOf(
      query,
      query.site?.length === 1 ? zones.of(query.site[0] ?? '') : zones.common,
    );
    const view = queriesOf(context).audit(filter, { limit: entriesOnPage, before });
    const editing = editingOf(visitor) !== null;
    return pageFor(context, {
      title: 'Audit trail',
      at: '/audit',
      children: <AuditPage {...{ view, query, before, editing }} />,
    });
  });
}

/** What a form that led to a list has done: `done=17-28`, its changes in the audit trail; 0 if it changed nothing. */
export function markedIn(query: URLSearchParams, queries: Pick<DashboardQueries, 'marked'>): Marked | null {
  const [, first, last] = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(query.get('done') ?? '') ?? [];
  if (first === undefined) return null;
  if (first === '0') return { changes: 0, who: '', message: '' };
  return queries.marked([Number(first), Number(last ?? first)]);
}
