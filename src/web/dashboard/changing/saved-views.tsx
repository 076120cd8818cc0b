import type { Hono } from 'hono';
import { NotThere } from '../../../app/account.ts';
import { removeView, saveView } from '../../../app/saved-views.ts';
import { wholeSecond } from '../../../model/moment.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { problem } from '../answer.tsx';
import { columnsIn, filterIn, queryOf } from '../filter.ts';
import { addForm, type ChangeParts, type FormRoute } from './form-post.ts';

const again: FormRoute['again'] = ({ context }, { status, sentence }) => problem(context, status, sentence);

/** Saves lists under names, and deletes them. */
export function addSavedViews(app: Hono<Env>, parts: ChangeParts): void {
  const { writer, now } = parts;
  const save: FormRoute = {
    path: '/views',
    forViewers: true,
    run: async ({ context, account, form }) => {
      const query = savedQuery(form.get('query') ?? '');
      const view = { name: form.get('name') ?? '', query, shared: form.get('shared') === '1' };
      await writer.run((inventory) => saveView(inventory, account, { ...view, at: wholeSecond(now()) }));
      return context.redirect(`/devices${query === '' ? '' : `?${query}`}`, 303);
    },
    again,
  };
  const remove: FormRoute = {
    path: '/views/:id{[1-9]\\d{0,14}}/delete',
    forViewers: true,
    run: async ({ context, account, id }) => {
      try {
        await writer.run((inventory) => removeView(inventory, account, { id, at: wholeSecond(now()) }));
      } catch (error) {
        if (error instanceof NotThere) return problem(context, 404, error.message);
        throw error;
      }
      return context.redirect('/devices', 303);
    },
    again,
  };
  for (const route of [save, remove]) addForm(app, route, parts);
}

/** A list's query string as it is saved: parsed, and written in the one form. Throws Refused for one that is not understood. */
function savedQuery(text: string): string {
  const params = new URLSearchParams(text);
  const filter = filterIn(params, ['columns']);
  const columns = columnsIn(params.get('columns')?.trim() || undefined);
  return queryOf(filter, columns === undefined ? {} : { columns: columns.join(',') }).slice(1);
}
