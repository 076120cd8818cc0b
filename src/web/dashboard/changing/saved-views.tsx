import type { Hono } from 'hono';
import { NotThere } from '../../../app/account.ts';
import { removeView, saveView } from '../../../app/saved-views.ts';
import { wholeSecond } from '../../../model/moment.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { problem } from '../answer.tsx';
import { columnsIn, filterIn, queryOf } from '../filter.ts';
import { type ChangeParts, formLimit, formOf, notDone, tokenProblem } from './form-post.ts';

/** Saves lists under names, and deletes them. */
export function addSavedViews(app: Hono<Env>, parts: ChangeParts): void {
  app.post('/views', formLimit, async (context) => {
    const form = await formOf(context);
    const forged = tokenProblem(context, form.get('csrf'), parts.door);
    if (forged !== null) return problem(context, forged.status, forged.sentence);
    const query = savedQuery(form.get('query') ?? '');
    const view = { name: form.get('name') ?? '', query, shared: form.get('shared') === '1' };
    try {
      const at = wholeSecond(parts.now());
      await parts.writer.run((inventory) =>
        saveView(inventory, context.var.visitor.account, { ...view, at }),
      );
    } catch (error) {
      const why = notDone(error, parts);
      return problem(context, why.status, why.sentence);
    }
    return context.redirect(`/devices${query === '' ? '' : `?${query}`}`, 303);
  });
  app.post('/views/:id{[1-9]\\d{0,14}}/delete', formLimit, async (context) => {
    const form = await formOf(context);
    const forged = tokenProblem(context, form.get('csrf'), parts.door);
    if (forged !== null) return problem(context, forged.status, forged.sentence);
    try {
      const view = { id: Number(context.req.param('id')), at: wholeSecond(parts.now()) };
      await parts.writer.run((inventory) => removeView(inventory, context.var.visitor.account, view));
    } catch (error) {
      if (error instanceof NotThere) return problem(context, 404, error.message);
      const why = notDone(error, parts);
      return problem(context, why.status, why.sentence);
    }
    return context.redirect('/devices', 303);
  });
}

/** A list's query string as it is saved: parsed, and written in the one way. Throws Refused for one that is not understood. */
function savedQuery(text: string): string {
  const params = new URLSearchParams(text);
  const filter = filterIn(params, ['columns']);
  const columns = columnsIn(params.get('columns')?.trim() || undefined);
  return queryOf(filter, columns === undefined ? {} : { columns: columns.join(',') }).slice(1);
}
