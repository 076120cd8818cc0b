import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { jsonText } from '../../export/json-value.ts';
import type { Account } from '../../model/account.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';
import { parametersIn, queryText } from '../dashboard/filter.ts';
import { beforeLogin, type Env } from '../sign-in/visitor.ts';
import { openApi } from './openapi.ts';
import type { Resource } from './resources.ts';

/**
 * The routes of the API, below `/api/v1`, for the account of each request. Read-only. `failed` receives internal errors.
 */
export function apiApp(
  resourcesFor: (account: Account) => readonly Resource[],
  failed: (error: unknown) => void,
): Hono<Env> {
  const app = new Hono<Env>();
  const resources = resourcesFor(beforeLogin.account);
  app.use(etag());
  for (const { name } of resources)
    app.get(`/${name}`, (context) => {
      const resource = resourcesFor(context.var.visitor.account).find((one) => one.name === name);
      return resource === undefined ? context.notFound() : answer(context, resource);
    });
  app.get('/openapi.json', (context) => context.json(openApi(resources)));
  app.all('*', (context) => {
    const known = resources.map(({ name }) => `/api/v1/${name}`).join(', ');
    return context.json({ error: `There is no such resource. Known: ${known}, /api/v1/openapi.json.` }, 404);
  });
  app.onError((error, context) => {
    if (error instanceof Refused) return context.json({ error: clean(error.message) }, 400);
    if (error instanceof z.ZodError)
      return context.json({ error: clean(error.issues[0]?.message ?? 'This was not understood.') }, 400);
    failed(error);
    return context.json({ error: 'The inventory could not be read; the log of the service says why.' }, 500);
  });
  return app;
}

function answer(context: Context, resource: Resource): Response {
  const url = new URL(context.req.url);
  const values = parametersIn(url.searchParams, resource.query);
  const { body, next = null } = resource.answer(values);
  if (next !== null) {
    const query = queryText({ ...values, ...next });
    context.header('link', `</api/v1/${resource.name}${query}>; rel="next"`);
  }
  return context.body(jsonText(body, { textOf: clean }), 200, {
    'content-type': 'application/json; charset=utf-8',
  });
}
