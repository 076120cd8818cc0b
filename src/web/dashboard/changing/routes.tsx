import type { Context, Hono } from 'hono';
import type { Env } from '../../sign-in/visitor.ts';
import { editingOf } from '../../sign-in/visitor.ts';
import { pageFor, paramsOf, problem } from '../answer.tsx';
import type { Census, Marked } from '../census.ts';
import { MarkManyPage } from '../pages/mark-many.tsx';
import { type ChangeParts, roleProblem } from './form-post.ts';
import { untouched } from './mark-form.ts';
import { addMarkMany } from './mark-many.tsx';
import { addMarkOne } from './mark-one.tsx';
import { checkNumber, chosenBy, selectionIn } from './selection.ts';

/** The queries of a request, for its account. */
export type CensusOf = (context: Context<Env>) => Census;

/** The routes that take forms. */
export function addChanges(app: Hono<Env>, parts: ChangeParts): void {
  addMarkOne(app, parts);
  addMarkMany(app, parts);
}

/** The pages of forms that have one of their own. */
export function addForms(app: Hono<Env>, censusOf: CensusOf): void {
  app.get('/devices/mark', (context) => {
    const { visitor } = context.var;
    const denied = roleProblem(visitor.account);
    if (denied !== null) return problem(context, denied.status, denied.sentence);
    const selection = selectionIn(paramsOf(context));
    const devices = censusOf(context).chosen(chosenBy(selection));
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

/** What a form that led to a list has done: `done=17-28`, its changes in the audit trail; 0 if it changed nothing. */
export function markedIn(query: URLSearchParams, census: Pick<Census, 'marked'>): Marked | null {
  const [, first, last] = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(query.get('done') ?? '') ?? [];
  if (first === undefined) return null;
  if (first === '0') return { changes: 0, who: '', message: '' };
  return census.marked([Number(first), Number(last ?? first)]);
}
