import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { jsonText } from '../../export/json-value.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';
import { valuesIn } from '../dashboard/filter.ts';
import { openApi } from './openapi.ts';
import type { Resource } from './resources.ts';

/** The routes of the API, below `/api/v1`. Read-only. `failed` receives internal errors. */
export function apiApp(resources: readonly Resource[], failed: (error: unknown) => void): Hono {
  const app = new Hono();
  app.use(etag());
  for (const resource of resources) app.get(`/${resource.name}`, (context) => answer(context, resource));
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
  const values = valuesIn(url.searchParams, Object.keys(resource.query.shape));
  const { body, next = null } = resource.answer(Object.fromEntries(values));
  if (next !== null) {
    const query = new URLSearchParams({ ...Object.fromEntries(values), ...next });
    context.header('link', `</api/v1/${resource.name}?${query}>; rel="next"`);
  }
  return context.body(jsonText(body, { textOf: clean }), 200, {
    'content-type': 'application/json; charset=utf-8',
  });
}
